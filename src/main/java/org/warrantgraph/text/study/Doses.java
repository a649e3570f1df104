package org.warrantgraph.text.study;

import java.util.Map;
import org.warrantgraph.model.Quantity;

/** Doses in the words of labels: {@code 10 mg/kg}. */
final class Doses {
    private static final Map<String, String> PRINTED = Map.of(
            "MilliGM", "mg",
            "GM", "g",
            "MicroGM", "µg",
            "MilliGM-PER-KiloGM", "mg/kg",
            "MilliGM-PER-M2", "mg/m²",
            "MicroGM-PER-KiloGM", "µg/kg",
            "MicroMOL-PER-L", "µM",
            "NanoMOL-PER-L", "nM");

    private Doses() {}

    static String print(Quantity dose) {
        return dose.value().toPlainString() + " " + PRINTED.getOrDefault(dose.unit(), dose.unit());
    }
}
