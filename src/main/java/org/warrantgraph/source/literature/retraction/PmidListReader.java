package org.warrantgraph.source.literature.retraction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.literature.Bibliography;
import org.warrantgraph.source.record.LineScanner;
import org.warrantgraph.source.record.Notes;

/**
 * Reads lists of retracted works that hold one PMID per line and nothing else. Thread-safe.
 *
 * <p>Such a list says neither why nor when; that it is about retractions only its name tells.
 */
public final class PmidListReader implements Reader {
    @Override
    public String name() {
        return "retracted-pmids";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(?:tsv|txt|csv|list)")) {
            return Fit.none("not .tsv, .csv, .txt or .list");
        }
        if (!name.substring(name.lastIndexOf('/') + 1).contains("retract")) {
            return Fit.none("its name does not say that it lists retractions");
        }
        List<String> lines = new String(head, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .map(String::strip)
                .toList();
        // The first line may be a header, the last one is perhaps cut.
        long numbers = lines.stream().filter(line -> line.matches("\\d{1,9}")).count();
        return numbers > 0 && numbers >= lines.size() - 2
                ? new Fit(85, "a list of retracted works, one PMID per line")
                : Fit.none("not one PMID per line");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        SourceDocument document = Bibliography.of(file, "text/plain", Optional.empty());
        Notes notes = new Notes(file.name(), sink);
        boolean any = false;
        try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            LineScanner lines = new LineScanner(in);
            for (Optional<LineScanner.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                String words = line.get().text().replace("\ufeff", "").strip();
                Optional<ExternalId> pmid = words.matches("\\d+") ? Identifiers.of("pubmed", words) : Optional.empty();
                if (pmid.isPresent()) {
                    if (!any) {
                        sink.accept(document);
                        any = true;
                    }
                    sink.accept(standing(document, line.get(), words, pmid.get()));
                    sink.used();
                } else if (!words.isEmpty()) {
                    unreadable(line.get(), words, notes, sink);
                }
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-RETRACTION-032",
                    Place.file(file.name()),
                    "The file cannot be read.",
                    "Check its permissions.",
                    e);
        }
        notes.close();
        if (!any) {
            throw new WarrantException.UnreadableInput(
                    "W-RETRACTION-030",
                    Place.file(file.name()),
                    "There is no PMID in the file.",
                    "The list holds one PMID per line.");
        }
    }

    private static void unreadable(LineScanner.Line line, String words, Notes notes, Sink sink) {
        if (line.number() == 1 && words.matches("[A-Za-z_ ]{1,30}")) {
            sink.skipped("header");
            return;
        }
        notes.warn(
                "W-RETRACTION-001",
                line.number(),
                "",
                "\"" + words.substring(0, Math.min(40, words.length())) + "\" is no PMID.",
                "Correct or remove the line.");
        sink.skipped("line that is no PMID");
    }

    private static Standing standing(SourceDocument document, LineScanner.Line line, String words, ExternalId pmid) {
        int start = Math.toIntExact(line.start() + line.text().indexOf(words));
        return new Standing(
                document.iri(),
                Anchor.of(document.iri(), start, words, Optional.empty(), Optional.empty()),
                Vocabulary.Value.RETRACTION,
                List.of(pmid),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
