package org.warrantgraph.model;

/**
 * An investigation that produced data.
 *
 * @param iri {@code trial/{key}} or {@code experiment/{key}}
 * @param label the name the source uses, for instance a trial acronym
 * @param kind a value such as {@code w:interventionalTrial}, {@code w:animalExperiment}, {@code w:inVitro}
 */
public record Study(Iri iri, String label, Iri kind) implements Statement {
    /** True for studies in humans. */
    public boolean isTrial() {
        return iri.value().startsWith(Namespaces.ID + "trial/");
    }
}
