package org.warrantgraph.model;

import java.util.Optional;

/**
 * What a study measures, and who assesses it.
 *
 * @param measure a value such as {@code w:progressionFreeSurvival}; empty where the list has none that fits
 * @param assessor a value such as {@code w:investigator}
 */
public record Endpoint(Iri iri, String label, Iri study, Optional<Iri> measure, Optional<Iri> assessor)
        implements Statement {}
