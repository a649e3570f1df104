package org.warrantgraph.text.lexicon;

import java.util.List;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.ExternalId;

/**
 * A thing that a name may stand for.
 *
 * @param identifiers of the thing in public registers
 * @param preferred whether it is the name by which the lexicon calls the thing
 * @param needsContext whether the name alone does not tell that this thing is meant
 */
public record Meaning(Entity entity, List<ExternalId> identifiers, boolean preferred, boolean needsContext) {
    public Meaning {
        identifiers = List.copyOf(identifiers);
    }
}
