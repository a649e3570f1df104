package org.warrantgraph.diff;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary;

/**
 * A comparison as triples: one {@code w:Change} for each change, and one below it for each value that differs.
 *
 * <pre>
 * id:change/… a w:Change ; schema:about id:proposition/… ; w:kind w:changed ; rdfs:label "…" ;
 *   prov:wasInfluencedBy id:document/… ;
 *   dcterms:hasPart id:change/… . id:change/… rdf:predicate w:status ; w:before "…" ; w:after "…" .
 * </pre>
 */
public final class DiffTriples {
    private static final Node ABOUT = uri(Namespaces.SCHEMA + "about");
    private static final Node INFLUENCED = uri("http://www.w3.org/ns/prov#wasInfluencedBy");
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final Set<String> DUBLIN_CORE = Set.of("title", "issued", "description");
    private static final Node PART = uri(DCTERMS + "hasPart");

    private DiffTriples() {}

    /** A graph of its own, without blank nodes: names are made of both releases, the thing and the property. */
    public static Graph of(ReleaseDiff diff) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Change change : diff.changes()) {
            Node node = name(diff, change, "");
            graph.add(node, RDF.type.asNode(), uri(Vocabulary.Type.CHANGE.value()));
            graph.add(node, ABOUT, uri(change.thing().value()));
            graph.add(
                    node,
                    uri(Vocabulary.Property.KIND.value()),
                    uri(kind(change).value()));
            graph.add(node, RDFS.Nodes.label, NodeFactory.createLiteralString(change.label()));
            change.causes()
                    .forEach(cause ->
                            graph.add(node, INFLUENCED, uri(cause.thing().value())));
            for (Change.Detail detail : change.details()) {
                Node part = name(diff, change, detail.property());
                graph.add(node, PART, part);
                graph.add(part, RDF.type.asNode(), uri(Vocabulary.Type.CHANGE.value()));
                graph.add(part, ABOUT, uri(change.thing().value()));
                graph.add(part, RDF.predicate.asNode(), uri(property(detail.property())));
                add(graph, part, Vocabulary.Property.BEFORE, detail.before());
                add(graph, part, Vocabulary.Property.AFTER, detail.after());
            }
        }
        return graph;
    }

    private static void add(Graph graph, Node part, Iri property, String value) {
        if (!value.isEmpty()) {
            graph.add(part, uri(property.value()), NodeFactory.createLiteralString(value));
        }
    }

    private static Iri kind(Change change) {
        return switch (change.how()) {
            case ADDED -> Vocabulary.Value.ADDED;
            case REMOVED -> Vocabulary.Value.REMOVED;
            case CHANGED -> Vocabulary.Value.CHANGED;
        };
    }

    private static String property(String column) {
        return (DUBLIN_CORE.contains(column) ? DCTERMS : Namespaces.ONTOLOGY) + column;
    }

    private static Node name(ReleaseDiff diff, Change change, String property) {
        String parts = String.join(
                "\n",
                List.of(
                        "warrant-change-1",
                        diff.from(),
                        diff.to(),
                        change.thing().value(),
                        property));
        return uri(Iris.of("change", Hashes.sha256(parts).substring(0, 24)).value());
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
