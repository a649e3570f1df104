package org.warrantgraph.build;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.RdfTerm;

/** Makes the triple of a statement that passes through as it is. */
final class RdfEncoder {
    private RdfEncoder() {}

    static Triple triple(RdfStatement statement) {
        return Triple.create(
                Terms.node(statement.subject()), Terms.node(statement.predicate()), node(statement.object()));
    }

    private static Node node(RdfTerm term) {
        if (term instanceof Iri iri) {
            return Terms.node(iri);
        }
        RdfLiteral literal = (RdfLiteral) term;
        return literal.language()
                .map(language -> NodeFactory.createLiteralLang(literal.lexical(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.lexical(),
                        TypeMapper.getInstance()
                                .getSafeTypeByName(literal.datatype().value())));
    }
}
