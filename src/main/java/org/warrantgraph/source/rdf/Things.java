package org.warrantgraph.source.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.warrantgraph.model.Iri;

/** The things that a file describes, each with its statements, in the order of the file. Not thread-safe. */
final class Things {
    private final Map<Node, Set<Triple>> all = new LinkedHashMap<>();

    /** @param name the name that stands for a node of the file */
    static Things of(List<Triple> triples, UnaryOperator<Node> name) {
        Things things = new Things();
        for (Triple triple : triples) {
            Node subject = name.apply(triple.getSubject());
            things.all
                    .computeIfAbsent(subject, key -> new LinkedHashSet<>())
                    .add(Triple.create(subject, triple.getPredicate(), name.apply(triple.getObject())));
        }
        return things;
    }

    static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    /** All of them, as they are now. */
    List<Node> names() {
        return List.copyOf(all.keySet());
    }

    Collection<Triple> about(Node thing) {
        return all.getOrDefault(thing, Set.of());
    }

    boolean has(Node thing) {
        return all.containsKey(thing);
    }

    boolean is(Node thing, Iri type) {
        return about(thing).contains(Triple.create(thing, RDF.Nodes.type, node(type)));
    }

    /** What a property leads to. */
    Stream<Node> values(Node thing, Node property) {
        return about(thing).stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject);
    }

    Stream<Node> values(Node thing, Iri property) {
        return values(thing, node(property));
    }

    /** What a property leads to where it leads to one named thing only. */
    Optional<Node> one(Node thing, Iri property) {
        List<Node> found = values(thing, property).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)).filter(Node::isURI) : Optional.empty();
    }

    /** Takes a thing out, and nothing that leads to it. */
    void remove(Node thing) {
        all.remove(thing);
    }

    /** Takes statements about a thing out; a thing without statements stays until it is looked at. */
    void removeIf(Node thing, Predicate<Triple> which) {
        Set<Triple> triples = all.get(thing);
        if (triples != null) {
            triples.removeIf(which);
        }
    }

    void add(Triple triple) {
        all.computeIfAbsent(triple.getSubject(), key -> new LinkedHashSet<>()).add(triple);
    }

    Stream<Triple> triples() {
        return all.values().stream().flatMap(Set::stream);
    }

    Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        triples().forEach(graph::add);
        return graph;
    }
}
