package org.warrantgraph.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One number, or one statement that there is no number, as one source prints it; named by its content.
 *
 * @param type {@code w:Result}, {@code w:Comparison}, {@code w:AdverseEventRate} or {@code w:QualitativeResult}
 * @param arm the arm it is about; in a comparison the experimental arm
 * @param population subgroup, analysis set or model, when not everybody
 * @param statistic what the number is; absent for findings in words
 * @param value the number; present exactly when the status is {@code w:valueReported} and it is not a finding in words
 * @param unit local name of a QUDT unit
 * @param valueRelation {@code =}, {@code <} or {@code >}; absent means {@code =}
 * @param ciLevel 0.95 for a 95 % interval
 * @param pRelation {@code =}, {@code <} or {@code >}; present exactly when {@code pValue} is
 * @param denominator number of subjects a percentage refers to, where the source states it
 * @param outcome what a finding in words came to, for instance {@code w:greaterEffect}
 * @param method of analysis
 * @param testsInteraction whether it tests more than additivity
 * @param dataCut which look at the data it is, as printed: {@code interim analysis}, {@code 2022-06-30}
 * @param status {@code w:valueReported}, {@code w:notReported} or {@code w:notApplicable}
 * @param printed the text exactly as printed, inline markup removed
 */
public record Result(
        Iri type,
        Optional<Iri> study,
        Optional<Iri> endpoint,
        Optional<Iri> arm,
        Optional<Iri> comparatorArm,
        Optional<Iri> population,
        Optional<Iri> statistic,
        Optional<BigDecimal> value,
        Optional<String> unit,
        Optional<String> valueRelation,
        Optional<BigDecimal> ciLow,
        Optional<BigDecimal> ciHigh,
        Optional<BigDecimal> ciLevel,
        Optional<BigDecimal> pValue,
        Optional<String> pRelation,
        Optional<Iri> adverseEvent,
        Optional<Iri> gradeBand,
        Optional<Integer> denominator,
        Optional<Iri> outcome,
        Optional<Iri> method,
        Optional<Boolean> testsInteraction,
        Optional<String> dataCut,
        Iri status,
        String printed)
        implements Statement {
    public Iri iri() {
        return Iris.result(this);
    }

    /** A builder for a result of the given type and status. */
    public static ResultBuilder of(Iri type, Iri status, String printed) {
        return new ResultBuilder(type, status, printed);
    }
}
