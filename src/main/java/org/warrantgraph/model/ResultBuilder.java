package org.warrantgraph.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Result} part by part; what is not set stays absent. Setters take null for "absent". */
public final class ResultBuilder {
    private final Iri type;
    private final Iri status;
    private final String printed;
    private @Nullable Iri study;
    private @Nullable Iri endpoint;
    private @Nullable Iri arm;
    private @Nullable Iri comparatorArm;
    private @Nullable Iri population;
    private @Nullable Iri statistic;
    private @Nullable BigDecimal value;
    private @Nullable String unit;
    private @Nullable String valueRelation;
    private @Nullable BigDecimal ciLow;
    private @Nullable BigDecimal ciHigh;
    private @Nullable BigDecimal ciLevel;
    private @Nullable BigDecimal pValue;
    private @Nullable String pRelation;
    private @Nullable Iri adverseEvent;
    private @Nullable Iri gradeBand;
    private @Nullable Integer denominator;
    private @Nullable Iri outcome;
    private @Nullable Iri method;
    private @Nullable Boolean testsInteraction;
    private @Nullable String dataCut;

    ResultBuilder(Iri type, Iri status, String printed) {
        this.type = type;
        this.status = status;
        this.printed = printed;
    }

    public ResultBuilder study(@Nullable Iri study) {
        this.study = study;
        return this;
    }

    public ResultBuilder endpoint(@Nullable Iri endpoint) {
        this.endpoint = endpoint;
        return this;
    }

    public ResultBuilder arm(@Nullable Iri arm) {
        this.arm = arm;
        return this;
    }

    public ResultBuilder comparatorArm(@Nullable Iri comparatorArm) {
        this.comparatorArm = comparatorArm;
        return this;
    }

    public ResultBuilder population(@Nullable Iri population) {
        this.population = population;
        return this;
    }

    public ResultBuilder statistic(@Nullable Iri statistic) {
        this.statistic = statistic;
        return this;
    }

    public ResultBuilder value(@Nullable BigDecimal value) {
        this.value = value;
        return this;
    }

    public ResultBuilder unit(@Nullable String unit) {
        this.unit = unit;
        return this;
    }

    public ResultBuilder valueRelation(@Nullable String valueRelation) {
        this.valueRelation = valueRelation;
        return this;
    }

    public ResultBuilder ciLow(@Nullable BigDecimal ciLow) {
        this.ciLow = ciLow;
        return this;
    }

    public ResultBuilder ciHigh(@Nullable BigDecimal ciHigh) {
        this.ciHigh = ciHigh;
        return this;
    }

    public ResultBuilder ciLevel(@Nullable BigDecimal ciLevel) {
        this.ciLevel = ciLevel;
        return this;
    }

    public ResultBuilder pValue(@Nullable BigDecimal pValue) {
        this.pValue = pValue;
        return this;
    }

    public ResultBuilder pRelation(@Nullable String pRelation) {
        this.pRelation = pRelation;
        return this;
    }

    public ResultBuilder adverseEvent(@Nullable Iri adverseEvent) {
        this.adverseEvent = adverseEvent;
        return this;
    }

    public ResultBuilder gradeBand(@Nullable Iri gradeBand) {
        this.gradeBand = gradeBand;
        return this;
    }

    public ResultBuilder denominator(@Nullable Integer denominator) {
        this.denominator = denominator;
        return this;
    }

    public ResultBuilder outcome(@Nullable Iri outcome) {
        this.outcome = outcome;
        return this;
    }

    public ResultBuilder method(@Nullable Iri method) {
        this.method = method;
        return this;
    }

    public ResultBuilder dataCut(@Nullable String dataCut) {
        this.dataCut = dataCut;
        return this;
    }

    public ResultBuilder testsInteraction(@Nullable Boolean testsInteraction) {
        this.testsInteraction = testsInteraction;
        return this;
    }

    public Result build() {
        return new Result(
                type,
                Optional.ofNullable(study),
                Optional.ofNullable(endpoint),
                Optional.ofNullable(arm),
                Optional.ofNullable(comparatorArm),
                Optional.ofNullable(population),
                Optional.ofNullable(statistic),
                Optional.ofNullable(value),
                Optional.ofNullable(unit),
                Optional.ofNullable(valueRelation),
                Optional.ofNullable(ciLow),
                Optional.ofNullable(ciHigh),
                Optional.ofNullable(ciLevel),
                Optional.ofNullable(pValue),
                Optional.ofNullable(pRelation),
                Optional.ofNullable(adverseEvent),
                Optional.ofNullable(gradeBand),
                Optional.ofNullable(denominator),
                Optional.ofNullable(outcome),
                Optional.ofNullable(method),
                Optional.ofNullable(testsInteraction),
                Optional.ofNullable(dataCut),
                status,
                printed);
    }
}
