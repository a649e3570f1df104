package org.warrantgraph.text.lexicon;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;

/**
 * Finds what the lexicon calls a thing that a record names by identifier or by name, so that all sources tell of one entity. Thread-safe.
 *
 * <pre>
 *   hgnc:1773                      protein CDK4
 *   "PD-0332991", a compound       palbociclib
 * </pre>
 */
public final class KnownThings {
    private final Lexicon lexicon;
    private final Map<ExternalId, LexiconEntry> byIdentifier = new HashMap<>();
    private final Map<String, LexiconEntry> byEntity = new HashMap<>();

    private KnownThings(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (LexiconEntry entry : lexicon.entries()) {
            byEntity.put(entry.entity().iri().value(), entry);
            for (ExternalId id : entry.identifiers()) {
                byIdentifier.merge(id, entry, (one, other) -> {
                    Comparator<LexiconEntry> order = Comparator.comparingInt(LexiconEntry::rank);
                    return order.thenComparing(known -> known.entity().iri()).compare(one, other) <= 0 ? one : other;
                });
            }
        }
    }

    /** Of the lexicon that comes with the program, made when it is first asked for. */
    public static KnownThings bundled() {
        return Bundled.KNOWN;
    }

    private static final class Bundled {
        static final KnownThings KNOWN = new KnownThings(Lexicon.bundled());
    }

    /** The thing of one of these kinds that has this identifier. */
    public Optional<Entity> identified(ExternalId id, Set<EntityKind> kinds) {
        return Optional.ofNullable(byIdentifier.get(id))
                .map(LexiconEntry::entity)
                .filter(entity -> kinds.contains(entity.kind()));
    }

    /**
     * The one thing of these kinds that has this name; none where two of one table have it, or where it is known under another identifier
     * of a register than the given ones.
     */
    public Optional<Entity> named(String name, Set<EntityKind> kinds, Collection<ExternalId> identifiers) {
        List<LexiconEntry> found = lexicon.allNamed(name).stream()
                .map(NameIndex.Found::entry)
                .filter(entry -> kinds.contains(entry.entity().kind()))
                .distinct()
                .sorted(Comparator.comparingInt(LexiconEntry::rank))
                .toList();
        List<LexiconEntry> exactly = found.stream()
                .filter(entry -> entry.entity().label().equals(name))
                .toList();
        List<LexiconEntry> best = exactly.isEmpty() ? found : exactly;
        if (best.isEmpty()
                || best.size() > 1 && best.get(0).rank() == best.get(1).rank()) {
            return Optional.empty();
        }
        return Optional.of(best.get(0).entity()).filter(entity -> !contradicted(entity, identifiers));
    }

    /** True where the lexicon knows the entity by another identifier of the same register than any of these. */
    public boolean contradicted(Entity entity, Collection<ExternalId> identifiers) {
        LexiconEntry known = byEntity.get(entity.iri().value());
        return known != null
                && identifiers.stream()
                        .anyMatch(id -> known.identifiers().stream()
                                        .anyMatch(other -> other.prefix().equals(id.prefix()))
                                && !known.identifiers().contains(id));
    }
}
