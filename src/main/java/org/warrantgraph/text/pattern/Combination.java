package org.warrantgraph.text.pattern;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iris;

/** Drugs given together as one thing. */
final class Combination {
    private Combination() {}

    /** {@code A + B}, its members in the order of the text. */
    static Entity of(List<Entity> members) {
        String label = String.join(" + ", members.stream().map(Entity::label).toList());
        return new Entity(
                Iris.entity(EntityKind.COMBINATION, label),
                EntityKind.COMBINATION,
                label,
                List.of(),
                members.stream().map(Entity::iri).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
