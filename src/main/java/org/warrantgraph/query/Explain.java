package org.warrantgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;

/**
 * Explains how a drug works: from the drug over its targets and the steps of a pathway to a disease or an outcome.
 *
 * <p>Reads the release once; answers are then computed in memory. Thread-safe. How paths are ranked, {@link PathSearch} tells.
 */
public final class Explain {
    private static final Set<Iri> DRUGS = Set.of(Type.COMPOUND, Type.COMBINATION, Type.DRUG_CLASS);
    private static final Set<Iri> CONDITIONS = Set.of(Type.DISEASE, Type.PHENOTYPE);
    /** In patients rather than in cells. */
    private static final Set<Iri> CLINICAL = Set.of(
            Relation.TREATS, Relation.STUDIED_FOR, Relation.MODIFIES_COURSE_OF, Relation.IMPROVES, Relation.WORSENS);
    /** What a mechanism passes through; anything else ends it or does not belong to it. */
    private static final Set<String> MOLECULAR = Set.of("Gene", "Protein", "Complex", "Process", "Step");

    private final Release release;
    private final Names names;
    private final MechanismGraph graph;
    private final PathSearch everything;
    private final PathSearch molecular;

    /** Reads all links of the release. */
    public Explain(Release release) {
        this.release = release;
        this.names = new Names(release);
        this.graph = MechanismGraph.of(release);
        this.everything = new PathSearch(graph, link -> true);
        this.molecular = new PathSearch(graph, Explain::isMolecular);
    }

    /**
     * Explains a drug.
     *
     * @param drug name, key or IRI of a compound, combination or drug class
     * @param disease name, part of a name, key or IRI of diseases or phenotypes; empty for the mechanism alone
     * @param most paths in each part of the answer
     * @throws org.warrantgraph.model.WarrantException.Usage when the drug is unknown or several are meant, or the disease is unknown
     */
    public Explanation of(String drug, Optional<String> disease, int most) {
        Iri start = names.one(drug, DRUGS, "drug");
        List<Iri> goals = disease.map(this::conditions).orElse(List.of());
        Thing thing = thing(start);
        List<Link> direct = graph.from(start);
        Explanation told = new Explanation(
                thing,
                disease.orElse(""),
                goals.stream().map(this::thing).toList(),
                everything.paths(start, goals, most),
                // A single link is an effect, not a mechanism.
                molecular.toTheEnds(start, most),
                direct.stream()
                        .filter(link -> link.said().isPresent() && !isOutcome(link))
                        .toList(),
                outcomes(direct),
                graph.aside(start),
                List.of(),
                release.id());
        return told.with(content(told));
    }

    /**
     * What leads to a thing and what follows from it, one link in each direction; what is believed most first.
     *
     * @param most links in each direction
     */
    public List<Link> around(Iri thing, int most) {
        return Stream.of(graph.to(thing), graph.from(thing))
                .map(List::stream)
                .flatMap(side -> side.sorted(Comparator.comparingDouble(Link::belief)
                                .reversed()
                                .thenComparing(Link::sentence))
                        .limit(most))
                .distinct()
                .toList();
    }

    /** The ways that would break if these propositions had no support any more; see {@link Impact#falling()}. */
    public List<LostWays> without(Set<Iri> falling) {
        return new WaySearch(graph, falling).all();
    }

    /** Parts and kinds among the things that are shown anyhow. */
    private List<Link> content(Explanation told) {
        Set<Iri> shown = told.links().stream()
                .flatMap(link -> Stream.of(link.from().iri(), link.to().iri()))
                .collect(Collectors.toCollection(TreeSet::new));
        return shown.stream()
                .flatMap(iri -> graph.from(iri).stream())
                .filter(link ->
                        link.said().isEmpty() && shown.contains(link.to().iri()))
                .toList();
    }

    /** Said of the drug itself, and of a combination or class it belongs to. */
    private List<MechanismPath> outcomes(Collection<Link> direct) {
        Stream<MechanismPath> own =
                direct.stream().filter(Explain::isOutcome).map(link -> new MechanismPath(List.of(link)));
        Stream<MechanismPath> shared = direct.stream()
                .filter(Explain::isMembership)
                .flatMap(member -> graph.from(member.to().iri()).stream()
                        .filter(link -> link.said().isPresent())
                        .map(link -> new MechanismPath(List.of(member, link))));
        return Stream.concat(own, shared).sorted(PathSearch.order()).toList();
    }

    private List<Iri> conditions(String typed) {
        List<Iri> found = names.all(typed, CONDITIONS);
        return found.isEmpty() ? List.of(names.one(typed, CONDITIONS, "disease")) : found;
    }

    /** A thing that no link mentions is still called by its name. */
    private Thing thing(Iri iri) {
        return graph.thing(iri).orElseGet(() -> new Thing(iri, names.label(iri), "Entity"));
    }

    private static boolean isMembership(Link link) {
        return link.relation().equals(Relation.MEMBER_OF) || link.said().isEmpty();
    }

    private static boolean isOutcome(Link link) {
        return CLINICAL.contains(link.relation())
                || Stream.of(Type.DISEASE, Type.PHENOTYPE)
                        .anyMatch(type -> link.to().kind().equals(type.localName()));
    }

    private static boolean isMolecular(Link link) {
        return MOLECULAR.contains(link.to().kind()) && !CLINICAL.contains(link.relation());
    }
}
