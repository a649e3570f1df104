package org.warrantgraph.source.pathway.gocam;

import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Span;

/** Anchors and lines of the edges and things of one model. */
record Places(Iri document, TurtlePlaces turtle, CodePoints text) {
    /** The annotated target of an edge; of an edge without annotation, where its subject is described. */
    Anchor edge(String from, String relation, String to) {
        return anchor(span(from, relation, to), local(from) + " " + local(relation) + " " + local(to));
    }

    int line(String from, String relation, String to) {
        return text.line(text.codePoint(span(from, relation, to).start()));
    }

    Anchor thing(String iri) {
        return anchor(turtle.subject(iri).orElseGet(this::start), local(iri));
    }

    private Span span(String from, String relation, String to) {
        return turtle.edge(from, relation, to).or(() -> turtle.subject(from)).orElseGet(this::start);
    }

    private Span start() {
        return new Span(0, Math.min(1, text.toString().length()));
    }

    private Anchor anchor(Span span, String section) {
        return Anchor.of(
                document,
                text.codePoint(span.start()),
                text.toString().substring(span.start(), span.end()),
                Optional.of(section),
                Optional.empty());
    }

    /** The last part of an IRI. */
    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
