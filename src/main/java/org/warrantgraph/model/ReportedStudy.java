package org.warrantgraph.model;

import java.math.BigDecimal;

/**
 * The source says, or makes plain, that a reference reports a study.
 *
 * @param method {@code w:sameTitle} where the reference's title names the study, {@code w:describedInText} where the citing text
 *     says so
 * @param confidence 0 to 1
 * @param why one sentence for people
 */
public record ReportedStudy(Iri reference, Iri study, Iri method, BigDecimal confidence, String why)
        implements Statement {}
