package org.warrantgraph.identity;

import java.math.BigDecimal;
import org.warrantgraph.model.Iri;

/**
 * Why two entries lead, or may lead, to one work.
 *
 * @param why one sentence for people, with what was compared
 */
record Join(Iri one, Iri other, Iri method, BigDecimal confidence, String why) {}
