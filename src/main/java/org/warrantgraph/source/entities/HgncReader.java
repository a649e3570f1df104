package org.warrantgraph.source.entities;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.LineScanner;
import org.warrantgraph.source.record.Notes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads gene records of HGNC as JSON Lines: symbol, former and other symbols, cross-references. Memory holds one record. */
public final class HgncReader implements Reader {
    private static final int LONGEST = 1 << 20;
    private static final Map<String, String> REGISTERS =
            Map.of("entrez_id", "ncbigene", "ensembl_gene_id", "ensembl", "uniprot_ids", "uniprot");

    @Override
    public String name() {
        return "hgnc";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith("{") && text.contains("\"hgnc_id\"")
                ? new Fit(80, "records of HGNC, one a line")
                : Fit.none("no lines of JSON with an hgnc_id");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        SourceDocument document = EntityTableReader.document(file);
        sink.accept(document);
        Notes notes = new Notes(file.name(), sink);
        EntityRow row = new EntityRow(document.iri(), notes, sink);
        try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            LineScanner lines = new LineScanner(in, LONGEST);
            for (Optional<LineScanner.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().text().isBlank()) {
                    row.begin(line.get().number());
                    record(line.get(), row, notes);
                    row.end();
                }
            }
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

    private static void record(LineScanner.Line line, EntityRow row, Notes notes) {
        JsonNode gene;
        try {
            gene = JsonMapper.shared().readTree(line.text());
        } catch (JacksonException e) {
            notes.warn("W-ENTITY-002", line.number(), "", "The line is no JSON.", "Correct or remove it.");
            row.skip("line that is no JSON");
            return;
        }
        String id = gene.path("hgnc_id").asString("");
        if (id.isEmpty()) {
            row.skip("record without an hgnc_id");
            return;
        }
        row.kind(EntityKind.GENE);
        row.name("hgnc", id, gene.path("symbol").asString(""), true);
        for (String field : List.of("name", "alias_symbol", "prev_symbol", "alias_name", "prev_name")) {
            each(gene.path(field), name -> row.name("hgnc", id, name, false));
        }
        REGISTERS.forEach((field, register) -> each(gene.path(field), other -> row.same("hgnc", id, register, other)));
    }

    /** A field holds one text or a list of them. */
    private static void each(JsonNode field, java.util.function.Consumer<String> take) {
        if (field.isArray()) {
            field.forEach(one -> take.accept(one.asString("")));
        } else if (!field.isMissingNode() && !field.isNull()) {
            take.accept(field.asString(""));
        }
    }
}
