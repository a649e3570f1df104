package org.warrantgraph.source.nanopub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * One nanopublication of a file.
 *
 * @param iri of the nanopublication
 * @param head name of its head graph; {@code assertion}, {@code provenance} and {@code info} name the graphs that the head names
 * @param graphs the quads of the file by graph
 */
record Nanopub(
        String iri, String head, String assertion, String provenance, String info, Map<String, List<Quad>> graphs) {
    private static final String SCHEMA = "http://www.nanopub.org/nschema#";

    /** A head, and the nanopublication it opens or why it opens none. */
    record Opened(String iri, String head, Optional<Nanopub> nanopub, String fault) {}

    /** Every nanopublication that a head of the file opens, in the order of the file. */
    static List<Opened> in(Map<String, List<Quad>> graphs) {
        List<Opened> opened = new ArrayList<>();
        graphs.forEach((head, quads) -> quads.stream()
                .filter(quad -> quad.getPredicate().equals(RDF.type.asNode())
                        && isUri(quad.getObject(), SCHEMA + "Nanopublication")
                        && quad.getSubject().isURI())
                .map(quad -> quad.getSubject().getURI())
                .distinct()
                .forEach(iri -> opened.add(open(iri, head, graphs))));
        return opened;
    }

    private static Opened open(String iri, String head, Map<String, List<Quad>> graphs) {
        List<String> names = new ArrayList<>();
        for (String part : List.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
            List<String> named = named(graphs.getOrDefault(head, List.of()), iri, part);
            if (named.size() != 1) {
                return refused(iri, head, "its head names " + named.size() + " graphs with np:" + part);
            }
            names.add(named.get(0));
        }
        if (Set.copyOf(names).size() < 3 || names.contains(head)) {
            return refused(iri, head, "its head, assertion, provenance and publication info are not four graphs");
        }
        for (String name : names) {
            if (graphs.getOrDefault(name, List.of()).isEmpty()) {
                return refused(iri, head, "the graph " + name + " is empty or missing");
            }
        }
        if (graphs.getOrDefault(names.get(1), List.of()).stream().noneMatch(quad -> mentions(quad, names.get(0)))) {
            return refused(iri, head, "its provenance does not speak of the assertion");
        }
        if (graphs.getOrDefault(names.get(2), List.of()).stream().noneMatch(quad -> mentions(quad, iri))) {
            return refused(iri, head, "its publication info does not speak of the nanopublication");
        }
        return new Opened(
                iri, head, Optional.of(new Nanopub(iri, head, names.get(0), names.get(1), names.get(2), graphs)), "");
    }

    private static Opened refused(String iri, String head, String why) {
        return new Opened(iri, head, Optional.empty(), why);
    }

    private static List<String> named(List<Quad> head, String iri, String part) {
        return head.stream()
                .filter(quad -> isUri(quad.getSubject(), iri) && isUri(quad.getPredicate(), SCHEMA + part))
                .map(Quad::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .toList();
    }

    private static boolean mentions(Quad quad, String iri) {
        return isUri(quad.getSubject(), iri) || isUri(quad.getObject(), iri);
    }

    private static boolean isUri(Node node, String iri) {
        return node.isURI() && node.getURI().equals(iri);
    }

    List<Quad> quads(String graph) {
        return graphs.getOrDefault(graph, List.of());
    }

    /** The quads of its four graphs. */
    List<Quad> all() {
        return Stream.of(head, assertion, provenance, info)
                .flatMap(graph -> quads(graph).stream())
                .toList();
    }
}
