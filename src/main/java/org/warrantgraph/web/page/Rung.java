package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.warrantgraph.model.Iri;
import org.warrantgraph.picture.LadderPicture;
import org.warrantgraph.web.data.Row;

/**
 * One rung of the independence ladder drawn as a tree: a study, the works that report it, the copies of each work, the citations that lead to
 * each copy.
 *
 * @param kind {@code study}, {@code work}, {@code copy}, {@code citation} or {@code passage}, the place in the cited work
 * @param note a few words more, such as the kind of work or what was checked
 * @param standings what sources say of the standing of a work
 */
public record Rung(
        String kind,
        Optional<Link> link,
        String text,
        String note,
        boolean retracted,
        List<StandingMark> standings,
        List<Rung> below) {
    public Rung {
        standings = List.copyOf(standings);
        below = List.copyOf(below);
    }

    /** From the rows of a ladder query, one for each evidence line and study it reaches. */
    static List<Rung> tree(List<Row> rows, Naming naming) {
        List<Row> cited =
                rows.stream().filter(row -> row.iri("reference").isPresent()).toList();
        List<Rung> tree = new ArrayList<>(studies(cited, naming));
        if (cited.size() < rows.size()) {
            tree.add(citation(
                    Optional.empty(),
                    rows.stream().filter(row -> row.iri("reference").isEmpty()).toList(),
                    naming));
        }
        return tree;
    }

    /**
     * The tree as a picture; empty where nothing is cited.
     *
     * @param statement what rests on it
     * @param address of a page, as the picture shall write it
     */
    static String picture(String statement, List<Rung> tree, UnaryOperator<String> address) {
        return LadderPicture.svg(
                "What rests behind: " + statement,
                tree.stream()
                        .filter(rung -> rung.kind().equals("study"))
                        .map(rung -> rung.drawn(address))
                        .toList());
    }

    private LadderPicture.Rung drawn(UnaryOperator<String> address) {
        return new LadderPicture.Rung(
                text,
                link.map(Link::href).map(address).orElse(""),
                retracted,
                kind.equals("citation")
                        ? List.of()
                        : below.stream().map(rung -> rung.drawn(address)).toList());
    }

    private static List<Rung> studies(List<Row> rows, Naming naming) {
        return group(
                rows,
                row -> row.iri("study"),
                (study, inStudy) -> new Rung(
                        "study",
                        study.map(naming::link),
                        study.map(naming::name).orElse("no known study"),
                        "",
                        false,
                        List.of(),
                        group(inStudy, row -> row.iri("work"), (work, inWork) -> work(work, inWork, naming))));
    }

    private static Rung work(Optional<Iri> work, List<Row> rows, Naming naming) {
        Row first = rows.get(0);
        String kind = naming.term(first.iri("workKind")).label();
        return new Rung(
                "work",
                work.map(naming::link),
                work.map(naming::name).orElse("nothing cited"),
                kind,
                first.isTrue("retracted"),
                StandingMark.all(rows, naming),
                group(
                        rows,
                        row -> row.iri("copy"),
                        (copy, inCopy) -> new Rung(
                                "copy",
                                copy.map(naming::link),
                                inCopy.get(0)
                                        .text("host")
                                        .or(() -> copy.map(naming::name))
                                        .orElse("no copy"),
                                "",
                                false,
                                List.of(),
                                group(
                                        inCopy,
                                        row -> row.iri("reference"),
                                        (reference, lines) -> citation(reference, lines, naming)))));
    }

    private static Rung citation(Optional<Iri> reference, List<Row> lines, Naming naming) {
        Row first = lines.get(0);
        String stated = first.iri("statedHop")
                .map(hop -> " (the source: " + naming.term(Optional.of(hop)).label() + ")")
                .orElse("");
        String note = naming.term(first.iri("hop")).label() + stated + ", "
                + naming.term(first.iri("verification")).label()
                + first.iri("checkedBy")
                        .map(by -> by.localName().equals("textMiningAgent")
                                ? ", passage found by the program"
                                : ", checked by a person")
                        .orElse("")
                + (first.isTrue("passesOn") ? ", passes on what other works say" : "")
                + (first.isTrue("fallen") ? ", counts no more" : "");
        long many = lines.stream().map(row -> row.iri("line")).distinct().count();
        return new Rung(
                "citation",
                reference.map(naming::link),
                reference
                        .map(iri -> "[" + first.textOrEmpty("number") + "] " + first.textOrEmpty("entry"))
                        .orElse("said without a citation"),
                many > 1 ? note + ", cited " + many + " times" : note,
                false,
                List.of(),
                passages(lines, naming));
    }

    /** Where in the cited work the statement was looked up. */
    private static List<Rung> passages(List<Row> lines, Naming naming) {
        return lines.stream()
                .filter(row ->
                        row.iri("passage").isPresent() && row.iri("passageIn").isPresent())
                .map(row -> {
                    Iri document = row.iri("passageIn").orElseThrow();
                    String quote = row.textOrEmpty("passageText");
                    return new Rung(
                            "passage",
                            Optional.of(new Link(
                                    Place.href(document, row.iri("passage").orElseThrow(), row.count("passageStart")),
                                    naming.name(document))),
                            quote.isEmpty() ? naming.name(document) : "“" + PlainText.of(quote) + "”",
                            "looked up in the cited work",
                            false,
                            List.of(),
                            List.of());
                })
                .distinct()
                .toList();
    }

    private interface Maker {
        Rung make(Optional<Iri> key, List<Row> rows);
    }

    private static List<Rung> group(List<Row> rows, Function<Row, Optional<Iri>> key, Maker maker) {
        Map<Optional<Iri>, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
        List<Rung> rungs = new ArrayList<>();
        groups.forEach((k, members) -> rungs.add(maker.make(k, members)));
        return rungs;
    }
}
