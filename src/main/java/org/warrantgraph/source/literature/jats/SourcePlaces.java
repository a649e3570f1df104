package org.warrantgraph.source.literature.jats;

import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlNode;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Span;

/** Turns places of the XML tree into places of the model. Immutable. */
final class SourcePlaces {
    private final CodePoints original;

    SourcePlaces(CodePoints original) {
        this.original = original;
    }

    CodePoints original() {
        return original;
    }

    Span span(int from, int to) {
        return new Span(original.codePoint(from), original.codePoint(to));
    }

    Span span(XmlNode node) {
        return span(node.start(), node.end());
    }

    /** From the first to the last thing in it, without its own tags. */
    Span content(XmlElement element) {
        int n = element.children().size();
        return n == 0
                ? span(element)
                : span(
                        element.children().get(0).start(),
                        element.children().get(n - 1).end());
    }

    Anchor anchor(Iri document, XmlNode node, Optional<String> section) {
        Span span = span(node);
        return Anchor.of(document, span.start(), original.slice(span), section, Optional.empty());
    }

    /** Line of a UTF-16 index, counted from 1. */
    int line(int utf16) {
        return original.line(original.codePoint(utf16));
    }
}
