package org.warrantgraph.web.data;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.warrantgraph.model.Iri;

/** One row of an answer, read by the names of its columns. */
public record Row(Map<String, Node> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    static Row of(Binding binding) {
        Map<String, Node> cells = new HashMap<>();
        binding.forEach((variable, node) -> cells.put(variable.getVarName(), node));
        return new Row(cells);
    }

    public Optional<Node> node(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    public Optional<Iri> iri(String name) {
        return node(name).filter(Node::isURI).map(node -> new Iri(node.getURI()));
    }

    /** The words of a literal as they are written, or an IRI in full. */
    public Optional<String> text(String name) {
        return node(name).map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
    }

    /** The text, or nothing but the empty string. */
    public String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    /** The name of a value of the ontology: {@code reported} for {@code w:reported}; empty where absent. */
    public String value(String name) {
        return iri(name).map(Iri::localName).orElse("");
    }

    public Optional<BigDecimal> number(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** A whole number, 0 where absent. */
    public int count(String name) {
        return number(name).map(BigDecimal::intValue).orElse(0);
    }

    public boolean isTrue(String name) {
        return text(name)
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }
}
