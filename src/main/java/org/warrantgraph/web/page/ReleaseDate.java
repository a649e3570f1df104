package org.warrantgraph.web.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Namespaces;

/** The day a release says it was issued, for names of files. */
final class ReleaseDate {
    private ReleaseDate() {}

    static Optional<String> of(Release release) {
        return release
                .data()
                .getGraph(NodeFactory.createURI(Namespaces.GRAPH + "release"))
                .find(Node.ANY, DCTerms.issued.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral())
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .map(text -> text.substring(0, 10))
                .max(String::compareTo);
    }
}
