package org.warrantgraph.source.evidenceinference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.TableRows;
import org.warrantgraph.source.record.Telling;

/**
 * Reads the two tables of Evidence Inference 2.0: prompts and judgements. Each judgement is a claim of its own, so that annotators who
 * disagree are seen to. Thread-safe; memory holds two rows, and a number for each article.
 */
public final class EvidenceInferenceReader implements Reader {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setTrim(true)
            .get();

    @Override
    public String name() {
        return "evidence-inference";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String header = header(head);
        return header.contains("PromptID") && header.contains("PMCID")
                ? isPrompts(header) || header.contains("Label")
                        ? new Fit(90, "a table of Evidence Inference")
                        : new Fit(40, "a table with PromptID and PMCID")
                : Fit.none("no table with PromptID and PMCID");
    }

    private static String header(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    private static boolean isPrompts(String header) {
        return header.contains("Outcome") && header.contains("Intervention");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        Iri document = Iris.document(base.replaceFirst("\\.csv$", ""), file.sha256());
        Notes notes = new Notes(file.name(), sink);
        Judgements rows = new Judgements(new Telling(document, "EVIDENCE", notes, sink), sink, notes);
        int[] said = {0};
        try {
            boolean prompts;
            try (java.io.InputStream in = file.open()) {
                prompts = isPrompts(header(in.readNBytes(8192)));
            }
            try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
                TableRows.read(
                        in,
                        FORMAT,
                        row -> {
                            Optional<String> nothing = prompts ? rows.prompt(row) : rows.judgement(row);
                            nothing.ifPresentOrElse(sink::skipped, sink::used);
                            said[0] += nothing.isPresent() ? 0 : 1;
                        },
                        (line, why) -> {
                            sink.skipped("broken");
                            notes.warn(
                                    "W-EVIDENCE-002",
                                    line,
                                    "",
                                    "reading stops after this row: " + why + ".",
                                    "Close the quote.");
                        });
            }
        } catch (IOException | IllegalArgumentException e) {
            notes.warn("W-EVIDENCE-003", 0, "", "reading stops: " + e.getMessage() + ".", "Fetch the file again.");
        }
        if (said[0] == 0) {
            throw new WarrantException.UnreadableInput(
                    "W-EVIDENCE-001",
                    Place.file(file.name()),
                    "there is no prompt and no judgement in this file.",
                    "It needs the columns PromptID, PMCID and Label, or Outcome, Intervention and Comparator.");
        }
        sink.accept(new SourceDocument(
                document,
                file.sha256(),
                file.size(),
                "text/csv; charset=utf-8",
                Value.CURATED_DATABASE,
                Optional.of(base),
                Optional.of("Evidence Inference"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        notes.close();
    }
}
