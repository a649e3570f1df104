package org.warrantgraph.source.literature.library;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.literature.Bibliography;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.RecordWindow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads reference libraries in <a href="https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-types">CSL-JSON</a>, one
 * record after the other: an array, one record, or an object that holds the array as {@code items} or {@code references}. Thread-safe.
 */
public final class CslReader implements Reader {
    private static final String CODE_VERSION = "1";
    private static final int DEEPEST = 64;
    private static final Pattern SIGNS = Pattern.compile(
            "\"(?:issued|container-title|date-parts)\"|\"type\"\\s*:\\s*\"(?:article-journal|article|chapter|book|paper-conference|webpage|report|dataset|entry|manuscript|thesis)\"");

    private final CslRecords records = new CslRecords();
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String name() {
        return "csl-json";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + records.hash();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csl.json") || name.endsWith(".csljson")) {
            return new Fit(90, "CSL-JSON, by its name");
        }
        if (!name.endsWith(".json")) {
            return Fit.none("not .json");
        }
        String start = new String(head, StandardCharsets.UTF_8);
        return start.contains("\"title\"")
                        && start.contains("\"type\"")
                        && SIGNS.matcher(start).find()
                ? new Fit(60, "JSON with records of CSL in it")
                : Fit.none("JSON without records of CSL in its first 8,192 bytes");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        SourceDocument document = Bibliography.of(file, "application/vnd.citationstyles.csl+json", Optional.empty());
        Notes notes = new Notes(file.name(), sink);
        Reading reading = new Reading(document, notes, sink);
        try (RecordWindow window = new RecordWindow(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
                JsonParser parser = mapper.createParser(window)) {
            reading.all(parser, window);
        } catch (JacksonException e) {
            if (reading.count == 0) {
                throw new WarrantException.UnreadableInput(
                        "W-CSL-030",
                        Place.line(file.name(), line(e)),
                        "The file is no CSL-JSON: " + e.getOriginalMessage() + ".",
                        "CSL-JSON is an array of objects with id, type and title.",
                        e);
            }
            notes.warn(
                    "W-CSL-001",
                    line(e),
                    "/" + reading.count,
                    "The JSON is faulty here: " + e.getOriginalMessage() + ". The " + reading.count
                            + " records before were read, nothing after.",
                    "Mend the file.");
            sink.skipped("record that is no JSON, and all after it");
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-CSL-032",
                    Place.file(file.name()),
                    "The file cannot be read: " + e.getMessage() + ".",
                    "Check its permissions.",
                    e);
        }
        if (reading.count == 0) {
            throw new WarrantException.UnreadableInput(
                    "W-CSL-031",
                    Place.file(file.name()),
                    "There is no record in the file.",
                    "CSL-JSON is an array of objects with id, type and title.");
        }
        notes.close();
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

    /** One reading of one file. */
    private final class Reading {
        private final SourceDocument document;
        private final Notes notes;
        private final Sink sink;
        private int count;

        Reading(SourceDocument document, Notes notes, Sink sink) {
            this.document = document;
            this.notes = notes;
            this.sink = sink;
        }

        void all(JsonParser parser, RecordWindow window) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                array(parser, window);
            } else if (token == JsonToken.START_OBJECT) {
                JsonNode whole = mapper.readTree(parser);
                if (whole.isObject() && !whole.has("title") && !whole.has("DOI")) {
                    for (String list : new String[] {"items", "references"}) {
                        for (JsonNode item : whole.path(list)) {
                            statement(item, window, 0, parser.currentLocation().getCharOffset());
                        }
                    }
                } else {
                    statement(whole, window, 0, parser.currentLocation().getCharOffset());
                }
            }
        }

        private void array(JsonParser parser, RecordWindow window) {
            while (true) {
                JsonToken token = parser.nextToken();
                if (token == null || token == JsonToken.END_ARRAY) {
                    return;
                }
                long from = parser.currentTokenLocation().getCharOffset();
                window.forget(from);
                JsonNode item = mapper.readTree(parser);
                statement(item, window, from, parser.currentLocation().getCharOffset());
            }
        }

        private void statement(JsonNode item, RecordWindow window, long from, long to) {
            if (count == 0) {
                sink.accept(document);
            }
            String pointer = "/" + count;
            count++;
            int line = window.line(from);
            if (!item.isObject()) {
                notes.warn("W-CSL-010", line, pointer, "The record is no object.", "Mend or remove it.");
                sink.skipped("record that is no object");
                return;
            }
            Optional<Publication> publication = records.publication(
                    item,
                    window.place(document.iri(), from, to),
                    what -> notes.warn(
                            "W-CSL-011", line, pointer, what, "Correct it; the rest of the record was read."));
            if (publication.isEmpty()) {
                notes.warn(
                        "W-CSL-012", line, pointer, "The record has neither title nor identifier.", "Add one of them.");
                sink.skipped("record without title and identifier");
                return;
            }
            sink.accept(publication.get());
            sink.used();
        }
    }
}
