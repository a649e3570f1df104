package org.warrantgraph.model;

import java.math.BigDecimal;

/**
 * A number with a unit.
 *
 * @param unit local name in {@code http://qudt.org/vocab/unit/}: {@code MilliGM}, {@code MilliGM-PER-KiloGM}, {@code DAY}
 */
public record Quantity(BigDecimal value, String unit) {
    public Quantity {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** {@code 150-MilliGM}: the key of its node, and part of the keys of interventions. */
    public String key() {
        return value.toPlainString() + "-" + unit;
    }
}
