package org.warrantgraph.source.kgx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;

/**
 * A node or an edge of a KGX file.
 *
 * @param values by field; several where the file lists several
 * @param place in the file
 * @param line counted from 1
 */
record KgxRow(Map<String, List<String>> values, Anchor place, int line) {
    KgxRow {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    Optional<String> first(String field) {
        return all(field).stream().findFirst();
    }

    Set<String> fields() {
        return values.keySet();
    }

    boolean isEdge() {
        return values.containsKey("subject") && values.containsKey("predicate") && values.containsKey("object");
    }
}
