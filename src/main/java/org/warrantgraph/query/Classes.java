package org.warrantgraph.query;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** Which things belong to a class, by the class tree in the release's vocabulary. Used inside a read transaction. */
final class Classes {
    private final Release release;

    Classes(Release release) {
        this.release = release;
    }

    /** True when the thing has one of the classes, or a class below one; always true for no classes. */
    boolean belongs(Node thing, Set<Iri> classes) {
        if (classes.isEmpty()) {
            return true;
        }
        Graph graph = release.data().getDefaultGraph();
        return withSubclasses(classes).stream().anyMatch(type -> graph.contains(thing, RDF.Nodes.type, type));
    }

    /** All things of the classes, each once per class it carries. */
    Stream<Iri> instances(Set<Iri> classes) {
        Graph graph = release.data().getDefaultGraph();
        return withSubclasses(classes).stream()
                .flatMap(type ->
                        graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toList().stream())
                .filter(Node::isURI)
                .map(node -> new Iri(node.getURI()))
                .distinct();
    }

    private Collection<Node> withSubclasses(Set<Iri> classes) {
        Graph vocabulary = release.data().getGraph(NodeFactory.createURI(Namespaces.GRAPH + "vocabulary"));
        Set<Node> all = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        classes.forEach(type -> open.add(Terms.node(type)));
        while (!open.isEmpty()) {
            Node type = open.remove();
            if (all.add(type)) {
                vocabulary.find(Node.ANY, RDFS.Nodes.subClassOf, type).forEachRemaining(t -> open.add(t.getSubject()));
            }
        }
        return all;
    }
}
