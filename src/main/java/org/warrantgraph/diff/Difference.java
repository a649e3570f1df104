package org.warrantgraph.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Iri;

/**
 * A thing with what both releases say of it.
 *
 * @param before null when it was added
 * @param after null when it was removed
 */
record Difference(Kind kind, Snapshot.@Nullable Entry before, Snapshot.@Nullable Entry after) {
    Change change(List<Change.Cause> causes) {
        return new Change(kind, how(), thing(), label(), details(), causes);
    }

    /** Its IRI in the newer release that has it. */
    Iri thing() {
        Snapshot.Entry entry = after != null ? after : before;
        return new Iri(entry == null ? "" : entry.all("thing").iterator().next());
    }

    Change.How how() {
        return before == null ? Change.How.ADDED : after == null ? Change.How.REMOVED : Change.How.CHANGED;
    }

    String label() {
        Snapshot.Entry entry = after != null ? after : before;
        String label = entry == null ? "" : entry.joined("label");
        return label.isEmpty() ? thing().localName() : label;
    }

    /** All values of a column in either release: {@code thing}, {@code source}, {@code proposition}. */
    Set<String> either(String column) {
        Set<String> values = new HashSet<>();
        if (before != null) {
            values.addAll(before.all(column));
        }
        if (after != null) {
            values.addAll(after.all(column));
        }
        return values;
    }

    private List<Change.Detail> details() {
        if (before == null || after == null) {
            return List.of();
        }
        Set<String> columns = new LinkedHashSet<>(before.compared());
        columns.addAll(after.compared());
        List<Change.Detail> details = new ArrayList<>();
        for (String column : columns) {
            if (!before.joined(column).equals(after.joined(column))) {
                details.add(new Change.Detail(column, before.joined(column), after.joined(column)));
            }
        }
        return details;
    }
}
