package org.warrantgraph.source.literature.pubmed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.ClaimSearch;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.literature.Bibliography;
import org.warrantgraph.source.literature.TypeTable;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.xml.DecodedXml;
import org.warrantgraph.source.xml.RecordScanner;
import org.warrantgraph.source.xml.XmlTree;
import org.warrantgraph.text.sentence.SentenceSplitter;
import org.warrantgraph.text.sentence.TextData;

/**
 * Reads PubMed XML record by record: works, types, registry numbers, retractions and corrections, abstracts. Thread-safe.
 *
 * <p>The file is a bibliography. A record with an abstract is a document of its own: the exact text of its element, hashed, so that the
 * same record has the same name in whatever export it comes. Places in it count from the start of the record.
 */
public final class PubmedReader implements Reader {
    private static final String CODE_VERSION = "1";
    private static final Pattern RECORDS = Pattern.compile("<(?:PubmedArticle|MedlineCitation)");
    private static final Set<String> NAMES =
            Set.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation", "DeleteCitation");

    private final TypeTable kinds = TypeTable.of("kinds.tsv", "pubmed");
    private final RecordStandings standings = new RecordStandings();
    private final ClaimSearch search;
    private final SentenceSplitter splitter = SentenceSplitter.english();

    /** With the lexicon and every extractor on the class path. */
    public PubmedReader() {
        this(ClaimSearch.installed());
    }

    public PubmedReader(ClaimSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "pubmed";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + TextData.hash() + kinds.hash() + standings.hash() + "+" + search.version();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(".xml")) {
            return Fit.none("not .xml");
        }
        return RECORDS.matcher(new String(head, DecodedXml.encoding(head))).find()
                ? new Fit(90, "PubMed XML")
                : Fit.none("XML without PubMed records in its first 8,192 bytes");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        Notes notes = new Notes(file.name(), sink);
        SourceDocument bibliography = Bibliography.of(file, "application/xml", Optional.of("PubMed"));
        boolean any = false;
        try (java.io.Reader in = DecodedXml.open(file.open())) {
            RecordScanner scanner = new RecordScanner(in, NAMES);
            Optional<RecordScanner.Found> found = scanner.next();
            while (found.isPresent()) {
                if (!any) {
                    sink.accept(bibliography);
                    any = true;
                }
                record(file, found.get(), bibliography, notes, sink);
                found = scanner.next();
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-PUBMED-032", Place.file(file.name()), "The file cannot be read.", "Check its permissions.", e);
        }
        if (!any) {
            throw new WarrantException.UnreadableInput(
                    "W-PUBMED-030",
                    Place.file(file.name()),
                    "There is no PubMed record in the file.",
                    "PubMed XML has elements <PubmedArticle>.");
        }
        notes.close();
    }

    private void record(
            SourceFile file, RecordScanner.Found found, SourceDocument bibliography, Notes notes, Sink sink) {
        if (found.name().equals("PubmedBookArticle") || found.name().equals("DeleteCitation")) {
            sink.skipped(found.name().equals("DeleteCitation") ? "list of deleted records" : "book record");
            return;
        }
        if (found.tooLong() || found.start() + found.text().length() > Integer.MAX_VALUE) {
            notes.warn(
                    "W-PUBMED-002",
                    found.line(),
                    "",
                    "The record is too long or too far behind in the file.",
                    "Split the file, or mend the record's end tag.");
            sink.skipped("record too long");
            return;
        }
        XmlTree.Parsed parsed = XmlTree.read(found.text());
        Optional<PubmedRecord> record = parsed.root().flatMap(PubmedRecord::of);
        parsed.problem()
                .ifPresent(problem -> notes.warn(
                        "W-PUBMED-001",
                        found.line() + Math.max(0, problem.line() - 1),
                        "PMID " + record.flatMap(PubmedRecord::pmid).orElse("unknown"),
                        "The record is not well formed: " + problem.what() + " What stands before was read.",
                        "Mend it or fetch it again."));
        if (record.isEmpty()) {
            notes.warn(
                    "W-PUBMED-010", found.line(), "", "The record has neither a PMID nor a title.", "Mend the record.");
            sink.skipped("record without PMID and title");
            return;
        }
        statements(file, found, record.get(), bibliography, notes, sink);
        sink.used();
    }

    private void statements(
            SourceFile file,
            RecordScanner.Found found,
            PubmedRecord record,
            SourceDocument bibliography,
            Notes notes,
            Sink sink) {
        Iri kind = kinds.of(record.types()).orElse(Vocabulary.Value.UNKNOWN_KIND);
        List<String> odd = new ArrayList<>();
        if (record.summary().isEmpty()) {
            Anchor place = Anchor.of(
                    bibliography.iri(), (int) found.start(), found.text(), Optional.empty(), Optional.empty());
            sink.accept(record.publication(bibliography.iri(), place, false, kind, odd));
            standings.of(record, bibliography.iri(), node -> place, odd).forEach(sink::accept);
        } else {
            AbstractDocument summary = AbstractDocument.of(record, found.text(), kind, splitter);
            Iri document = summary.document().iri();
            sink.accept(summary.document());
            sink.accept(record.publication(document, summary.place(record.titleOrRoot()), true, kind, odd));
            standings.of(record, document, summary::place, odd).forEach(sink::accept);
            search.run("PUBMED", file.name(), summary.text(), tagger -> summary.subjects(record, tagger), sink);
        }
        for (String what : odd) {
            notes.warn(
                    "W-PUBMED-011",
                    found.line(),
                    "PMID " + record.pmid().orElse("unknown"),
                    what,
                    "Correct it in the source; the rest of the record was read.");
        }
    }
}
