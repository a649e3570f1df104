package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.web.data.Row;

/**
 * The page of a compound, target, disease, process, step or class.
 *
 * @param names synonyms
 * @param codes names and codes in named schemes, with the proposition that states each
 * @param says what is said of it, as subject
 * @param saidOf what is said to it, as object or context
 * @param picture the mechanism as SVG, empty where there is none
 * @param download where the picture is on its own
 */
public record EntityView(
        Frame frame,
        Term kind,
        List<String> names,
        List<Code> codes,
        List<Group> says,
        List<Group> saidOf,
        List<Disagreement> conflicts,
        List<Finding> findings,
        boolean explainable,
        String picture,
        String download) {
    /** A code in a scheme; the link leads to who says so, where somebody does. */
    public record Code(String scheme, String value, Link link) {}

    static EntityView of(Release release, String type, Iri thing, Asked asked, Mechanisms mechanisms) {
        Naming naming = new Naming(release.data());
        List<Row> rows = asked.rows("propositions-of", release, thing).stream()
                .filter(row -> !row.value("predicate").equals("identifier"))
                .toList();
        Map<Boolean, List<Row>> bySide = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.iri("subject").equals(java.util.Optional.of(thing))));
        List<Row> asObject = new ArrayList<>(bySide.getOrDefault(false, List.of()));
        Map<String, String> inverse = asObject.stream()
                .map(row -> row.iri("predicate").orElseThrow())
                .distinct()
                .collect(Collectors.toMap(naming::name, naming::inverse, (a, b) -> a));
        List<String> names = asked.rows("names-of", release, thing).stream()
                .map(row -> row.textOrEmpty("name"))
                .toList();
        boolean explainable = List.of("compound", "combination", "drug-class").contains(type)
                && rows.stream()
                        .anyMatch(row -> row.iri("predicate").equals(java.util.Optional.of(Relation.ACTS_ON_STEP))
                                || row.value("predicate").equals("inhibits"));
        return new EntityView(
                Frame.of(release, naming.name(thing), Naming.href(thing)),
                kind(release, thing, asked, naming),
                names,
                asked.rows("identifiers-of", release, thing).stream()
                        .map(EntityView::code)
                        .toList(),
                Group.by(
                        Said.all(bySide.getOrDefault(true, List.of()), naming),
                        said -> said.predicate().text()),
                Group.by(
                        Said.all(asObject, naming),
                        said -> said.context()
                                .filter(context -> context.href().equals(Naming.href(thing)))
                                .map(context -> "said of this context")
                                .orElseGet(() -> inverse.getOrDefault(
                                        said.predicate().text(),
                                        said.predicate().text()))),
                Disagreement.all(asked.rows("conflicts-of", release, thing), naming),
                Finding.all(asked.rows("findings-of", release, thing), naming),
                explainable,
                explainable ? mechanisms.picture(release, thing) : "",
                ExplainView.download(thing, ""));
    }

    private static Code code(Row row) {
        boolean doubtful = row.value("status").equals("proposed");
        String value = row.textOrEmpty("value");
        return new Code(
                row.textOrEmpty("scheme") + (doubtful ? ", perhaps" : ""),
                value,
                new Link(row.iri("saidBy").map(Naming::href).orElse("#"), value));
    }

    /** The most telling class of a thing. */
    static Term kind(Release release, Iri thing, Asked asked, Naming naming) {
        return naming.term(asked.rows("types-of", release, thing).stream()
                .flatMap(row -> row.iri("type").stream())
                .findFirst());
    }
}
