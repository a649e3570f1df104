package org.warrantgraph.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfTerm;

final class RdfTermsTest {
    /** As N-Triples write it. */
    static String ntriples(RdfTerm term) {
        if (term instanceof Iri iri) {
            return "<" + iri + ">";
        }
        RdfLiteral literal = (RdfLiteral) term;
        String text = "\""
                + literal.lexical().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        return text + literal.language().map(tag -> "@" + tag).orElse("^^<" + literal.datatype() + ">");
    }

    @Test
    void whatAReleaseCannotHold_isNoTerm() {
        assertThat(RdfTerms.term(NodeFactory.createBlankNode())).isEmpty();
        assertThat(RdfTerms.iri(NodeFactory.createURI("relative"))).isEmpty();
        assertThat(RdfTerms.iri(NodeFactory.createURI("http://a b"))).isEmpty();
        assertThat(RdfTerms.term(NodeFactory.createLiteralDirLang("a", "ar", "rtl")))
                .isEmpty();
        assertThat(RdfTerms.term(NodeFactory.createLiteralLang("a", "en")))
                .isEqualTo(Optional.of(RdfLiteral.english("a")));
        assertThat(RdfTerms.term(NodeFactory.createLiteralString("a"))).isEqualTo(Optional.of(RdfLiteral.text("a")));
    }
}
