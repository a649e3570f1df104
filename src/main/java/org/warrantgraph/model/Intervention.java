package org.warrantgraph.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Agent, dose and schedule given in an arm; named by its content.
 *
 * @param agent what is given
 * @param dose amount per administration
 * @param dosesPerDay administrations per day, 0.5 for every other day
 * @param duration how long it is given
 * @param route a value such as {@code w:oral}
 */
public record Intervention(
        Iri agent,
        Optional<Quantity> dose,
        Optional<BigDecimal> dosesPerDay,
        Optional<Quantity> duration,
        Optional<Iri> route)
        implements Statement {
    /** {@code intervention/imatinib-150-MilliGM-oral-2-per-day}. */
    public Iri iri() {
        return Iris.intervention(this);
    }
}
