package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * A recorded conflict with its sides.
 *
 * @param picture where both sides are drawn
 * @param settledIn the dossier in which a curator settled it; the rationale is then the curator's
 */
public record Disagreement(
        Link self,
        Term kind,
        Term status,
        String rationale,
        List<Side> sides,
        Optional<Link> settledIn,
        String picture) {
    private static final int SIDES_OF_AN_OPINION = 3;
    private static final int LONGEST = 300;
    private static final int LONGEST_REASON = 1000;

    public Disagreement {
        sides = List.copyOf(sides);
    }

    /**
     * One of the things that disagree.
     *
     * @param cut which look at the data it is, as printed; may be empty
     * @param against true when it is a denial
     * @param quote the words of the source, shortened; may be empty
     * @param place leads to them
     * @param sources the documents that say so
     */
    public record Side(Link what, String cut, boolean against, String quote, Optional<Link> place, List<Link> sources) {
        private static final int SOURCES_SHOWN = 3;

        public Side {
            sources = List.copyOf(sources);
        }

        /** Enough of its sources for a list. */
        public List<Link> fewSources() {
            return sources.subList(0, Math.min(SOURCES_SHOWN, sources.size()));
        }
    }

    /** Rows of a conflict come one after the other, and those of a side within them. */
    static List<Disagreement> all(List<Row> rows, Naming naming) {
        return by("conflict", rows).entrySet().stream()
                .map(conflict -> of(conflict.getKey(), conflict.getValue(), naming))
                .toList();
    }

    /** The first conflicts of those in the rows. */
    static Some<Disagreement> first(int most, List<Row> rows, Naming naming) {
        Map<Iri, List<Row>> conflicts = by("conflict", rows);
        return new Some<>(
                conflicts.entrySet().stream()
                        .limit(most)
                        .map(conflict -> of(conflict.getKey(), conflict.getValue(), naming))
                        .toList(),
                conflicts.size());
    }

    private static Disagreement of(Iri conflict, List<Row> rows, Naming naming) {
        Row first = rows.get(0);
        List<Side> sides = new ArrayList<>();
        by("side", rows).forEach((side, of) -> sides.add(side(side, of, naming)));
        return new Disagreement(
                new Link(Naming.href(conflict), "conflict"),
                naming.term(first.iri("kind")),
                naming.term(first.iri("status")),
                PlainText.shortened(first.textOrEmpty("rationale"), LONGEST_REASON),
                sides,
                first.iri("settledIn").map(naming::link),
                Pictures.address("conflict", conflict));
    }

    /** Enough sides to see what it is about, of both opinions where there are two. */
    public List<Side> fewSides() {
        return Stream.of(false, true)
                .flatMap(against ->
                        sides.stream().filter(side -> side.against() == against).limit(SIDES_OF_AN_OPINION))
                .toList();
    }

    private static Side side(Iri side, List<Row> rows, Naming naming) {
        return new Side(
                naming.link(side),
                rows.get(0).textOrEmpty("cut"),
                rows.get(0).iri("against").isPresent(),
                PlainText.shortened(PlainText.of(rows.get(0).textOrEmpty("exact")), LONGEST),
                Place.of(rows.get(0), "document", "place", "start")
                        .map(href -> new Link(href, "in its place in the source")),
                rows.stream()
                        .flatMap(row -> row.iri("source").stream())
                        .distinct()
                        .map(naming::link)
                        .toList());
    }

    private static Map<Iri, List<Row>> by(String column, List<Row> rows) {
        Map<Iri, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.iri(column).orElseThrow(), key -> new ArrayList<>())
                .add(row));
        return groups;
    }
}
