package org.warrantgraph.text.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.model.Iri;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Interval;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.structure.Block;

/**
 * What the columns of a results table hold.
 *
 * @param arms arm by column
 * @param estimates ratio or difference by column
 * @param pValues columns of p-values
 * @param intervals columns of nothing but intervals
 */
record EfficacyColumns(
        Map<Integer, ArmRecord> arms,
        Map<Integer, EstimateColumn> estimates,
        List<Integer> pValues,
        List<Integer> intervals) {
    private static final List<String> COMPARING =
            List.of("vs", "vs.", "versus", "difference", "ratio", "compared", "change", "p-value", "p value");

    /**
     * @param statistic what the header names
     * @param level of the intervals in it
     */
    record EstimateColumn(Optional<Iri> statistic, Optional<BigDecimal> level) {}

    static EfficacyColumns of(TableView view, TrialRecord trial, TrialArms arms) {
        Map<Integer, EstimateColumn> estimates = new TreeMap<>();
        List<Integer> pValues = new ArrayList<>();
        List<Integer> intervals = new ArrayList<>();
        Map<Integer, TrialArms.Header> headers = new TreeMap<>();
        List<Integer> open = new ArrayList<>();
        for (int column = 2; column <= view.columns(); column++) {
            String header = view.header(column);
            Optional<Iri> statistic = Estimate.statisticIn(header);
            Optional<BigDecimal> level = Interval.levelIn(header);
            boolean noArm = isComparing(header)
                    || view.role(column).filter("OUTCOME"::equals).isPresent();
            Optional<ArmText> arm = noArm ? Optional.empty() : ArmText.header(header, arms.agents());
            Optional<Block.Cell> cell = view.headerCell(column);
            if (view.role(column).filter("REFERENCE"::equals).isPresent() || Phrases.hasWords(header, "interaction")) {
                continue;
            }
            if (statistic.isPresent()) {
                estimates.put(column, new EstimateColumn(statistic, level));
            } else if (PValue.namedIn(header)) {
                pValues.add(column);
            } else if (arm.isPresent() && cell.filter(TableView::hasPlace).isPresent()) {
                headers.put(
                        column,
                        new TrialArms.Header(
                                arm.get(), view.place(cell.get()), view.table().citations()));
            } else if (level.isPresent()) {
                intervals.add(column);
            } else {
                open.add(column);
            }
        }
        Map<Integer, ArmRecord> byColumn = new TreeMap<>();
        List<Optional<ArmRecord>> found = arms.fromHeaders(List.copyOf(headers.values()));
        int i = 0;
        for (Integer column : headers.keySet()) {
            found.get(i++).ifPresent(arm -> byColumn.put(column, arm));
        }
        if (byColumn.isEmpty() && open.size() == 1 && trial.arms().size() == 1) {
            byColumn.put(open.get(0), arms.only(view, open.get(0)));
        }
        return new EfficacyColumns(new HashMap<>(byColumn), estimates, pValues, intervals);
    }

    static boolean isComparing(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return COMPARING.stream().anyMatch(word -> Phrases.hasWords(lower, word));
    }

    /** The interval column that belongs to a column: the one right after it. */
    Optional<Integer> intervalOf(int column) {
        return intervals.contains(column + 1) ? Optional.of(column + 1) : Optional.empty();
    }

    /** The p-value columns that belong to an estimate: those after it and before the next estimate. */
    List<Integer> pValuesOf(int estimate) {
        int next = estimates.keySet().stream()
                .filter(column -> column > estimate)
                .min(Integer::compare)
                .orElse(Integer.MAX_VALUE);
        return pValues.stream()
                .filter(column -> column > estimate && column < next)
                .toList();
    }
}
