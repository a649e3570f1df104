package org.warrantgraph.text.structure;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.TableCell;

/**
 * A document as read: what it says of itself, its sections in reading order, its references.
 *
 * @param fields label and value pairs that the document prints about itself ({@code Compound Name}, {@code Cat. No.}), in order
 * @param original the unmodified text; spans count its Unicode code points
 */
public record TextDocument(
        SourceDocument document,
        List<Field> fields,
        List<Section> sections,
        List<Reference> references,
        CodePoints original) {
    public TextDocument {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        references = List.copyOf(references);
    }

    /** The place of a span, with its heading; quoted where it is short. */
    public Anchor anchor(Span span, Optional<String> section, Optional<TableCell> cell) {
        return Anchor.of(document.iri(), span.start(), original.slice(span), section, cell);
    }

    /** A label and its value, and the place of both together. */
    public record Field(String label, String value, Span span) {}
}
