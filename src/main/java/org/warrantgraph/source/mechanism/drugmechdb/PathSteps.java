package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Link;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Node;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;

/**
 * Tells the order of one record: a pathway with a step for every link that does not start at the drug.
 *
 * <pre>
 *   drug ──decreases activity of──► P ──positively regulates──► Q ──causes──► disease
 *
 *   drug acts on step [P positively regulates Q], enabled by P
 *                         └── next step [Q causes the disease], enabled by Q, affects the disease
 * </pre>
 *
 * <p>Where the path branches, so do the steps. A link to itself is none.
 */
final class PathSteps {
    private static final Iri DESCRIPTION = new Iri("http://purl.org/dc/terms/description");

    private final PathRecord record;
    private final RecordPlace places;
    private final Map<String, Entity> things;
    private final Telling told;
    private final Manner manner;
    private final IntSupplier ordinals;

    /** @param ordinals numbers the steps of the document */
    PathSteps(
            PathRecord record,
            RecordPlace places,
            Map<String, Entity> things,
            Telling told,
            Manner manner,
            IntSupplier ordinals) {
        this.record = record;
        this.places = places;
        this.things = things;
        this.told = told;
        this.manner = manner;
        this.ordinals = ordinals;
    }

    private record Step(Link link, Iri iri) {}

    void tell() {
        Optional<Node> drug = record.drug();
        Entity pathway = told.state(pathway());
        record.comment()
                .ifPresent(comment ->
                        told.state(new RdfStatement(pathway.iri(), DESCRIPTION, RdfLiteral.english(comment.text()))));
        List<Link> first = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Link link : record.links()) {
            if (drug.filter(link.source()::equals).isPresent()) {
                first.add(link);
            } else if (!link.isLoop()) {
                steps.add(step(link, pathway));
            }
        }
        for (Link link : first) {
            after(link, steps).forEach(step -> claim(thing(link.source()), Relation.ACTS_ON_STEP, step.iri(), link));
        }
        for (Step step : steps) {
            Link link = step.link();
            claim(step.iri(), Relation.ENABLED_BY, thing(link.source()), link);
            after(link, steps).stream()
                    .filter(next -> !next.iri().equals(step.iri()))
                    .forEach(next -> claim(step.iri(), Relation.NEXT_STEP, next.iri(), link));
            if (record.disease().filter(link.target()::equals).isPresent()) {
                claim(step.iri(), Relation.AFFECTS, thing(link.target()), link);
            }
        }
    }

    private static List<Step> after(Link link, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.link().source().equals(link.target()))
                .toList();
    }

    private Entity pathway() {
        String drug = record.says("drug").orElse("a drug");
        String disease = record.says("disease").orElse("a disease");
        return new Entity(
                Iris.of("pathway", Slug.of("drugmechdb-" + record.id())),
                EntityKind.PATHWAY,
                drug + " in " + disease + " (DrugMechDB " + record.id() + ")",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Step step(Link link, Entity pathway) {
        String label =
                link.source().name() + " " + link.key() + " " + link.target().name();
        String document = told.document().localName();
        Iri iri = Iris.of(
                "step",
                "drugmechdb-" + document.substring(document.length() - 8) + "-" + ordinals.getAsInt() + "-"
                        + Slug.of(label));
        told.state(new Entity(
                iri,
                EntityKind.STEP,
                label,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pathway.iri())));
        return new Step(link, iri);
    }

    private void claim(Iri subject, Iri relation, Iri object, Link link) {
        told.claim(
                Polarity.AFFIRMS,
                Proposition.of(subject, relation, object),
                List.of(places.of(link.yaml(), "links/" + link.index())),
                manner,
                Optional.empty(),
                List.of());
    }

    private Iri thing(Node node) {
        return Objects.requireNonNull(things.get(node.id()), "every node of a record has its thing")
                .iri();
    }
}
