package org.warrantgraph.source.statement;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iris;
import org.warrantgraph.text.lexicon.KnownThings;

/**
 * Finds the entity that a source means by identifiers, a name and a kind.
 *
 * <p>In turn: what the lexicon calls by that very name, what it knows by an identifier, what it knows by the name, else an entity of that name. A name that the lexicon gives
 * to a thing with other identifiers of the same register makes an entity of its own, with the identifier in its name.
 */
public final class NamedThings {
    private static final Set<EntityKind> DRUGS =
            EnumSet.of(EntityKind.COMPOUND, EntityKind.COMBINATION, EntityKind.DRUG_CLASS);
    private static final Set<EntityKind> MACROMOLECULES = EnumSet.of(EntityKind.PROTEIN, EntityKind.COMPLEX);
    private static final Set<EntityKind> PROCESSES = EnumSet.of(EntityKind.PROCESS, EntityKind.PATHWAY);
    private static final Set<EntityKind> CONDITIONS = EnumSet.of(EntityKind.DISEASE, EntityKind.PHENOTYPE);
    private static final int LONGEST_NAME = 300;

    private final KnownThings known = KnownThings.bundled();

    /**
     * @param kind the kind the source gives; the lexicon may know it as a near one (a drug class, a protein family that is a complex)
     * @param name as the source has it
     */
    public Entity of(EntityKind kind, String name, Collection<ExternalId> identifiers) {
        String shown = cut(name);
        Set<EntityKind> kinds = near(kind);
        Optional<Entity> named = known.named(shown, kinds, identifiers);
        return named.filter(entity -> entity.label().equals(shown))
                .or(() -> identifiers.stream()
                        .map(id -> known.identified(id, kinds))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> named)
                .map(entity -> withName(entity, shown))
                .orElseGet(() -> own(kind, shown, identifiers));
    }

    private Entity own(EntityKind kind, String name, Collection<ExternalId> identifiers) {
        Entity plain = Entity.named(kind, name);
        return known.contradicted(plain, identifiers)
                ? Entity.named(kind, name + " (" + identifiers.iterator().next() + ")", name)
                : plain;
    }

    /** The entity with the spelling of the source among its other names. */
    private static Entity withName(Entity entity, String name) {
        return entity.label().equals(name)
                ? entity
                : entity.withNamesOf(new Entity(
                        Iris.entity(entity.kind(), name),
                        entity.kind(),
                        name,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Set<EntityKind> near(EntityKind kind) {
        return List.of(DRUGS, MACROMOLECULES, PROCESSES, CONDITIONS).stream()
                .filter(kinds -> kinds.contains(kind))
                .findFirst()
                .orElseGet(() -> EnumSet.of(kind));
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
