package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.web.data.Row;

/**
 * The page of a compound, target, disease, process, step or class.
 *
 * @param names synonyms
 * @param codes names and codes in named schemes, with the proposition that states each
 * @param acts what a drug is said to act on, to be seen at a glance
 * @param parts what is said of it, by what it is about
 * @param page which part of a long list of statements is shown
 * @param attention on the first page
 * @param picture the mechanism as SVG, on the first page; empty where there is none
 * @param pictureApart true when the picture is too large for a page and only on its own
 * @param download where the picture is on its own
 */
public record EntityView(
        Frame frame,
        Term kind,
        Some<String> names,
        Some<Code> codes,
        List<Said> acts,
        List<Theme.Part> parts,
        Paging page,
        Attention attention,
        boolean explainable,
        String picture,
        boolean pictureApart,
        String download) {
    private static final Set<String> TARGETS = Set.of("Protein", "Gene", "Complex");
    private static final Set<String> DRUGS = Set.of("compound", "combination", "drug-class");
    private static final int ACTIONS_SHOWN = 8;
    static final int LARGEST_PICTURE = 30_000;
    private static final int NAMES_SHOWN = 30;
    private static final int LONGEST_NAME = 120;

    /** A code in a scheme; the link leads to who says so, where somebody does. */
    public record Code(String scheme, String value, Link link) {}

    static EntityView of(Release release, String type, Iri thing, Asked asked, Mechanisms mechanisms, int page) {
        Naming naming = Naming.brief(release.data());
        String name = new Naming(release.data()).name(thing);
        List<Row> rows = asked.rows("propositions-of", release, thing).stream()
                .filter(row -> !row.value("predicate").equals("identifier"))
                .toList();
        Paging paging = Paging.of(rows.size(), page);
        Map<Iri, Backing> backing = Backing.all(asked.rows("backing-of", release, thing), naming);
        Map<String, String> inverse = new HashMap<>();
        rows.forEach(row -> row.iri("predicate")
                .ifPresent(
                        relation -> inverse.computeIfAbsent(naming.name(relation), key -> naming.inverse(relation))));
        List<Said> shown = rows.subList(paging.from(), paging.to()).stream()
                .map(row -> Said.of(row, naming)
                        .with(backing.getOrDefault(row.iri("proposition").orElseThrow(), Backing.NONE)))
                .toList();
        boolean explainable = DRUGS.contains(type)
                && rows.stream()
                        .anyMatch(row -> row.iri("predicate").equals(Optional.of(Relation.ACTS_ON_STEP))
                                || row.value("predicate").equals("inhibits"));
        String self = Naming.href(thing);
        boolean first = paging.number() == 1;
        String picture = !first
                ? ""
                : explainable
                        ? mechanisms.picture(release, thing)
                        : mechanisms.around(release, thing, name, Naming::href);
        Map<String, Set<String>> kinds = kinds(asked.rows("ends-of", release, thing));
        return new EntityView(
                Frame.of(release, name, self),
                kind(release, thing, asked, naming),
                names(asked.rows("names-of", release, thing), name),
                codes(asked.rows("identifiers-of", release, thing)),
                DRUGS.contains(type) ? acts(rows, thing, kinds, naming) : List.of(),
                parts(shown, self, inverse, kinds),
                paging,
                first ? Attention.of(release, thing, asked, naming) : Attention.NONE,
                explainable,
                picture.length() > LARGEST_PICTURE ? "" : picture,
                picture.length() > LARGEST_PICTURE,
                explainable ? ExplainView.download(thing, "") : Pictures.address("around", thing));
    }

    /** What a thing is said to do to molecules, for other pages. */
    static List<Said> acts(Release release, Iri thing, Asked asked, Naming naming) {
        return acts(
                asked.rows("propositions-of", release, thing),
                thing,
                kinds(asked.rows("ends-of", release, thing)),
                naming);
    }

    /** What it is said to do to molecules, whatever the context. */
    private static List<Said> acts(List<Row> rows, Iri thing, Map<String, Set<String>> kinds, Naming naming) {
        return rows.stream()
                .filter(row -> row.iri("subject").filter(thing::equals).isPresent()
                        && row.iri("context").isEmpty()
                        && row.iri("object")
                                .map(object -> kinds.getOrDefault(Naming.href(object), Set.of()))
                                .filter(of -> of.stream().anyMatch(TARGETS::contains))
                                .isPresent())
                .limit(ACTIONS_SHOWN)
                .map(row -> Said.of(row, naming))
                .toList();
    }

    private static Map<String, Set<String>> kinds(List<Row> rows) {
        Map<String, Set<String>> kinds = new HashMap<>();
        rows.forEach(row -> kinds.computeIfAbsent(Naming.href(row.iri("end").orElseThrow()), key -> new HashSet<>())
                .add(row.value("type")));
        return kinds;
    }

    private static List<Theme.Part> parts(
            List<Said> shown, String self, Map<String, String> inverse, Map<String, Set<String>> kinds) {
        return Theme.parts(
                shown,
                said -> Theme.of(
                        kinds.getOrDefault((leads(said, self) ? said.object() : said.subject()).href(), Set.of())),
                part -> {
                    List<Said> ordered = new ArrayList<>(part);
                    ordered.sort(java.util.Comparator.comparing(said -> !leads(said, self)));
                    return Group.by(ordered, said -> label(said, self, inverse));
                });
    }

    private static String label(Said said, String self, Map<String, String> inverse) {
        String relation = said.predicate().text();
        if (leads(said, self)) {
            return relation;
        }
        return said.object().href().equals(self)
                ? inverse.getOrDefault(relation, relation)
                : "said where it is the context: " + relation;
    }

    private static boolean leads(Said said, String self) {
        return said.subject().href().equals(self);
    }

    /** Sources write one register in several ways; each identifier is shown once. */
    private static Some<Code> codes(List<Row> rows) {
        Set<String> seen = new HashSet<>();
        return Some.first(
                NAMES_SHOWN,
                rows.stream()
                        .map(EntityView::code)
                        .filter(code -> seen.add((code.scheme() + " " + code.value()).toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** Its other names. */
    private static Some<String> names(List<Row> rows, String known) {
        return Some.first(
                NAMES_SHOWN,
                rows.stream()
                        .map(row -> row.textOrEmpty("name"))
                        .filter(name -> !name.equalsIgnoreCase(known))
                        .map(name -> PlainText.shortened(name, LONGEST_NAME))
                        .toList());
    }

    private static Code code(Row row) {
        boolean doubtful = row.value("status").equals("proposed");
        String value = PlainText.shortened(row.textOrEmpty("value"), LONGEST_NAME);
        return new Code(
                PlainText.shortened(row.textOrEmpty("scheme"), LONGEST_NAME) + (doubtful ? ", perhaps" : ""),
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
