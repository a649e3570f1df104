package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warrantgraph.web.data.Row;

/**
 * A paragraph of a source with the places that claims were read from.
 *
 * @param heading true for a section heading
 * @param table true where columns matter
 * @param claims read from it, in the order of their places
 */
public record Passage(boolean heading, boolean table, List<Piece> pieces, List<Marked> claims) {
    /**
     * A run of text.
     *
     * @param anchors keys of the places that begin here; the page can be opened at each
     * @param marked true when a claim was read from it
     */
    public record Piece(String text, List<String> anchors, boolean marked, String href) {}

    /** A claim read from a place. */
    public record Marked(Link claim, String section) {}

    public Passage {
        pieces = List.copyOf(pieces);
        claims = List.copyOf(claims);
    }

    /**
     * Cuts a part of a text into paragraphs and marks the places.
     *
     * @param from code point at which the part begins; offsets of places count from the beginning of the text
     * @param to code point behind the part
     * @param prose false for YAML, XML and the like, where a line that begins with # is no heading
     */
    static List<Passage> of(SourceText text, int from, int to, List<Row> places, Naming naming, boolean prose) {
        List<Passage> passages = new ArrayList<>();
        String whole = text.slice(from, to);
        int start = from;
        int at = 0;
        for (String paragraph : whole.split("(?<=\\n)[ \\t]*\\n", -1)) {
            int index = whole.indexOf(paragraph, at);
            start += whole.codePointCount(at, index);
            int end = start + paragraph.codePointCount(0, paragraph.length());
            if (!paragraph.isBlank()) {
                passages.add(paragraph(paragraph, prose, text, start, end, places, naming));
            }
            at = index + paragraph.length();
            start = end;
        }
        return passages;
    }

    private static Passage paragraph(
            String paragraph, boolean prose, SourceText text, int start, int end, List<Row> places, Naming naming) {
        List<Row> here = places.stream()
                .filter(row -> row.count("start") < end && row.count("end") > start)
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        Map<Integer, List<String>> begins = new TreeMap<>();
        Map<String, Marked> claims = new LinkedHashMap<>();
        for (Row row : here) {
            int from = Math.max(start, row.count("start"));
            cuts.add(from);
            cuts.add(Math.min(end, row.count("end")));
            List<String> keys = begins.computeIfAbsent(from, key -> new ArrayList<>());
            String key = row.iri("anchor").orElseThrow().localName();
            if (row.count("start") >= start && !keys.contains(key)) {
                keys.add(key);
            }
            var claim = row.iri("claim").orElseThrow();
            String denied = row.value("way").equals("denies") ? "denies: " : "";
            claims.putIfAbsent(
                    claim.value(),
                    new Marked(
                            new Link(
                                    Naming.href(claim),
                                    denied + naming.name(row.iri("proposition").orElseThrow())),
                            row.textOrEmpty("section")));
        }
        List<Piece> pieces = new ArrayList<>();
        Integer previous = null;
        for (int cut : cuts) {
            if (previous != null) {
                int from = previous;
                List<Row> covering = here.stream()
                        .filter(row -> row.count("start") <= from && row.count("end") >= cut)
                        .toList();
                String words = text.slice(from, cut);
                pieces.add(new Piece(
                        prose ? PlainText.of(words) : words,
                        begins.getOrDefault(from, List.of()),
                        !covering.isEmpty(),
                        covering.isEmpty()
                                ? ""
                                : Naming.href(covering.get(covering.size() - 1)
                                        .iri("claim")
                                        .orElseThrow())));
            }
            previous = cut;
        }
        return new Passage(
                prose && paragraph.stripLeading().startsWith("#"),
                paragraph.contains("\t") || paragraph.stripLeading().startsWith("|"),
                pieces,
                new ArrayList<>(claims.values()));
    }
}
