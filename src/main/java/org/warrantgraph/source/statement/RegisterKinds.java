package org.warrantgraph.source.statement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.text.lexicon.LexiconData;

/** Says what kind of thing identifiers are about, by their register. Immutable. */
public final class RegisterKinds {
    private static final RegisterKinds TABLE = new RegisterKinds();

    private final Map<String, EntityKind> kinds = new LinkedHashMap<>();

    private RegisterKinds() {
        LexiconData.rows("statement/register-kinds.tsv", cells -> kinds.put(cells[0], LexiconData.kind(cells[1])));
    }

    /** The kind by the register that stands first in the table; empty where it has none of these. */
    public static Optional<EntityKind> of(Collection<ExternalId> identifiers) {
        return TABLE.kinds.entrySet().stream()
                .filter(row -> identifiers.stream().anyMatch(id -> id.prefix().equals(row.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
