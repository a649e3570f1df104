package org.warrantgraph.text.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Quantity;
import org.warrantgraph.text.measure.Dosing;

/** An agent and how it is given in an arm. */
record Given(Entity agent, Dosing dosing) {
    /** One intervention; alternatives of dose have been spread over arms before. */
    Intervention intervention() {
        Optional<Quantity> dose =
                dosing.doses().size() == 1 ? Optional.of(dosing.doses().get(0)) : Optional.empty();
        return new Intervention(agent.iri(), dose, dosing.dosesPerDay(), dosing.duration(), dosing.route());
    }

    Given with(Dosing other) {
        return new Given(agent, other);
    }

    /** {@code velmarib} or, with doses, {@code velmarib 10 mg/kg}. */
    String label(boolean withDose) {
        return agent.label()
                + (withDose && dosing.doses().size() == 1
                        ? " " + Doses.print(dosing.doses().get(0))
                        : "");
    }

    static String label(List<Given> given, boolean withDoses) {
        return given.stream().map(one -> one.label(withDoses)).collect(Collectors.joining(" + "));
    }
}
