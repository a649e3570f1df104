package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.measure.GradeBand;
import org.warrantgraph.text.measure.MissingValue;
import org.warrantgraph.text.measure.Share;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.study.ClaimSink.Manner;

/** Reads a table of adverse events: events in rows, arms and grades in columns. */
final class AdverseEventTable {
    private static final WordTable ROLES = WordTable.load("column-roles");
    private static final WordTable UNGRADED = WordTable.load("ae-rows");

    private final TableView view;
    private final TrialRecord trial;
    private final ClaimSink sink;
    private final EntityTagger tagger;
    private final Map<Integer, Column> columns;

    /** @param grades none where the list of bands has no such band */
    private record Column(ArmRecord arm, Optional<Iri> grades, String header) {}

    AdverseEventTable(TableView view, TrialRecord trial, TrialArms arms, ClaimSink sink, EntityTagger tagger) {
        this.view = view;
        this.trial = trial;
        this.sink = sink;
        this.tagger = tagger;
        this.columns = columns(arms);
    }

    /** True where header or caption speak of adverse events. */
    static boolean fits(TableView view) {
        return view.role(1).filter("EVENT"::equals).isPresent()
                || ROLES
                        .find(view.table().caption().orElse("") + " "
                                + view.table().label())
                        .stream()
                        .anyMatch(hit -> hit.row().meaning().equals("EVENT"));
    }

    private Map<Integer, Column> columns(TrialArms arms) {
        Map<Integer, TrialArms.Header> headers = new TreeMap<>();
        List<Integer> open = new ArrayList<>();
        for (int column = 2; column <= view.columns(); column++) {
            Optional<Block.Cell> cell = view.headerCell(column).filter(TableView::hasPlace);
            if (cell.isEmpty() || view.role(column).filter("REFERENCE"::equals).isPresent()) {
                continue;
            }
            Optional<ArmText> arm = ArmText.header(withoutGrades(view.header(column)), arms.agents());
            if (arm.isPresent()) {
                headers.put(
                        column,
                        new TrialArms.Header(
                                arm.get(), view.place(cell.get()), view.table().citations()));
            } else {
                open.add(column);
            }
        }
        Map<Integer, Column> known = new TreeMap<>();
        List<Optional<ArmRecord>> found = arms.fromHeaders(List.copyOf(headers.values()));
        int i = 0;
        for (Integer column : headers.keySet()) {
            found.get(i++).ifPresent(arm -> known.put(column, column(arm, column)));
        }
        if (headers.isEmpty() && trial.arms().size() == 1) {
            open.forEach(column -> known.put(column, column(trial.arms().get(0), column)));
        }
        return known;
    }

    private Column column(ArmRecord arm, int column) {
        String header = view.header(column);
        Optional<GradeBand> band = GradeBand.in(header)
                .or(() -> GradeBand.in(view.table().caption().orElse("")));
        Optional<Iri> grades =
                band.isEmpty() ? Optional.of(Vocabulary.Value.ANY_GRADE) : band.flatMap(AdverseEventTable::value);
        return new Column(arm, grades, header);
    }

    private static String withoutGrades(String header) {
        String out = header;
        for (var band : GradeBand.find(header)) {
            out = out.replace(band.value().printed(), "");
        }
        return out;
    }

    /** The value of the ontology's list for a band; empty where it has none. */
    static Optional<Iri> value(GradeBand band) {
        if (band.isAny()) {
            return Optional.of(Vocabulary.Value.ANY_GRADE);
        }
        return Optional.ofNullable(
                switch (band.low() * 10 + band.high()) {
                    case 11 -> Vocabulary.Value.GRADE1;
                    case 22 -> Vocabulary.Value.GRADE2;
                    case 33 -> Vocabulary.Value.GRADE3;
                    case 44 -> Vocabulary.Value.GRADE4;
                    case 55 -> Vocabulary.Value.GRADE5;
                    case 12 -> Vocabulary.Value.GRADE1TO2;
                    case 34 -> Vocabulary.Value.GRADE3TO4;
                    case 35 -> Vocabulary.Value.GRADE3TO5;
                    default -> null;
                });
    }

    void read() {
        for (Block.Row row : view.body()) {
            String label = TableView.text(row, 1);
            boolean values = row.cells().stream()
                    .anyMatch(cell -> cell.column() > 1 && !cell.text().isBlank());
            if (label.isEmpty() || !values || !Character.isLetter(label.codePointAt(0))) {
                continue;
            }
            Entity event = event(label);
            // A discontinuation has no grade of its own; only its number under other grades would be one of a grade.
            boolean ungraded = UNGRADED.find(event.label()).stream().anyMatch(hit -> hit.from() == 0);
            for (Map.Entry<Integer, Column> column : columns.entrySet()) {
                TableView.cell(row, column.getKey())
                        .filter(TableView::hasPlace)
                        .ifPresent(cell -> cell(row, cell, column.getValue(), event, ungraded));
            }
        }
    }

    private Entity event(String label) {
        String name =
                Phrases.folded(label.replaceAll("\\bAEs\\b", "adverse events").replaceAll("\\bAE\\b", "adverse event"));
        return tagger.tag(name).stream()
                .filter(tag ->
                        tag.entity().kind() == EntityKind.PHENOTYPE && tag.from() == 0 && tag.to() == name.length())
                .map(EntityTagger.Tag::entity)
                .findFirst()
                .orElseGet(() -> Entity.named(EntityKind.PHENOTYPE, Phrases.uncapitalised(withoutUnits(name))));
    }

    private static String withoutUnits(String name) {
        return Phrases.folded(name.replace("n (%)", "").replace("(%)", "").replace("%", ""));
    }

    private void cell(Block.Row row, Block.Cell cell, Column column, Entity event, boolean ungraded) {
        Optional<Iri> grades = column.grades()
                .map(band -> ungraded && band.equals(Vocabulary.Value.ANY_GRADE)
                        ? Vocabulary.Value.GRADE_NOT_APPLICABLE
                        : band);
        Optional<ResultBuilder> result = grades.isEmpty() ? Optional.empty() : value(cell, column);
        if (result.isEmpty()) {
            return;
        }
        Endpoint safety = trial.safety();
        sink.state(safety);
        sink.entity(event);
        Result built = result.get()
                .study(trial.iri())
                .endpoint(safety.iri())
                .arm(column.arm().iri())
                .adverseEvent(event.iri())
                .gradeBand(grades.get())
                .build();
        sink.result(
                trial.iri(),
                built,
                List.of(view.place(cell)),
                view.citations(row),
                Manner.observed("adverse-event-cell"));
    }

    private Optional<ResultBuilder> value(Block.Cell cell, Column column) {
        Optional<MissingValue> missing = MissingValue.read(cell.text());
        if (missing.isPresent()) {
            MissingValue mark = missing.get().resolved(MissingValue.Kind.NOT_REPORTED);
            return CellResult.status(mark)
                    .map(status -> Result.of(Vocabulary.Type.ADVERSE_EVENT_RATE, status, mark.printed())
                            .statistic(Vocabulary.Value.PERCENTAGE));
        }
        String printed = cell.text().strip();
        return share(printed, column)
                .filter(share -> share.percent().isPresent())
                .map(share -> CellResult.share(
                                CellResult.reported(Vocabulary.Type.ADVERSE_EVENT_RATE, printed),
                                share,
                                share.percent().orElseThrow(),
                                Optional.empty())
                        .denominator(share.total().or(() -> column.arm().size()).orElse(null)));
    }

    private Optional<Share> share(String printed, Column column) {
        String words = column.header() + " " + view.header(1) + " "
                + view.table().caption().orElse("");
        boolean percentages = words.contains("%");
        return Share.read(printed)
                .sound()
                .or(() -> percentages ? Share.readCountAndPercent(printed).sound() : Optional.empty())
                .or(() -> percentages && !words.contains("n (%)") && !words.contains("No. (%)")
                        ? Share.readPercent(printed).sound()
                        : Optional.empty());
    }
}
