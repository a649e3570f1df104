package org.warrantgraph.web.page;

import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * Where a place of a source is on the pages of its document. A long document is shown in parts of {@value #PART} characters, so that
 * the part follows from the offset alone.
 */
final class Place {
    /** Code points of a source on one page. */
    static final int PART = 20_000;

    private Place() {}

    /** The part, from 1, on which an offset is shown. */
    static int part(int start) {
        return start / PART + 1;
    }

    /** The address of a place, {@code /id/document/x.html?page=3#key}. */
    static String href(Iri document, Iri anchor, int start) {
        int part = part(start);
        return Naming.href(document) + ".html" + (part > 1 ? "?page=" + part : "") + "#" + anchor.localName();
    }

    /** From columns of a row: document, anchor, start; the document alone where no anchor is known. */
    static java.util.Optional<String> of(Row row, String document, String anchor, String start) {
        return row.iri(document)
                .map(in -> row.iri(anchor)
                        .map(place -> href(in, place, row.count(start)))
                        .orElse(Naming.href(in)));
    }
}
