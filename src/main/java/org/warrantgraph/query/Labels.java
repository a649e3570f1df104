package org.warrantgraph.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.Iri;

/** What people call a thing. */
final class Labels {
    private static final List<Node> NAMING = List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode(), RDFS.Nodes.label);

    private Labels() {}

    /** Preferred label, title or label, the English or else the first in alphabetical order; without any of these its key. */
    static String of(Graph graph, Iri iri) {
        for (Node property : NAMING) {
            List<Node> names = graph.find(Terms.node(iri), property, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isLiteral)
                    .toList();
            if (!names.isEmpty()) {
                return names.stream()
                        .filter(name -> name.getLiteralLanguage().startsWith("en"))
                        .map(Node::getLiteralLexicalForm)
                        .sorted()
                        .findFirst()
                        .orElseGet(() -> names.stream()
                                .map(Node::getLiteralLexicalForm)
                                .sorted()
                                .findFirst()
                                .orElse(iri.localName()));
            }
        }
        return iri.localName();
    }
}
