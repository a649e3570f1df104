package org.warrantgraph.text.study;

import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Amount;
import org.warrantgraph.text.measure.Interval;
import org.warrantgraph.text.measure.MissingValue;
import org.warrantgraph.text.measure.Share;
import org.warrantgraph.text.structure.Block;

/**
 * Reads the cell of one endpoint and one arm.
 *
 * @param text what the row's label says
 * @param population whom the row is about
 * @param interval the cell that holds the interval, where the table has a column for it
 */
record ArmCell(TableView view, EndpointText text, Optional<Iri> population, Optional<Block.Cell> interval) {
    /** The result without study and endpoint; empty where the cell is empty or not understood. */
    Optional<ResultBuilder> read(Block.Cell cell, String header, ArmRecord arm) {
        Optional<MissingValue> missing = MissingValue.read(cell.text()).map(this::resolved);
        Optional<ResultBuilder> result = missing.isPresent()
                ? missing.flatMap(this::absent)
                : percentage(cell, header, arm).or(() -> number(cell, header));
        return result.map(r -> r.arm(arm.iri()).population(population.orElse(null)));
    }

    /** "NR" is "not reached" where a legend says so, or for a median without one. */
    private MissingValue resolved(MissingValue mark) {
        String words = view.words().toLowerCase(java.util.Locale.ROOT);
        boolean median =
                text.statistic().filter(Vocabulary.Value.MEDIAN::equals).isPresent();
        boolean reached = words.contains("not reached") || median && !words.contains("not reported");
        return mark.resolved(reached ? MissingValue.Kind.NOT_REACHED : MissingValue.Kind.NOT_REPORTED);
    }

    private Optional<ResultBuilder> absent(MissingValue mark) {
        Optional<Iri> statistic = text.statistic();
        return CellResult.status(mark)
                .filter(status -> statistic.isPresent())
                .map(status -> Result.of(Vocabulary.Type.RESULT, status, mark.printed())
                        .statistic(statistic.get()));
    }

    private Optional<ResultBuilder> percentage(Block.Cell cell, String header, ArmRecord arm) {
        String printed = cell.text().strip();
        boolean percentages =
                text.statistic().filter(Vocabulary.Value.PERCENTAGE::equals).isPresent();
        boolean signed =
                text.unit().filter("PERCENT"::equals).isPresent() || header.contains("%)") || header.endsWith("%");
        Optional<Share> share = Share.read(printed).sound();
        if (share.isEmpty() && percentages && signed) {
            share = Share.readCountAndPercent(printed)
                    .sound()
                    .or(() -> Share.readPercent(printed).sound());
        }
        return share.filter(s -> s.percent().isPresent()).map(s -> {
            Optional<Integer> total = s.total().or(() -> population.isEmpty() ? arm.size() : Optional.empty());
            return CellResult.share(
                            CellResult.reported(Vocabulary.Type.RESULT, printed),
                            withColumn(s),
                            s.percent().orElseThrow(),
                            level(header))
                    .denominator(total.orElse(null));
        });
    }

    private Share withColumn(Share share) {
        Optional<Interval> column = interval.flatMap(
                cell -> ownInterval(share.percent().orElseThrow().toPlainString(), cell));
        return share.interval().isPresent() || column.isEmpty()
                ? share
                : new Share(share.relation(), share.percent(), share.count(), share.total(), column, share.printed());
    }

    private Optional<ResultBuilder> number(Block.Cell cell, String header) {
        Optional<Iri> statistic = text.statistic().isEmpty() && !text.counted()
                ? Optional.of(Vocabulary.Value.UNSPECIFIED_STATISTIC)
                : text.statistic().filter(s -> s.equals(Vocabulary.Value.MEDIAN) || s.equals(Vocabulary.Value.MEAN));
        Optional<String> unit = text.unit().or(() -> unitIn(header));
        return Amount.read(cell.text())
                .sound()
                .map(amount -> amount.under(unit, level(header)))
                .filter(amount -> statistic.isPresent()
                        && (!text.known()
                                || !amount.unit().filter("PERCENT"::equals).isPresent()))
                .map(amount -> CellResult.amount(
                        CellResult.reported(Vocabulary.Type.RESULT, cell.text().strip()),
                        withColumn(amount),
                        statistic.get()));
    }

    private Amount withColumn(Amount amount) {
        Optional<Interval> column =
                interval.flatMap(cell -> ownInterval(amount.value().toPlainString(), cell));
        return amount.interval().isPresent() || column.isEmpty()
                ? amount
                : new Amount(amount.relation(), amount.value(), amount.unit(), column, amount.printed());
    }

    private Optional<Interval> ownInterval(String value, Block.Cell cell) {
        String limits = cell.text().replaceAll("[()\\[\\]%]", "");
        return Amount.read(value + " (" + limits + ")")
                .sound()
                .flatMap(Amount::interval)
                .map(i -> i.withLevelIfUnknown(Interval.levelIn(view.header(cell.column()))));
    }

    private Optional<java.math.BigDecimal> level(String header) {
        return text.level().or(() -> Interval.levelIn(header)).or(() -> Interval.levelIn(view.words()));
    }

    private static Optional<String> unitIn(String header) {
        return Phrases.brackets(header).stream()
                .map(org.warrantgraph.text.measure.Units::of)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
