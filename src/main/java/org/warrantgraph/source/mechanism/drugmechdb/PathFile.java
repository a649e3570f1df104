package org.warrantgraph.source.mechanism.drugmechdb;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.mechanism.CitedPages;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.source.yaml.YamlRecords;
import org.warrantgraph.source.yaml.YamlTree;

/** The reading of one file of paths: its document, its records one by one, what went wrong. */
final class PathFile {
    private final SourceFile file;
    private final Sink sink;
    private final Telling told;
    private final CitedPages pages;
    private final PathTables tables = PathTables.bundled();
    private int records;
    private int steps;
    private boolean machineMade;
    private Optional<String> only = Optional.empty();

    PathFile(SourceFile file, Sink sink) {
        this.file = file;
        this.sink = sink;
        String stem = file.name().substring(file.name().lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        Iri document = Iris.document(stem, file.sha256());
        this.told = new Telling(document, "DRUGMECHDB", new Notes(file.name(), sink), sink);
        this.pages = new CitedPages(told);
    }

    /** @throws WarrantException.UnreadableInput where the file has no record of DrugMechDB */
    void read() {
        try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            YamlRecords.read(in, this::record);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-DRUGMECHDB-003",
                    Place.file(file.name()),
                    "the file cannot be read: " + e.getMessage() + ".",
                    "Check it and read again.",
                    e);
        }
        told.close();
        if (records == 0) {
            throw new WarrantException.UnreadableInput(
                    "W-DRUGMECHDB-001",
                    Place.file(file.name()),
                    "no path of DrugMechDB is in this file.",
                    "A path has the keys graph (with _id), nodes and links; a file holds one or a list of them.");
        }
        sink.accept(document());
    }

    private void record(YamlRecords.Chunk chunk) {
        Optional<Yaml> root = YamlTree.read(
                        chunk.text(),
                        (severity, number, line, key, what, remedy) ->
                                told.report(severity, number, chunk.line() + Math.max(line, 1) - 1, key, what, remedy))
                .map(yaml -> yaml instanceof Yaml.Items items && items.values().size() == 1
                        ? items.values().get(0)
                        : yaml);
        Optional<String> id = root.flatMap(PathParser::id);
        if (!chunk.whole() || id.isEmpty()) {
            told.skipped(chunk.whole() ? "no id of a path" : "record too long");
            told.report(
                    Severity.WARNING,
                    "002",
                    chunk.line(),
                    "",
                    chunk.whole()
                            ? "this record has no graph with an _id and is no path."
                            : "this record is longer than " + YamlRecords.LONGEST + " characters.",
                    "It was left out; the other records were read.");
            return;
        }
        path(id.get(), (Yaml.Entries) root.orElseThrow(), new RecordPlace(told.document(), id.get(), chunk));
    }

    private void path(String id, Yaml.Entries yaml, RecordPlace places) {
        pages.next();
        PathRecord record = new PathParser((severity, number, where, pointer, what, remedy) ->
                        told.report(severity, number, places.line(where), places.key(pointer), what, remedy))
                .record(id, yaml);
        if (record.links().isEmpty()) {
            told.skipped("no links");
            told.report(
                    Severity.WARNING,
                    "018",
                    places.line(yaml),
                    id,
                    "the record has no link between two of its nodes.",
                    "It was left out.");
            return;
        }
        incomplete(record, places);
        Map<String, Entity> things = new LinkedHashMap<>();
        record.nodes()
                .values()
                .forEach(node -> things.put(node.id(), tables.nodes().tell(node, record, places, told)));
        PathClaims claims = new PathClaims(record, places, things, told, pages, tables);
        claims.tell();
        new PathSteps(record, places, things, told, claims.manner(), () -> ++steps).tell();
        records++;
        machineMade |= record.isMachineMade();
        only = records == 1
                ? Optional.of(record.says("drug").orElse("?") + " in "
                        + record.says("disease").orElse("?") + " (DrugMechDB " + id + ")")
                : Optional.empty();
        told.used();
    }

    /** What a record lacks is said and changes nothing. */
    private void incomplete(PathRecord record, RecordPlace places) {
        for (String key : List.of("drug_mesh", "drugbank", "disease_mesh")) {
            if (record.says(key).isEmpty()) {
                told.report(
                        Severity.INFO,
                        "019",
                        places.line(record.graph()),
                        places.key("graph"),
                        "the record has no " + key + ".",
                        "");
            }
        }
        if (record.references().isEmpty() && !record.isMachineMade()) {
            told.report(
                    Severity.INFO,
                    "022",
                    places.line(record.graph()),
                    record.id(),
                    "the record cites nothing.",
                    "Its claims stand on the word of the database.");
        }
    }

    private SourceDocument document() {
        return new SourceDocument(
                told.document(),
                file.sha256(),
                file.size(),
                "application/yaml",
                machineMade ? Value.MACHINE_CURATED_DATABASE : Value.CURATED_DATABASE,
                only,
                Optional.of("DrugMechDB"),
                Optional.empty(),
                only.isPresent() ? Optional.of("https://sulab.github.io/DrugMechDB/") : Optional.empty(),
                Optional.empty(),
                Optional.of("CC0-1.0"),
                Optional.empty());
    }
}
