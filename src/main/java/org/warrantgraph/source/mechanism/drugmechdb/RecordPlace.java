package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.source.yaml.YamlRecords;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Span;

/** Where the parts of one record are in their file. */
final class RecordPlace {
    private final Iri document;
    private final String record;
    private final YamlRecords.Chunk chunk;
    private final CodePoints text;

    /** @param record its id, as the section of anchors shows it */
    RecordPlace(Iri document, String record, YamlRecords.Chunk chunk) {
        this.document = document;
        this.record = record;
        this.chunk = chunk;
        this.text = new CodePoints(chunk.text());
    }

    /** The place of a value; its section names the record and where in it the value is. */
    Anchor of(Yaml value, String pointer) {
        Span span = value.span();
        boolean sound = span.end() > span.start() && span.end() <= text.length();
        Span shown = sound ? span : new Span(0, text.length());
        return Anchor.of(
                document,
                chunk.start() + shown.start(),
                text.slice(shown),
                Optional.of(record + " " + pointer),
                Optional.empty());
    }

    /** Line of a value in the file. */
    int line(Yaml value) {
        return line(value.line());
    }

    /** Line of the file that a line of the record is. */
    int line(int ofRecord) {
        return chunk.line() + Math.max(ofRecord, 1) - 1;
    }

    String key(String pointer) {
        return (record + " " + pointer).strip();
    }
}
