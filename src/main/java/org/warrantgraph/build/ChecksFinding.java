package org.warrantgraph.build;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * What one check found about one node. It says inconsistent, incomplete or not decidable, never "wrong".
 *
 * @param check identifier of the check
 * @param about the node
 * @param severity a value such as {@code w:warning}
 * @param outcome a value such as {@code w:inconsistent}
 * @param message one sentence for people
 * @param inputs what was looked at, sorted
 */
public record ChecksFinding(String check, Iri about, Iri severity, Iri outcome, String message, SortedSet<Iri> inputs) {
    public ChecksFinding {
        inputs = Collections.unmodifiableSortedSet(new TreeSet<>(inputs));
    }

    static ChecksFinding of(
            String check, Iri about, Iri severity, Iri outcome, String message, Collection<Iri> inputs) {
        return new ChecksFinding(check, about, severity, outcome, message, new TreeSet<>(inputs));
    }

    /** Whether a person should look at it. */
    boolean isWarning() {
        return severity.equals(Value.WARNING) && !outcome.equals(Value.CONSISTENT);
    }

    /** Named by check, node and inputs: the same finding has the same name in the next release. */
    public Iri iri() {
        return Iris.finding(check, about, List.copyOf(inputs));
    }
}
