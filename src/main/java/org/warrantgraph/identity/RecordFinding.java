package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.util.Optional;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;

/**
 * That an entity may be what a record is about, as one method found it.
 *
 * @param certain whether this would be accepted, were nothing else known
 * @param confidence 0 to 1
 * @param why a clause for people, without a full stop
 * @param source the document that says so, if one does
 */
record RecordFinding(
        Iri entity,
        ExternalId record,
        RecordMethod method,
        BigDecimal confidence,
        boolean certain,
        String why,
        Optional<Iri> source) {}
