package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Found;
import org.warrantgraph.text.measure.MissingValue;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.study.ClaimSink.Manner;

/** Reads a table of results with endpoints in rows: a result per arm, a comparison per estimate and p-value. */
final class EfficacyTable {
    private static final Manner MANNER = Manner.observed("result-cell");
    private static final WordTable SIZES = WordTable.load("size-labels");

    private final TableView view;
    private final TrialRecord trial;
    private final TrialArms arms;
    /** True where rows are subgroups and not endpoints. */
    private final boolean subgroups;

    private final ClaimSink sink;
    private final EfficacyColumns columns;
    private final Optional<ArmPair> pair;

    EfficacyTable(TableView view, TrialRecord trial, TrialArms arms, ClaimSink sink) {
        this.view = view;
        this.trial = trial;
        this.arms = arms;
        this.subgroups = view.role(1).filter("SUBGROUP"::equals).isPresent();
        this.sink = sink;
        this.columns = EfficacyColumns.of(view, trial, arms);
        this.pair = columns.arms().isEmpty()
                ? ArmPair.of(trial)
                : ArmPair.among(columns.arms().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** True where at least one row is a known endpoint, or the columns are arms of a trial and the rows not what its patients were like. */
    static boolean fits(TableView view, Agents agents) {
        boolean known = view.body().stream().anyMatch(row -> EndpointText.names(TableView.text(row, 1)));
        return known || armColumns(view, agents) > 0 && !EndpointText.isBaseline(view.words());
    }

    /** How many headers are arms with an agent the text knows. */
    static int armColumns(TableView view, Agents agents) {
        int arms = 0;
        for (int column = 2; column <= view.columns(); column++) {
            String header = view.header(column);
            boolean arm = !EfficacyColumns.isComparing(header)
                    && ArmText.header(header, agents)
                            .filter(text -> !text.given().isEmpty())
                            .isPresent();
            arms += arm ? 1 : 0;
        }
        return arms;
    }

    void read() {
        Optional<EndpointText> last = Optional.empty();
        List<Block.Row> rows = view.body();
        for (int i = 0; i < rows.size(); i++) {
            Block.Row row = rows.get(i);
            String label = TableView.text(row, 1);
            if (SIZES.get(Phrases.withoutBrackets(label)).isPresent()) {
                sizes(row);
                continue;
            }
            if (label.isEmpty() || !hasValues(row) || EndpointText.isBaseline(label)) {
                continue;
            }
            if (subgroups) {
                subgroup(row, label);
                continue;
            }
            EndpointText text = EndpointText.parse(label);
            boolean ratioRow = text.ratio().isPresent() || text.pValue();
            if (ratioRow) {
                Optional<Block.Row> pValues =
                        i + 1 < rows.size() && text.ratio().isPresent()
                                ? Optional.of(rows.get(i + 1)).filter(EfficacyTable::isPValueRow)
                                : Optional.empty();
                i += pValues.isPresent() ? 1 : 0;
                Optional<EndpointText> of = text.known() ? Optional.of(text) : last;
                of.filter(endpoint -> isComparable(text, endpoint))
                        .ifPresent(endpoint ->
                                new RatioRow(view, trial, sink, columns).read(row, text, endpoint(endpoint), pValues));
            } else {
                row(row, text);
                last = Optional.of(text);
            }
        }
    }

    /** A difference of shares of subjects is no difference of means. */
    private static boolean isComparable(EndpointText ratio, EndpointText endpoint) {
        boolean difference =
                ratio.ratio().filter(Vocabulary.Value.MEAN_DIFFERENCE::equals).isPresent();
        return !difference
                || !endpoint.statistic()
                        .filter(Vocabulary.Value.PERCENTAGE::equals)
                        .isPresent();
    }

    private static boolean isPValueRow(Block.Row row) {
        EndpointText text = EndpointText.parse(TableView.text(row, 1));
        return text.pValue() && !text.known() && text.ratio().isEmpty();
    }

    private void sizes(Block.Row row) {
        columns.arms()
                .forEach((column, arm) -> TableView.cell(row, column)
                        .filter(TableView::hasPlace)
                        .ifPresent(cell -> arms.learnSize(arm, view, cell)));
    }

    /** A row of a table of subgroups, whose caption names the endpoint. */
    private void subgroup(Block.Row row, String label) {
        String caption = view.table().caption().orElse("");
        Optional<EndpointText> text = trial.endpointNamedIn(caption)
                .map(Endpoint::label)
                .or(() -> EndpointText.find(caption).stream()
                        .map(hit -> hit.row().phrase())
                        .findFirst())
                .map(EndpointText::parse);
        text.ifPresent(endpoint -> row(row, endpoint, Optional.of(Criteria.population(label))));
    }

    private boolean hasValues(Block.Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.column() > 1 && !cell.text().isBlank());
    }

    private Endpoint endpoint(EndpointText text) {
        Endpoint endpoint = trial.endpoint(text);
        sink.state(endpoint);
        return endpoint;
    }

    private void row(Block.Row row, EndpointText text) {
        row(row, text, text.population().map(Criteria::population));
    }

    private void row(Block.Row row, EndpointText text, Optional<Entity> population) {
        boolean isNew = trial.known(text.label()).isEmpty();
        Endpoint endpoint = endpoint(text);
        if (isNew && endpoint.label().equals(text.label())) {
            TableView.cell(row, 1)
                    .filter(TableView::hasPlace)
                    .ifPresent(cell -> sink.claim(
                            Proposition.of(trial.iri(), Vocabulary.Relation.HAS_ENDPOINT, endpoint.iri()),
                            List.of(view.place(cell)),
                            view.citations(row),
                            Manner.observed("endpoint")));
        }
        population.ifPresent(sink::entity);
        Optional<Iri> who = population.map(Entity::iri);
        for (Map.Entry<Integer, ArmRecord> column : columns.arms().entrySet()) {
            TableView.cell(row, column.getKey())
                    .filter(TableView::hasPlace)
                    .ifPresent(cell -> new ArmCell(
                                    view,
                                    text,
                                    who,
                                    columns.intervalOf(column.getKey()).flatMap(i -> TableView.cell(row, i)))
                            .read(cell, view.header(column.getKey()), column.getValue())
                            .ifPresent(result -> emit(
                                    result.study(trial.iri())
                                            .endpoint(endpoint.iri())
                                            .dataCut(dataCut(row).orElse(null))
                                            .build(),
                                    List.of(cell),
                                    row)));
        }
        pair.ifPresent(arms -> comparisons(row, endpoint, who, arms));
    }

    private void comparisons(Block.Row row, Endpoint endpoint, Optional<Iri> who, ArmPair arms) {
        Set<Integer> done = new HashSet<>();
        for (Map.Entry<Integer, EfficacyColumns.EstimateColumn> column :
                columns.estimates().entrySet()) {
            Optional<Block.Cell> cell = TableView.cell(row, column.getKey()).filter(TableView::hasPlace);
            if (cell.isPresent()) {
                List<Integer> ps = columns.pValuesOf(column.getKey());
                estimate(row, cell.get(), column.getValue(), ps, done, () -> comparison(row, endpoint, who, arms));
            }
        }
        for (Integer column : columns.pValues()) {
            if (!done.contains(column)) {
                TableView.cell(row, column)
                        .filter(TableView::hasPlace)
                        .ifPresent(cell -> pValueOnly(row, cell, comparison(row, endpoint, who, arms)));
            }
        }
    }

    /** Makes a builder of a comparison once its status and printed text are known. */
    private interface ComparisonFrame {
        ResultBuilder of(Iri status, String printed);
    }

    private ComparisonFrame comparison(Block.Row row, Endpoint endpoint, Optional<Iri> who, ArmPair arms) {
        return (status, printed) -> Result.of(Vocabulary.Type.COMPARISON, status, printed)
                .study(trial.iri())
                .endpoint(endpoint.iri())
                .arm(arms.arm().iri())
                .comparatorArm(arms.comparator().iri())
                .population(who.orElse(null))
                .dataCut(dataCut(row).orElse(null));
    }

    /** As the label of the row says, else the caption of the table. */
    private Optional<String> dataCut(Block.Row row) {
        return DataCut.nearest(
                TableView.text(row, 1),
                view.table().caption().orElse(""),
                view.table().label());
    }

    private void estimate(
            Block.Row row,
            Block.Cell cell,
            EfficacyColumns.EstimateColumn column,
            List<Integer> pColumns,
            Set<Integer> done,
            java.util.function.Supplier<ComparisonFrame> frame) {
        Iri statistic = column.statistic().orElse(Vocabulary.Value.HAZARD_RATIO);
        Optional<MissingValue> missing = MissingValue.read(cell.text());
        if (missing.isPresent()) {
            CellResult.status(missing.get())
                    .ifPresent(status -> emit(
                            frame.get()
                                    .of(status, missing.get().printed())
                                    .statistic(statistic)
                                    .build(),
                            List.of(cell),
                            row));
            return;
        }
        List<Found<PValue>> inside = PValue.find(cell.text());
        String text = inside.isEmpty()
                ? cell.text()
                : balanced(cell.text().substring(0, inside.get(0).from()));
        Optional<String> interval = columns.intervalOf(cell.column())
                .map(i -> TableView.text(row, i))
                .filter(words -> !words.isEmpty());
        Optional<Estimate> estimate = Estimate.read(text)
                .sound()
                .filter(e -> e.interval().isPresent() || interval.isEmpty())
                .or(() ->
                        interval.flatMap(words -> Estimate.read(text + " (" + words.replaceAll("[()\\[\\]]", "") + ")")
                                .sound()))
                .map(e -> e.under(column.statistic(), column.level()));
        if (estimate.isEmpty()) {
            return;
        }
        List<Block.Cell> cells = new ArrayList<>(List.of(cell));
        Optional<PValue> pValue = inside.stream().map(Found::value).findFirst();
        String printed = cell.text().strip();
        for (Integer p : pColumns) {
            Optional<Block.Cell> pCell = TableView.cell(row, p).filter(TableView::hasPlace);
            Optional<PValue> read = pCell.flatMap(c -> PValue.read(c.text()).sound());
            if (pValue.isEmpty() && read.isPresent()) {
                pValue = read;
                cells.add(pCell.get());
                printed = printed + "; " + pCell.get().text().strip();
                done.add(p);
            }
        }
        ResultBuilder result = CellResult.estimate(
                frame.get().of(Vocabulary.Value.VALUE_REPORTED, printed),
                estimate.get(),
                estimate.get().statistic().orElse(statistic));
        pValue.filter(p -> p.fault().isEmpty()).ifPresent(p -> CellResult.pValue(result, p));
        emit(result.build(), cells, row);
    }

    private void pValueOnly(Block.Row row, Block.Cell cell, ComparisonFrame frame) {
        Optional<MissingValue> missing = MissingValue.read(cell.text());
        Optional<Iri> status = missing.flatMap(CellResult::status);
        if (status.isPresent()) {
            emit(
                    frame.of(status.get(), missing.get().printed())
                            .statistic(Vocabulary.Value.TEST_OF_DIFFERENCE)
                            .build(),
                    List.of(cell),
                    row);
        }
        // The size of the difference is not printed, only its test.
        PValue.read(cell.text())
                .sound()
                .ifPresent(p -> emit(
                        CellResult.pValue(
                                        frame.of(
                                                Vocabulary.Value.NOT_REPORTED,
                                                cell.text().strip()),
                                        p)
                                .statistic(Vocabulary.Value.TEST_OF_DIFFERENCE)
                                .build(),
                        List.of(cell),
                        row));
    }

    private static String balanced(String text) {
        String cut = text.strip().replaceAll("[;,(\\[ ]+$", "");
        return cut.indexOf('(') >= 0 && cut.indexOf(')') < 0 ? cut + ")" : cut;
    }

    private void emit(Result result, List<Block.Cell> cells, Block.Row row) {
        List<Anchor> places = cells.stream().map(view::place).toList();
        sink.result(trial.iri(), result, places, view.citations(row), MANNER);
    }
}
