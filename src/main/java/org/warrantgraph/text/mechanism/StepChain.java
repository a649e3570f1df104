package org.warrantgraph.text.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Turns sentences that tell a chain of events into steps: at least three events, each starting from what the one before came to.
 *
 * <pre>A activates B. B then phosphorylates C. ...   gives   step 1 -> step 2 -> ...</pre>
 */
final class StepChain {
    private static final int SHORTEST = 3;
    /** Sentences on compounds that act on one thing, within a section; keeps the time in proportion to the text. */
    private static final int MOST_ACTING = 20;

    private static final Set<Iri> ACTIONS =
            Set.of(Relation.INHIBITS, Relation.DEGRADES, Relation.ACTIVATES, Relation.DOWNREGULATES);
    private static final Set<EntityKind> DRUGS =
            Set.of(EntityKind.COMPOUND, EntityKind.DRUG_CLASS, EntityKind.COMBINATION);
    private static final Set<Iri> EVENTS = Set.of(
            Relation.DRIVES_TRANSCRIPTION_OF,
            Relation.ENCODES,
            Relation.FORMS_COMPLEX_WITH,
            Relation.ACTIVATES,
            Relation.INHIBITS,
            Relation.BINDS,
            Relation.PHOSPHORYLATES,
            Relation.RELEASES,
            Relation.PRODUCES,
            Relation.DEGRADES,
            Relation.INDUCES,
            Relation.CAUSES,
            Relation.UPREGULATES,
            Relation.DOWNREGULATES);

    private final TextDocument document;
    private final ClaimWriter writer;
    private final Anaphora anaphora;
    private final List<Entity> pathways;

    StepChain(TextDocument document, ClaimWriter writer, Anaphora anaphora, List<Entity> pathways) {
        this.document = document;
        this.writer = writer;
        this.anaphora = anaphora;
        this.pathways = pathways;
    }

    /** Writes the steps that the affirmed matches of one section tell, and which drugs act on them. */
    void write(List<Said> said) {
        List<Event> chain = new ArrayList<>();
        List<List<Event>> chains = new ArrayList<>();
        for (Event event : events(said)) {
            if (!chain.isEmpty() && !event.follows(chain.get(chain.size() - 1))) {
                chains.add(chain);
                chain = new ArrayList<>();
            }
            chain.add(event);
        }
        chains.add(chain);
        Map<Iri, List<Said>> acting = acting(said);
        int ordinal = 1;
        for (List<Event> events : chains) {
            if (events.size() >= SHORTEST) {
                ordinal = steps(events, acting, ordinal);
            }
        }
    }

    private List<Event> events(List<Said> said) {
        List<Event> events = new ArrayList<>();
        for (Said one : said) {
            boolean event = EVENTS.contains(one.match().relation())
                    && one.match().polarity() == Polarity.AFFIRMS
                    && (!DRUGS.contains(one.match().subject().kind()) || continues(events, one))
                    && one.match().subject().kind() != EntityKind.DISEASE
                    && one.match().object().kind() != EntityKind.DISEASE;
            if (!event) {
                continue;
            }
            Event last = events.isEmpty() ? null : events.get(events.size() - 1);
            if (last != null && last.sameAs(one)) {
                last.parts.add(one);
            } else {
                events.add(new Event(one));
            }
        }
        return events;
    }

    /** A messenger such as cyclic AMP is a compound too; it acts within the chain where the event before made it. */
    private static boolean continues(List<Event> events, Said one) {
        return !events.isEmpty()
                && events.get(events.size() - 1).objects().stream()
                        .anyMatch(object ->
                                object.iri().equals(one.match().subject().iri()));
    }

    private int steps(List<Event> events, Map<Iri, List<Said>> acting, int first) {
        Optional<Entity> pathway = pathways.stream()
                .filter(path -> events.stream()
                                .filter(event -> path.label()
                                                .contains(event.subject().label())
                                        || path.label()
                                                .contains(event.objects().get(0).label()))
                                .count()
                        > 1)
                .findFirst();
        pathway.ifPresent(writer::entity);
        Set<Iri> actors = new HashSet<>();
        events.forEach(event -> actors.add(event.subject().iri()));
        int ordinal = first;
        Optional<Entity> before = Optional.empty();
        for (Event event : events) {
            Entity step = step(event.label(), ordinal++, pathway);
            writer.entity(step);
            roles(event, step);
            Said told = event.parts.get(0);
            before.ifPresent(earlier -> claim(earlier, Relation.NEXT_STEP, step, told, "step.next", Optional.empty()));
            before = Optional.of(step);
            event.enabler().ifPresent(enabler -> {
                for (Said drug : acting.getOrDefault(enabler.iri(), List.of())) {
                    if (!actors.contains(drug.match().subject().iri())) {
                        acts(drug, step);
                    }
                }
            });
        }
        return ordinal;
    }

    /** For each thing, what is said of compounds that act on it. */
    private static Map<Iri, List<Said>> acting(List<Said> said) {
        Map<Iri, List<Said>> acting = new HashMap<>();
        for (Said drug : said) {
            boolean acts = drug.match().subject().kind() == EntityKind.COMPOUND
                    && drug.match().polarity() == Polarity.AFFIRMS
                    && ACTIONS.contains(drug.match().relation());
            List<Said> others =
                    acts ? acting.computeIfAbsent(drug.match().object().iri(), key -> new ArrayList<>()) : List.of();
            if (acts && others.size() < MOST_ACTING) {
                others.add(drug);
            }
        }
        return acting;
    }

    private void acts(Said drug, Entity step) {
        claim(
                drug.match().subject(),
                Relation.ACTS_ON_STEP,
                step,
                drug,
                "step.acts",
                Optional.of(drug.match().relation().localName() + " "
                        + drug.match().object().label()));
    }

    private Entity step(String label, int ordinal, Optional<Entity> pathway) {
        return new Entity(
                Iris.step(document.document(), ordinal, label),
                EntityKind.STEP,
                label,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                pathway.map(Entity::iri));
    }

    private void roles(Event event, Entity step) {
        Said told = event.parts.get(0);
        event.enabler()
                .ifPresent(entity -> claim(step, Relation.ENABLED_BY, entity, told, "step.role", Optional.empty()));
        Iri relation = told.match().relation();
        for (Entity object : event.objects()) {
            Iri role = Kind.isProcess(object)
                    ? Relation.DURING_PHASE
                    : relation.equals(Relation.RELEASES)
                                    || relation.equals(Relation.ENCODES)
                                    || relation.equals(Relation.PRODUCES)
                            ? Relation.OUTPUT
                            : Relation.INPUT;
            claim(step, role, object, told, "step.role", Optional.empty());
        }
        if (relation.equals(Relation.ENCODES)) {
            claim(step, Relation.INPUT, event.subject(), told, "step.role", Optional.empty());
        }
        event.output().ifPresent(entity -> claim(step, Relation.OUTPUT, entity, told, "step.role", Optional.empty()));
    }

    private void claim(
            Entity subject, Iri relation, Entity object, Said told, String rule, Optional<String> qualifier) {
        writer.entity(subject);
        writer.entity(object);
        writer.write(
                Proposition.of(subject.iri(), relation, object.iri()),
                Polarity.AFFIRMS,
                qualifier,
                rule,
                told.sentence(),
                told.heading());
    }

    /** What happens between one actor and its objects in one sentence. */
    private final class Event {
        private final List<Said> parts = new ArrayList<>();

        Event(Said first) {
            parts.add(first);
        }

        Entity subject() {
            return parts.get(0).match().subject();
        }

        List<Entity> objects() {
            List<Entity> objects = new ArrayList<>();
            Set<Iri> seen = new HashSet<>();
            for (Said part : parts) {
                if (seen.add(part.match().object().iri())) {
                    objects.add(part.match().object());
                }
            }
            return objects;
        }

        private boolean has(Iri relation) {
            return parts.stream().anyMatch(part -> part.match().relation().equals(relation));
        }

        boolean sameAs(Said other) {
            return parts.get(0).ordinal() == other.ordinal()
                    && subject().iri().equals(other.match().subject().iri())
                    && (has(Relation.FORMS_COMPLEX_WITH) || has(other.match().relation()));
        }

        Optional<Entity> enabler() {
            return has(Relation.ENCODES) || Kind.isProcess(subject()) ? Optional.empty() : Optional.of(subject());
        }

        /** What the event comes to beyond its objects. */
        Optional<Entity> output() {
            if (has(Relation.PHOSPHORYLATES)) {
                return Optional.of(Entity.named(
                        EntityKind.PROTEIN, "phosphorylated " + objects().get(0).label()));
            }
            return anaphora.complexOf(parts.stream().map(Said::match).toList());
        }

        boolean follows(Event before) {
            Iri start = subject().iri();
            boolean linked = before.objects().stream()
                            .anyMatch(object -> object.iri().equals(start))
                    || before.output()
                            .filter(output -> output.iri().equals(start))
                            .isPresent()
                    || Kind.isProcess(subject())
                            && subject().label().contains(before.subject().label());
            return linked && parts.get(0).ordinal() - before.parts.get(0).ordinal() <= 3;
        }

        String label() {
            String objects =
                    String.join(" and ", objects().stream().map(Entity::label).toList());
            String verb = has(Relation.FORMS_COMPLEX_WITH) && has(Relation.ACTIVATES)
                    ? "binds and activates"
                    : parts.get(0)
                            .match()
                            .relation()
                            .localName()
                            .replaceAll("([A-Z])", " $1")
                            .toLowerCase(java.util.Locale.ROOT);
            return subject().label() + " " + verb + " " + objects;
        }
    }

    private static final class Kind {
        static boolean isProcess(Entity entity) {
            return entity.kind() == EntityKind.PROCESS || entity.kind() == EntityKind.PHENOTYPE;
        }
    }
}
