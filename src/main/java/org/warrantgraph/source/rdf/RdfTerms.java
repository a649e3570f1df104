package org.warrantgraph.source.rdf;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfTerm;

/** Terms of a file as terms of the model; empty for what a release cannot hold. */
final class RdfTerms {
    private RdfTerms() {}

    /** Not that below which relative names are: a name that is none becomes it when it is resolved. */
    static Optional<Iri> iri(Node node) {
        try {
            return node.isURI() && !node.getURI().equals(Namespaces.ID)
                    ? Optional.of(new Iri(node.getURI()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) { // no absolute name, or one with characters that names may not have
            return Optional.empty();
        }
    }

    static Optional<RdfTerm> term(Node node) {
        if (!node.isLiteral() || node.getLiteralBaseDirection() != null) {
            return iri(node).map(iri -> iri);
        }
        String language = node.getLiteralLanguage();
        try {
            return Optional.of(new RdfLiteral(
                    node.getLiteralLexicalForm(),
                    new Iri(node.getLiteralDatatypeURI()),
                    Optional.of(language).filter(tag -> !tag.isEmpty())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
