package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.yaml.Yaml;

/**
 * Reads pathways: ordered steps, and who takes part in them.
 *
 * <p>The order of two steps carries the citations of the later one: it is there that the document says "then".
 */
final class PathwaySection {
    /** A key of a step and the relation it stands for. */
    private record Part(String key, Iri relation) {}

    private static final List<Part> PARTS = List.of(
            new Part("by", Relation.ENABLED_BY),
            new Part("takes", Relation.INPUT),
            new Part("gives", Relation.OUTPUT),
            new Part("where", Relation.LOCATED_IN),
            new Part("phase", Relation.DURING_PHASE));

    /** Sayings of steps that wait until all steps have names. */
    private record Later(Yaml lines, Scope scope) {}

    private final Draft draft;
    private final ClaimSection claims;
    private final List<Later> later = new ArrayList<>();
    private int ordinal;
    private @Nullable Entity previous;

    PathwaySection(Draft draft, ClaimSection claims) {
        this.draft = draft;
        this.claims = claims;
    }

    void read(Yaml pathways) {
        if (!(pathways instanceof Yaml.Entries named)) {
            draft.problems.error(
                    "W-DOSSIER-050",
                    pathways.line(),
                    "pathways",
                    "a pathway has no name.",
                    "Write the name of the pathway as a key and its steps below.");
            return;
        }
        for (Yaml.Entry entry : named.entries()) {
            draft.problems.record(entry.key().line(), "pathways", () -> pathway(entry));
        }
        later.forEach(waiting -> claims.lines(waiting.lines(), waiting.scope(), "steps/says"));
    }

    private void pathway(Yaml.Entry entry) {
        Entity pathway = draft.introduce(Entity.named(EntityKind.PATHWAY, entry.name()));
        if (!(entry.value() instanceof Yaml.Entries block)) {
            return;
        }
        DossierKeys.PATHWAY.check(block, draft.problems);
        Scope scope = Scope.of(Value.INTERPRETATION).within(block, draft.lists, true);
        previous = null;
        ordinal = 0;
        block.get("steps").ifPresent(steps -> {
            for (Yaml step : steps instanceof Yaml.Items items ? items.values() : List.of(steps)) {
                draft.problems.record(step.line(), "steps", () -> step(step, pathway, scope));
            }
        });
    }

    private void step(Yaml step, Entity pathway, Scope scope) {
        Optional<Yaml.Text> label = step instanceof Yaml.Entries block
                ? block.get("step").flatMap(value -> value.texts().stream().findFirst())
                : step.texts().stream().findFirst();
        if (label.isEmpty()) {
            throw Fault.of("W-DOSSIER-051", "the step has no name.", "Write \"step: what happens\" first.");
        }
        Note note = Note.parse(label.get().text());
        Scope inner = scope.with(note);
        Draft.Saying saying = Draft.Saying.of(inner, step.span());
        ordinal++;
        Entity entity = draft.introduce(new Entity(
                Iris.step(draft.document, ordinal, note.body()),
                EntityKind.STEP,
                note.body(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pathway.iri())));
        if (previous != null) {
            draft.claim(Proposition.of(previous.iri(), Relation.NEXT_STEP, entity.iri()), saying);
        }
        previous = entity;
        if (step instanceof Yaml.Entries block) {
            DossierKeys.STEP.check(block, draft.problems);
            for (Part part : PARTS) {
                block.get(part.key())
                        .ifPresent(value -> value.texts()
                                .forEach(text -> draft.names
                                        .requireAll(text.text())
                                        .forEach(thing -> draft.claim(
                                                Proposition.of(entity.iri(), part.relation(), thing.iri()), saying))));
            }
            block.get("says").ifPresent(lines -> later.add(new Later(lines, inner)));
        }
    }
}
