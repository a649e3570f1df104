package org.warrantgraph.build;

import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;

/** Writes places in documents. */
final class AnchorEncoder {
    private AnchorEncoder() {}

    /** Writes the place and returns its name. */
    static Iri encode(Anchor anchor, Consumer<Triple> out) {
        Iri iri = anchor.iri();
        NodeWriter node = new NodeWriter(iri, out)
                .type(Type.ANCHOR)
                .put(Terms.HAS_SOURCE, anchor.document())
                .integer(Terms.START, anchor.start())
                .integer(Terms.END, anchor.end())
                .text(Property.SHA256, anchor.sha256())
                .text(Property.SECTION, anchor.section());
        anchor.quote().ifPresent(quote -> node.text(Terms.EXACT, quote));
        anchor.cell()
                .ifPresent(cell -> node.text(Property.TABLE, cell.table())
                        .integer(Property.TABLE_ROW, cell.row())
                        .integer(Property.TABLE_COLUMN, cell.column()));
        return iri;
    }
}
