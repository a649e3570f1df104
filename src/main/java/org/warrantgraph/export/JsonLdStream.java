package org.warrantgraph.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.warrantgraph.model.WarrantException;

/**
 * <a href="https://www.w3.org/TR/json-ld11/">JSON-LD</a> with the keys of {@code ontology/context.jsonld}, which stands at its head. Some
 * hundred subjects are compacted at a time, so memory does not grow with the release. Numbers keep their spelling.
 */
final class JsonLdStream extends SubjectStream {
    private static final int AT_A_TIME = 500;
    private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final OutputStream out;
    private final JsonObject context;
    private JsonArrayBuilder waiting = Json.createArrayBuilder();
    private int count;
    private boolean begun;

    JsonLdStream(OutputStream out) {
        this.out = out;
        this.context = context();
        write("{\"@context\": " + context.get("@context") + ",\n\"@graph\": [");
    }

    @Override
    void subject(Node subject, List<Triple> triples) {
        Map<String, JsonArrayBuilder> values = new LinkedHashMap<>();
        for (Triple triple : triples) {
            boolean type = triple.getPredicate().equals(RDF.Nodes.type);
            JsonArrayBuilder array = values.computeIfAbsent(
                    type ? "@type" : triple.getPredicate().getURI(), key -> Json.createArrayBuilder());
            if (type) {
                array.add(triple.getObject().getURI());
            } else {
                array.add(value(triple.getObject()));
            }
        }
        JsonObjectBuilder node = Json.createObjectBuilder().add("@id", subject.getURI());
        values.forEach(node::add);
        waiting.add(node);
        count++;
        if (count == AT_A_TIME) {
            flush();
        }
    }

    private static JsonObject value(Node node) {
        JsonObjectBuilder value = Json.createObjectBuilder();
        if (node.isURI()) {
            return value.add("@id", node.getURI()).build();
        }
        value.add("@value", node.getLiteralLexicalForm());
        if (!node.getLiteralLanguage().isEmpty()) {
            value.add("@language", node.getLiteralLanguage());
        } else if (!node.getLiteralDatatypeURI().equals(XSD_STRING)) {
            value.add("@type", node.getLiteralDatatypeURI());
        }
        return value.build();
    }

    private void flush() {
        if (count == 0) {
            return;
        }
        try {
            JsonObject compacted = JsonLd.compact(JsonDocument.of(waiting.build()), JsonDocument.of(context))
                    .get();
            for (JsonValue node : nodes(compacted)) {
                write((begun ? ",\n" : "\n") + node);
                begun = true;
            }
        } catch (JsonLdError e) {
            throw new WarrantException.Internal(
                    "W-EXPORT-004", "The JSON-LD could not be written: " + e.getMessage(), "Report this.", e);
        }
        waiting = Json.createArrayBuilder();
        count = 0;
    }

    /** A single node stands at the top itself. */
    private static List<JsonValue> nodes(JsonObject compacted) {
        for (String graph : List.of("@graph", "statements")) {
            if (compacted.containsKey(graph)) {
                return compacted.getJsonArray(graph);
            }
        }
        return List.of(Json.createObjectBuilder(compacted).remove("@context").build());
    }

    @Override
    void end() {
        flush();
        write("\n]}\n");
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject context() {
        try (InputStream in = JsonLdStream.class.getResourceAsStream("/ontology/context.jsonld")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks ontology/context.jsonld");
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
