package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.study.ClaimSink.Manner;

/**
 * Reads a row such as "HR vs placebo (95% CI)", whose cells compare their own arm with the only comparator.
 *
 * @param view the table
 * @param columns what its columns hold
 */
record RatioRow(TableView view, TrialRecord trial, ClaimSink sink, EfficacyColumns columns) {
    /** @param pValues the row below, where it holds the p-values of this one */
    void read(Block.Row row, EndpointText label, Endpoint endpoint, Optional<Block.Row> pValues) {
        List<ArmRecord> comparators = columns.arms().values().stream()
                .filter(ArmRecord::isComparator)
                .distinct()
                .toList();
        if (comparators.size() != 1) {
            return;
        }
        for (Map.Entry<Integer, ArmRecord> column : columns.arms().entrySet()) {
            Optional<Block.Cell> cell = TableView.cell(row, column.getKey()).filter(TableView::hasPlace);
            if (cell.isPresent() && !column.getValue().isComparator()) {
                Optional<Block.Cell> p = pValues.flatMap(below -> TableView.cell(below, column.getKey()))
                        .filter(TableView::hasPlace);
                compare(row, cell.get(), p, label, endpoint, new ArmPair(column.getValue(), comparators.get(0)));
            }
        }
    }

    private void compare(
            Block.Row row,
            Block.Cell cell,
            Optional<Block.Cell> pCell,
            EndpointText label,
            Endpoint endpoint,
            ArmPair pair) {
        Optional<PValue> below = pCell.flatMap(p -> PValue.read(p.text()).sound());
        String estimated = cell.text().strip();
        String printed =
                below.isPresent() ? estimated + "; " + pCell.get().text().strip() : estimated;
        List<Anchor> places = new ArrayList<>(List.of(view.place(cell)));
        below.ifPresent(p -> places.add(view.place(pCell.get())));
        Optional<ResultBuilder> result = label.ratio().isPresent()
                ? estimate(estimated, printed, label)
                : PValue.read(printed)
                        .sound()
                        .map(p -> CellResult.pValue(
                                        Result.of(Vocabulary.Type.COMPARISON, Vocabulary.Value.NOT_REPORTED, printed),
                                        p)
                                .statistic(Vocabulary.Value.TEST_OF_DIFFERENCE));
        below.ifPresent(p -> result.ifPresent(r -> CellResult.pValue(r, p)));
        result.ifPresent(r -> sink.result(
                trial.iri(),
                r.study(trial.iri())
                        .endpoint(endpoint.iri())
                        .arm(pair.arm().iri())
                        .comparatorArm(pair.comparator().iri())
                        .build(),
                places,
                view.citations(row),
                Manner.observed("ratio-row")));
    }

    private static Optional<ResultBuilder> estimate(String estimated, String printed, EndpointText label) {
        Iri statistic = label.ratio().orElseThrow();
        return Estimate.read(estimated)
                .sound()
                .map(e -> e.under(label.ratio(), label.level()))
                .map(e -> CellResult.estimate(
                        CellResult.reported(Vocabulary.Type.COMPARISON, printed),
                        e,
                        e.statistic().orElse(statistic)));
    }
}
