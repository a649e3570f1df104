package org.warrantgraph.source.dossier;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.text.measure.Amount;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Interval;
import org.warrantgraph.text.measure.MissingValue;
import org.warrantgraph.text.measure.Multiple;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.measure.PrintedValue;
import org.warrantgraph.text.measure.Reading;
import org.warrantgraph.text.measure.Relation;
import org.warrantgraph.text.measure.Share;

/**
 * Turns what is printed for one arm or one comparison into a result; the same grammar reads tables and prose.
 *
 * @param measure what the endpoint measures; decides what an unnamed number is
 * @param level level of intervals that do not name theirs
 */
record ResultValues(ClosedLists lists, Optional<Iri> measure, Optional<BigDecimal> level) {
    private static final Pattern AND_P =
            Pattern.compile("^(.*?)\\s*[;,]\\s*([Pp][- ]?(?:value)?\\s*[=<>≤≥].*|[Pp] .*)$");
    private static final Set<Iri> SURVIVAL = Set.of(Value.PROGRESSION_FREE_SURVIVAL, Value.OVERALL_SURVIVAL);

    /** @param words what is printed of a finding in words */
    ResultBuilder read(Optional<Iri> statistic, boolean comparison, String text, Optional<String> words) {
        Optional<Iri> outcome = lists.find("outcome", text);
        if (outcome.isPresent()) {
            return Result.of(Type.QUALITATIVE_RESULT, Value.VALUE_REPORTED, words.orElse(text))
                    .outcome(outcome.get());
        }
        Iri type = comparison ? Type.COMPARISON : Type.RESULT;
        Matcher both = AND_P.matcher(text);
        String first = both.matches() ? both.group(1) : text;
        boolean testOnly = statistic.equals(Optional.of(Value.TEST_OF_DIFFERENCE));
        if (testOnly) {
            Optional<PValue> p = sound(PValue.read(text), text);
            if (p.isPresent()) {
                return with(p.get(), Result.of(type, Value.NOT_REPORTED, text).statistic(Value.TEST_OF_DIFFERENCE));
            }
        }
        ResultBuilder result = number(type, statistic, first, text);
        if (both.matches()) {
            with(
                    sound(PValue.read(both.group(2)), both.group(2)).orElseThrow(() -> notUnderstood(both.group(2))),
                    result);
        }
        return result;
    }

    /** The rate of an adverse event. */
    ResultBuilder rate(String text) {
        return number(Type.ADVERSE_EVENT_RATE, Optional.of(Value.PERCENTAGE), text, text);
    }

    boolean isNotApplicable(String text) {
        return MissingValue.read(text)
                .filter(missing -> missing.kind() == MissingValue.Kind.NOT_APPLICABLE)
                .isPresent();
    }

    private ResultBuilder number(Iri type, Optional<Iri> statistic, String text, String printed) {
        PrintedValue value = sound(PrintedValue.read(text), text).orElseThrow(() -> notUnderstood(text));
        if (value instanceof MissingValue missing) {
            boolean makesNoSense = missing.kind() == MissingValue.Kind.NOT_APPLICABLE;
            return Result.of(type, makesNoSense ? Value.NOT_APPLICABLE : Value.NOT_REPORTED, printed)
                    .statistic(statistic.orElseGet(this::usual));
        }
        ResultBuilder result = Result.of(type, Value.VALUE_REPORTED, printed);
        if (value instanceof Share share && share.percent().isPresent()) {
            relation(share.relation(), result.statistic(statistic.orElse(Value.PERCENTAGE)));
            interval(share.interval(), result);
            return result.value(share.percent().get()).unit("PERCENT");
        }
        if (value instanceof Multiple multiple) {
            relation(multiple.relation(), result.statistic(statistic.orElse(Value.RATIO_OF_MEDIANS)));
            return result.value(multiple.value()).unit("UNITLESS");
        }
        if (value instanceof Estimate estimate) {
            interval(estimate.interval(), result);
            return result.statistic(statistic.or(estimate::statistic).orElseThrow(() -> unnamed(text)))
                    .value(estimate.value())
                    .unit("UNITLESS");
        }
        if (value instanceof Amount amount) {
            relation(amount.relation(), result.statistic(statistic.orElseThrow(() -> unnamed(text))));
            interval(amount.interval(), result);
            return result.value(amount.value()).unit(amount.unit().orElse("UNITLESS"));
        }
        throw notUnderstood(text);
    }

    private Iri usual() {
        return measure.filter(SURVIVAL::contains).isPresent() ? Value.MEDIAN : Value.PERCENTAGE;
    }

    private static void relation(Relation relation, ResultBuilder result) {
        @Nullable String symbol = relation == Relation.EQUAL ? null : relation.modelSymbol();
        result.valueRelation(symbol);
    }

    private void interval(Optional<Interval> printed, ResultBuilder result) {
        printed.map(interval -> interval.withLevelIfUnknown(level))
                .ifPresent(interval -> result.ciLow(interval.low())
                        .ciHigh(interval.high())
                        .ciLevel(interval.level().orElse(null)));
    }

    private static ResultBuilder with(PValue p, ResultBuilder result) {
        return result.pValue(p.value()).pRelation(p.relation().modelSymbol());
    }

    private static <T extends PrintedValue> Optional<T> sound(Reading<T> reading, String text) {
        reading.fault().ifPresent(why -> {
            throw Fault.of(
                    "W-DOSSIER-073",
                    why + ".",
                    why.startsWith("lower limit")
                            ? "Exchange the limits or check the source."
                            : "Check \"" + text + "\" against the source.");
        });
        return reading.sound();
    }

    private static WarrantException.UnreadableInput notUnderstood(String text) {
        return Fault.of(
                "W-DOSSIER-074",
                "\"" + text + "\" is no value that can be read.",
                "Write a number with its unit, a ratio with its interval, a p-value, \"not reported\" or \"N/A\".");
    }

    private static WarrantException.UnreadableInput unnamed(String text) {
        return Fault.of(
                "W-DOSSIER-075",
                "it is not said what the number in \"" + text + "\" is.",
                "Write the statistic in front: median, mean, HR, OR, RR.");
    }
}
