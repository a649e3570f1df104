package org.warrantgraph.source.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;

/** Reads tables of names and identifiers: Hetionet nodes, grounding maps, cross-references. Memory holds one row. */
public final class EntityTableReader implements Reader {
    @Override
    public String name() {
        return "entity-table";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        return TableShape.of(file.name(), lines(new String(head, StandardCharsets.UTF_8)))
                .map(shape -> new Fit(80, "a table of " + shape.what()))
                .orElseGet(() -> Fit.none("no table of names or identifiers that is known"));
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        SourceDocument document = document(file);
        sink.accept(document);
        Notes notes = new Notes(file.name(), sink);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            in.mark(1 << 16);
            char[] head = new char[8192];
            int length = Math.max(0, in.read(head));
            in.reset();
            TableShape shape = TableShape.of(file.name(), lines(new String(head, 0, length)))
                    .orElseThrow(() -> unreadable(file, "It is no table of names or identifiers."));
            read(shape, in, new EntityRow(document.iri(), notes, sink), sink, notes);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-ENTITY-032",
                    Place.file(file.name()),
                    "The file cannot be read.",
                    "Check the disk and the file's permissions.",
                    e);
        }
        notes.close();
    }

    private static void read(TableShape shape, BufferedReader in, EntityRow row, Sink sink, Notes notes)
            throws IOException {
        // Quotes count in CSV only: in a tab-separated table a name may begin with one.
        CSVFormat.Builder format = CSVFormat.DEFAULT.builder().setDelimiter(shape.separator());
        if (shape.separator() == '\t') {
            format.setQuote(null);
        }
        try (CSVParser parser = CSVParser.parse(in, format.get())) {
            boolean first = true;
            for (CSVRecord record : parser) {
                List<String> cells = record.toList();
                if (first && shape.hasHeader()) {
                    shape.header(cells, row);
                    sink.skipped("header");
                } else {
                    row.begin(Math.toIntExact(parser.getCurrentLineNumber()));
                    shape.read(cells, row);
                    row.end();
                }
                first = false;
            }
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            notes.warn("W-ENTITY-031", 0, "", "The table breaks off: " + e.getMessage() + ".", "Close the quotes.");
            sink.skipped("rest of a table that breaks off");
        }
    }

    private static List<String> lines(String head) {
        return head.replace("\ufeff", "").lines().limit(5).toList();
    }

    private static WarrantException unreadable(SourceFile file, String what) {
        return new WarrantException.UnreadableInput(
                "W-ENTITY-030", Place.file(file.name()), what, "'warrant sources' shows what readers take.");
    }

    /** The source document of a table. */
    static SourceDocument document(SourceFile file) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new SourceDocument(
                Iris.document(base, file.sha256()),
                file.sha256(),
                file.size(),
                "text/plain; charset=utf-8",
                Value.CURATED_DATABASE,
                Optional.of(base),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
