package org.warrantgraph.build;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Iri;

/** Writes the triples of one node; absent values give no triple. */
final class NodeWriter {
    private final Node subject;
    private final Consumer<Triple> out;

    NodeWriter(Iri subject, Consumer<Triple> out) {
        this.subject = Terms.node(subject);
        this.out = out;
    }

    NodeWriter type(Iri type) {
        return put(Terms.TYPE, Terms.node(type));
    }

    NodeWriter put(Node property, Node value) {
        out.accept(Triple.create(subject, property, value));
        return this;
    }

    NodeWriter put(Node property, Iri value) {
        return put(property, Terms.node(value));
    }

    NodeWriter put(Iri property, Iri value) {
        return put(Terms.node(property), Terms.node(value));
    }

    NodeWriter put(Iri property, Optional<Iri> value) {
        value.ifPresent(iri -> put(property, iri));
        return this;
    }

    NodeWriter putAll(Node property, Collection<Iri> values) {
        values.forEach(value -> put(property, value));
        return this;
    }

    /** Text in the language of the document; English in all sources so far. */
    NodeWriter english(Node property, String text) {
        return put(property, NodeFactory.createLiteralLang(text, "en"));
    }

    NodeWriter english(Node property, Optional<String> text) {
        text.ifPresent(value -> english(property, value));
        return this;
    }

    NodeWriter text(Node property, String text) {
        return put(property, NodeFactory.createLiteralString(text));
    }

    NodeWriter text(Iri property, String text) {
        return text(Terms.node(property), text);
    }

    NodeWriter text(Iri property, Optional<String> text) {
        text.ifPresent(value -> text(property, value));
        return this;
    }

    NodeWriter integer(Node property, long value) {
        return put(property, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
    }

    NodeWriter integer(Iri property, long value) {
        return integer(Terms.node(property), value);
    }

    /** Digits as printed: without a decimal point it is an integer, as in Turtle. */
    NodeWriter number(Node property, BigDecimal value) {
        String digits = value.toPlainString();
        return put(
                property,
                NodeFactory.createLiteralDT(
                        digits, digits.indexOf('.') < 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal));
    }

    NodeWriter decimal(Iri property, Optional<BigDecimal> value) {
        value.ifPresent(number -> {
            String digits = number.toPlainString();
            put(
                    Terms.node(property),
                    NodeFactory.createLiteralDT(
                            digits.indexOf('.') < 0 ? digits + ".0" : digits, XSDDatatype.XSDdecimal));
        });
        return this;
    }

    NodeWriter flag(Iri property, Optional<Boolean> value) {
        value.ifPresent(flag ->
                put(Terms.node(property), NodeFactory.createLiteralDT(flag.toString(), XSDDatatype.XSDboolean)));
        return this;
    }
}
