package org.warrantgraph.text.study;

import java.math.BigDecimal;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Amount;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Interval;
import org.warrantgraph.text.measure.MissingValue;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.measure.Relation;
import org.warrantgraph.text.measure.Share;

/** Puts printed values into the builders of results. */
final class CellResult {
    private CellResult() {}

    /** The status that a mark for "no value" gives a result; empty for an empty cell, which says nothing. */
    static Optional<Iri> status(MissingValue missing) {
        return switch (missing.kind()) {
            case NOT_APPLICABLE -> Optional.of(Vocabulary.Value.NOT_APPLICABLE);
            case NOT_REACHED -> Optional.of(Vocabulary.Value.NOT_REACHED);
            case BLANK -> missing.printed().isEmpty() ? Optional.empty() : Optional.of(Vocabulary.Value.NOT_REPORTED);
            case NOT_REPORTED, NOT_EVALUABLE, NOT_REACHED_OR_NOT_REPORTED -> Optional.of(Vocabulary.Value.NOT_REPORTED);
        };
    }

    static ResultBuilder reported(Iri type, String printed) {
        return Result.of(type, Vocabulary.Value.VALUE_REPORTED, printed);
    }

    static ResultBuilder share(ResultBuilder result, Share share, BigDecimal percent, Optional<BigDecimal> level) {
        relation(result, share.relation());
        interval(result, share.interval().map(i -> i.withLevelIfUnknown(level)));
        return result.statistic(Vocabulary.Value.PERCENTAGE).value(percent).unit("PERCENT");
    }

    static ResultBuilder amount(ResultBuilder result, Amount amount, Iri statistic) {
        relation(result, amount.relation());
        interval(result, amount.interval());
        return result.statistic(statistic)
                .value(amount.value())
                .unit(amount.unit().orElse(null));
    }

    static ResultBuilder estimate(ResultBuilder result, Estimate estimate, Iri statistic) {
        interval(result, estimate.interval());
        boolean ratio = !statistic.equals(Vocabulary.Value.MEAN_DIFFERENCE);
        return result.statistic(statistic).value(estimate.value()).unit(ratio ? "UNITLESS" : null);
    }

    static ResultBuilder pValue(ResultBuilder result, PValue pValue) {
        return result.pValue(pValue.value()).pRelation(pValue.relation().modelSymbol());
    }

    private static void interval(ResultBuilder result, Optional<Interval> interval) {
        interval.ifPresent(
                i -> result.ciLow(i.low()).ciHigh(i.high()).ciLevel(i.level().orElse(null)));
    }

    private static void relation(ResultBuilder result, Relation relation) {
        if (relation != Relation.EQUAL) {
            result.valueRelation(relation.modelSymbol());
        }
    }
}
