package org.warrantgraph.source.dossier;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.source.rdf.BundledContext;
import org.warrantgraph.source.yaml.Yaml;

/** The things of a plain dossier, found by expanding it as JSON-LD 1.1 with the bundled context; nothing is loaded from anywhere. */
final class PlainGraph {
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final Map<Iri, PlainNode> nodes = new LinkedHashMap<>();
    private final Map<String, Yaml.Entries> places;

    private PlainGraph(Map<String, Yaml.Entries> places) {
        this.places = places;
        places.keySet().forEach(id -> node(iri(id)));
    }

    /**
     * @param places where things stand, by their ids
     */
    static PlainGraph of(JsonObject document, Map<String, Yaml.Entries> places) {
        PlainGraph graph = new PlainGraph(places);
        try {
            JsonLd.toRdf(JsonDocument.of(document))
                    .base(URI.create(Namespaces.ID))
                    .ordered(true)
                    .loader(BundledContext.loader())
                    .provide(graph.new Triples());
        } catch (JsonLdError e) {
            throw Fault.of(
                    "W-DOSSIER-053",
                    "the statements cannot be expanded: " + e.getMessage() + ".",
                    "Keep to the keys of ontology/context.jsonld.");
        }
        return graph;
    }

    /** In the order of the file. */
    Collection<PlainNode> nodes() {
        return nodes.values();
    }

    Optional<PlainNode> find(Iri id) {
        return Optional.ofNullable(nodes.get(id));
    }

    private PlainNode node(Iri id) {
        return nodes.computeIfAbsent(id, key -> new PlainNode(key, Optional.ofNullable(places.get(key.value()))));
    }

    /** Blank nodes are refused: everything in a release has a name. */
    private static Iri iri(String text) {
        try {
            if (!text.startsWith("_:")) {
                return new Iri(text);
            }
        } catch (IllegalArgumentException e) {
            throw Fault.of(
                    "W-DOSSIER-072",
                    "\"" + text + "\" cannot be a name: " + e.getMessage() + ".",
                    "Use letters, digits, points, hyphens and underscores.");
        }
        throw Fault.of("W-DOSSIER-072", "\"" + text + "\" is a blank node.", "Leave the id out or write a real one.");
    }

    private final class Triples implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graph)
                throws RdfConsumerException {
            RdfTerm value = datatype == null && language == null
                    ? iri(object)
                    : new RdfLiteral(
                            object, iri(Optional.ofNullable(datatype).orElse(STRING)), Optional.ofNullable(language));
            node(iri(subject)).add(iri(predicate), value);
            return this;
        }
    }
}
