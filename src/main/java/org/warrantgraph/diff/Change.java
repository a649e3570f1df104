package org.warrantgraph.diff;

import java.util.List;
import org.warrantgraph.model.Iri;

/**
 * One thing that is in one release only, or stands differently in two.
 *
 * @param label what people call it
 * @param details what of it changed; empty for what was added or removed
 * @param causes the sources, works and decisions whose change explains it, sources first; empty when only the program or its rules changed
 */
public record Change(Kind kind, How how, Iri thing, String label, List<Detail> details, List<Cause> causes) {
    public Change {
        details = List.copyOf(details);
        causes = List.copyOf(causes);
    }

    /** Standing differently, in the newer release only, or in the older one only. */
    public enum How {
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A property with another value.
     *
     * @param property local name of a property of the ontology
     * @param before value in the older release, several joined by {@code " | "}; empty for none
     */
    public record Detail(String property, String before, String after) {}

    /** A changed thing that explains the change. */
    public record Cause(Iri thing, String words) {}
}
