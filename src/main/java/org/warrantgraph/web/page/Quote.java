package org.warrantgraph.web.page;

import java.util.Optional;
import org.warrantgraph.web.data.Row;

/**
 * A place in a source with what stands around it.
 *
 * @param before text of the same paragraph in front, shortened
 * @param text the place itself; empty when the release does not keep the source
 * @param after text of the same paragraph behind, shortened
 * @param where section, table cell and offsets, in words
 * @param inDocument leads to the place on the document's page
 */
public record Quote(String before, String text, String after, String where, Link inDocument) {
    private static final int AROUND = 400;

    static Quote of(Row row, Naming naming, Optional<SourceText> source) {
        int start = row.count("start");
        int end = row.count("end");
        String before = "";
        String after = "";
        String text = row.textOrEmpty("exact");
        if (source.isPresent()) {
            before = paragraphBefore(source.get().slice(start - AROUND, start));
            text = source.get().slice(start, end);
            after = paragraphAfter(source.get().slice(end, end + AROUND));
        }
        var document = row.iri("document").orElseThrow();
        return new Quote(
                PlainText.of(before).stripLeading(),
                PlainText.of(text),
                PlainText.of(after).stripTrailing(),
                where(row),
                new Link(Place.href(document, row.iri("anchor").orElseThrow(), start), naming.name(document)));
    }

    private static String where(Row row) {
        StringBuilder where = new StringBuilder();
        row.text("section")
                .ifPresent(section -> where.append("section “").append(section).append("”, "));
        row.text("table").ifPresent(table -> where.append(table).append(", "));
        row.text("row").ifPresent(n -> where.append("row ").append(n).append(", "));
        row.text("column").ifPresent(n -> where.append("column ").append(n).append(", "));
        return where.append("characters ")
                .append(row.count("start"))
                .append("–")
                .append(row.count("end"))
                .toString();
    }

    private static String paragraphBefore(String text) {
        int gap = text.lastIndexOf("\n\n");
        return gap >= 0 ? text.substring(gap + 2) : (text.length() < AROUND ? text : "… " + text);
    }

    private static String paragraphAfter(String text) {
        int gap = text.indexOf("\n\n");
        return gap >= 0 ? text.substring(0, gap) : (text.length() < AROUND ? text : text + " …");
    }
}
