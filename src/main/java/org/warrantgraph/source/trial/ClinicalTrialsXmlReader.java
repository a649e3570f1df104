package org.warrantgraph.source.trial;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.RecordText;
import org.warrantgraph.source.record.XmlParts;
import org.warrantgraph.source.xml.RecordScanner;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlTree;

/**
 * Reads the XML that ClinicalTrials.gov gave out before its present API: one {@code clinical_study} a file, or several. Stateless and
 * thread-safe; memory holds one study.
 */
public final class ClinicalTrialsXmlReader implements org.warrantgraph.source.Reader {
    private static final String RECORD = "clinical_study";
    private static final Pattern START = Pattern.compile("<" + RECORD + "[\\s>]");

    @Override
    public String name() {
        return "clinicaltrials-xml";
    }

    @Override
    public String version() {
        return RegistryFile.VERSION;
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        return START.matcher(new String(head, StandardCharsets.UTF_8)).find()
                ? new Fit(90, "XML of ClinicalTrials.gov, a " + RECORD)
                : Fit.none("no " + RECORD + " in the first lines");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        RegistryFile reading = new RegistryFile(file, "application/xml", sink);
        reading.read(in -> records(in, reading));
    }

    private static void records(Reader in, RegistryFile reading) throws IOException {
        RecordScanner scanner = new RecordScanner(in, Set.of(RECORD));
        Optional<RecordScanner.Found> next = scanner.next();
        boolean first = true;
        while (next.isPresent()) {
            RecordScanner.Found found = next.get();
            next = scanner.next();
            record(found, reading, first && next.isEmpty());
            first = false;
        }
    }

    private static void record(RecordScanner.Found found, RegistryFile reading, boolean alone) {
        XmlTree.Parsed parsed = XmlTree.read(found.text());
        Optional<XmlElement> root = found.tooLong() ? Optional.empty() : parsed.root();
        parsed.problem()
                .ifPresent(problem -> reading.broken(found.line() + Math.max(0, problem.line() - 1), problem.what()));
        root.ifPresent(element -> reading.record(
                Field.record(XmlParts.of(element), Shape.XML),
                RecordText.of(found.text(), Math.toIntExact(found.start()), found.line()),
                alone));
        if (found.tooLong()) {
            reading.broken(found.line(), "the study is longer than " + RecordScanner.LONGEST + " characters.");
        }
    }
}
