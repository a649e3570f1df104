package org.warrantgraph.source.bel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;

/**
 * Reads BEL script documents: each statement becomes a claim that quotes its evidence and cites its citation. Records are statements;
 * addresses of namespaces are never opened. Thread-safe; memory holds a line, and a number for each work cited.
 */
public final class BelReader implements Reader {
    private static final Pattern HEAD =
            Pattern.compile("(?m)^\\s*(SET\\s+(DOCUMENT|Citation|Evidence)\\b|DEFINE\\s+(NAMESPACE|ANNOTATION)\\s)");

    @Override
    public String name() {
        return "bel";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        boolean named = file.name().endsWith(".bel");
        boolean looks = HEAD.matcher(new String(head, StandardCharsets.UTF_8)).find();
        if (named) {
            return new Fit(looks ? 90 : 50, looks ? "a BEL document" : "the name ends in .bel");
        }
        return looks && file.name().endsWith(".txt")
                ? new Fit(70, "text with SET and DEFINE lines of BEL")
                : Fit.none("no BEL document");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        Iri document = Iris.document(base.replaceFirst("\\.bel$", ""), file.sha256());
        Notes notes = new Notes(file.name(), sink);
        BelSettings settings = new BelSettings();
        Reading reading = new Reading(
                document,
                settings,
                notes,
                new BelClaims(new Telling(document, "BEL", notes, sink), settings, notes),
                sink);
        try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            BelLines lines = new BelLines(in);
            for (Optional<BelLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                reading.line(line.get());
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-BEL-001",
                    Place.file(file.name()),
                    "the file cannot be read: " + e.getMessage() + ".",
                    "Check its permissions.",
                    e);
        }
        if (!reading.anything) {
            throw new WarrantException.UnreadableInput(
                    "W-BEL-002",
                    Place.file(file.name()),
                    "there is no BEL statement and no SET line in this file.",
                    "Check that it is a BEL script document.");
        }
        sink.accept(described(file, document, settings));
        reading.close(file.name());
    }

    private static SourceDocument described(SourceFile file, Iri document, BelSettings settings) {
        return new SourceDocument(
                document,
                file.sha256(),
                file.size(),
                "text/plain; charset=utf-8",
                Value.CURATED_DATABASE,
                settings.property("name"),
                settings.property("authors"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                settings.property("licenses").or(() -> settings.property("copyright")),
                Optional.empty());
    }

    /** The reading of one document, line by line. */
    private static final class Reading {
        private final Iri document;
        private final BelSettings settings;
        private final Notes notes;
        private final BelClaims claims;
        private final Sink sink;
        private boolean anything;
        private int switchedOff;

        Reading(Iri document, BelSettings settings, Notes notes, BelClaims claims, Sink sink) {
            this.document = document;
            this.settings = settings;
            this.notes = notes;
            this.claims = claims;
            this.sink = sink;
        }

        void line(BelLine line) {
            if (line.raw().replace("\ufeff", "").isBlank()) {
                return;
            }
            if (line.isComment()) {
                switchedOff += isStatement(line.raw().strip().replaceFirst("^#+", "")) ? 1 : 0;
            } else if (line.cut()) {
                sink.skipped("line too long");
                notes.warn("W-BEL-010", line.number(), "", "the line is too long.", "Break it with a backslash.");
            } else if (BelSettings.isSetting(line)) {
                anything = true;
                settings.take(line, document)
                        .ifPresent(what -> notes.warn(
                                "W-BEL-011",
                                line.number(),
                                "",
                                what + ".",
                                "The line is passed over; mend it and read again."));
            } else {
                statement(line);
            }
        }

        private void statement(BelLine line) {
            BelStatement statement;
            try {
                statement = BelParser.statement(line.raw().replace("\ufeff", " "));
            } catch (ParseException e) {
                sink.skipped("no BEL statement");
                notes.warn(
                        "W-BEL-012",
                        line.number(),
                        "column " + (e.getErrorOffset() + 1),
                        "the statement cannot be understood: " + e.getMessage() + ".",
                        "Mend the line; the rest of the document is read.");
                return;
            }
            anything = true;
            claims.claim(statement, line).ifPresentOrElse(sink::skipped, sink::used);
        }

        private static boolean isStatement(String text) {
            try {
                return !BelParser.statement(text).isTerm();
            } catch (ParseException e) {
                return false;
            }
        }

        void close(String file) {
            if (switchedOff > 0) {
                sink.report(new Message(
                        "W-BEL-013",
                        Message.Severity.INFO,
                        Place.file(file),
                        switchedOff + (switchedOff == 1 ? " comment line holds" : " comment lines hold")
                                + " a statement that somebody switched off; it is not claimed.",
                        "Take the # away to claim it."));
            }
            notes.close();
        }
    }
}
