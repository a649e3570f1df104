package org.warrantgraph.text.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;

/** Names that one document introduces: its compound, codes and abbreviations. Filled by one thread, then only read. */
final class LocalNames {
    private final NameIndex index = new NameIndex();
    private final Map<Iri, Set<String>> others = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    void add(Entity entity, String name, boolean exactCase) {
        if (known.add(name)) {
            index.add(new LexiconEntry(entity, List.of(new LexiconEntry.Name(name, exactCase, false)), List.of(), 0));
            if (!name.equalsIgnoreCase(entity.label())) {
                others.computeIfAbsent(entity.iri(), iri -> new LinkedHashSet<>())
                        .add(name);
            }
        }
    }

    boolean knows(String name) {
        return known.contains(name);
    }

    NameIndex index() {
        return index;
    }

    /** The entity with the other names that the document uses for it. */
    Entity described(Entity entity) {
        Set<String> names = others.get(entity.iri());
        return names == null || entity.kind() == EntityKind.STEP
                ? entity
                : new Entity(
                        entity.iri(),
                        entity.kind(),
                        entity.label(),
                        List.copyOf(names),
                        entity.parts(),
                        entity.broader(),
                        entity.subKind(),
                        entity.pathway());
    }
}
