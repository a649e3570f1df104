package org.warrantgraph.source.trial;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.RecordText;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.xml.DecodedXml;

/** The reading of one file of registry records, whatever its syntax: its document, its records one by one, what went wrong. */
final class RegistryFile {
    static final String VERSION = "4";

    private final SourceFile file;
    private final String mediaType;
    private final Sink sink;
    private final Iri document;
    private final Telling told;
    private final Substances substances = new Substances();
    private Optional<Field> alone = Optional.empty();
    private int records;
    private int references;

    RegistryFile(SourceFile file, String mediaType, Sink sink) {
        this.file = file;
        this.mediaType = mediaType;
        this.sink = sink;
        this.document = Iris.document(stem(file.name()), file.sha256());
        this.told = new Telling(document, "TRIAL", new Notes(file.name(), sink), sink);
    }

    /** The file as a source document. */
    Iri document() {
        return document;
    }

    /** Hands the characters of a file to a parser. */
    interface Parser {
        void parse(java.io.Reader in) throws IOException;
    }

    /** @throws WarrantException.UnreadableInput where the file has no record of the registry */
    void read(Parser parser) {
        try (java.io.Reader in = mediaType.endsWith("xml")
                ? DecodedXml.open(file.open())
                : new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            parser.parse(in);
        } catch (IOException e) {
            broken(0, String.valueOf(e.getMessage()));
        }
        if (records == 0) {
            throw new WarrantException.UnreadableInput(
                    "W-TRIAL-001",
                    Place.file(file.name()),
                    "no record of ClinicalTrials.gov is in this file.",
                    "Save the answer of the registry as it is.");
        }
        sink.accept(described());
        told.close();
    }

    /** One record of the file. */
    void record(Field record, RecordText text, boolean only) {
        records++;
        Optional<String> number = RegistryStudy.number(record);
        if (number.isEmpty()) {
            told.skipped("no registry number");
            told.report(
                    Severity.WARNING,
                    "003",
                    text.line(record.part()),
                    record.part().pointer(),
                    "a record without a registry number says nothing about a trial.",
                    "Ask the registry for the field nctId as well.");
            return;
        }
        RecordTelling study = new RecordTelling(told, number.get(), text);
        if (only) {
            alone = Optional.of(record);
            Matcher inName = RegistryStudy.NUMBER.matcher(stem(file.name()));
            if (inName.find() && !inName.group().equals(number.get())) {
                study.report(
                        "004",
                        Severity.WARNING,
                        record,
                        "the file is named after " + inName.group() + " and holds " + number.get() + ".",
                        "The number in the record counts.");
            }
        }
        RegistryStudy.tell(record, study, only, substances, () -> ++references);
        told.used();
    }

    /** One line is no record; the others are read. */
    void brokenLine(int line, String why) {
        told.skipped("broken line");
        told.report(
                Severity.ERROR,
                "005",
                line,
                "",
                "the line is no JSON: " + firstLine(why),
                "Mend the line or fetch the file again.");
    }

    /** The rest of the file cannot be read. */
    void broken(int line, String why) {
        told.skipped("broken");
        told.report(
                Severity.ERROR,
                "002",
                line,
                "",
                "reading stops here after " + records + " records: " + firstLine(why),
                "Fetch the file again.");
    }

    private SourceDocument described() {
        return new SourceDocument(
                document,
                file.sha256(),
                file.size(),
                mediaType,
                Value.REGISTRY_RECORD,
                alone.flatMap(record -> record.text("official-title").or(() -> record.text("title"))),
                Optional.of("ClinicalTrials.gov"),
                alone.flatMap(record -> record.text("updated")).flatMap(Dates::read),
                alone.flatMap(RegistryStudy::number).map(number -> "https://clinicaltrials.gov/study/" + number),
                Optional.empty(),
                Optional.of("ClinicalTrials.gov, open with attribution"),
                Optional.empty());
    }

    private static String firstLine(String why) {
        return why.lines().findFirst().orElse("unknown").strip();
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.(json|jsonl|ndjson|xml)$", "");
    }
}
