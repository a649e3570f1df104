package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * The page of a trial or experiment: design, arms, what is measured, what came out, and what is missing.
 *
 * @param design propositions about it other than its arms, endpoints and results
 * @param forest effect estimates as SVG, empty where there are none
 * @param dumbbell adverse events as SVG, empty where there are none
 * @param forestFile where the picture is on its own
 * @param dumbbellFile where the picture is on its own
 */
public record StudyView(
        Frame frame,
        Term kind,
        List<Group> design,
        List<ArmRow> arms,
        List<EndpointRow> endpoints,
        String forest,
        String dumbbell,
        String forestFile,
        String dumbbellFile,
        List<ResultRow> results,
        EventTable events,
        List<Fact> works,
        Attention attention) {
    private static final Set<String> SHOWN_APART =
            Set.of("hasArm", "hasEndpoint", "primaryEndpoint", "secondaryEndpoint", "hasResult");

    /** A group that is treated alike, with the way to where its size and what is given in it are printed. */
    public record ArmRow(Link self, Term kind, TableView.Cell size, List<TableView.Cell> given) {}

    /**
     * What is measured.
     *
     * @param role primary or secondary
     * @param values printed results; 0 when the source gives none at all
     */
    public record EndpointRow(Link self, String role, Term measure, Term assessor, long values, Link said) {}

    static StudyView of(Release release, Iri study, Asked asked) {
        Naming naming = new Naming(release.data());
        List<ResultRow> results = ResultRow.all(asked.rows("results-of", release, study), naming);
        List<Row> design = asked.rows("propositions-of", release, study).stream()
                .filter(row -> !SHOWN_APART.contains(row.value("predicate")))
                .toList();
        return new StudyView(
                Frame.of(release, naming.name(study), Naming.href(study)),
                EntityView.kind(release, study, asked, naming),
                Group.by(Said.all(design, naming), said -> said.predicate().text()),
                arms(asked.rows("arms-of", release, study), naming, new Printed(release, asked)),
                endpoints(asked.rows("endpoints-of", release, study), results, naming),
                ForestPlot.of(naming.name(study), results, href -> href),
                EventPlot.of(naming.name(study), results, href -> href),
                Pictures.address("forest", study),
                Pictures.address("events", study),
                results.stream().distinct().toList(),
                EventTable.of(results),
                works(asked.rows("works-of-study", release, study), naming),
                Attention.of(release, study, asked, naming));
    }

    /** Results with a value, other than those of adverse events. */
    public List<ResultRow> reported() {
        return results.stream()
                .filter(row -> row.event().isEmpty() && !row.isMissing())
                .toList();
    }

    /** Results, those of adverse events too, that the source names and says are not reported. */
    public List<ResultRow> missing() {
        return withStatus("notReported");
    }

    /** Results that the source says do not apply. */
    public List<ResultRow> inapplicable() {
        return withStatus("notApplicable");
    }

    private List<ResultRow> withStatus(String key) {
        return results.stream().filter(row -> row.status().key().equals(key)).toList();
    }

    private static List<ArmRow> arms(List<Row> rows, Naming naming, Printed printed) {
        Map<Iri, List<Row>> byArm = new LinkedHashMap<>();
        rows.forEach(row -> byArm.computeIfAbsent(row.iri("arm").orElseThrow(), key -> new ArrayList<>())
                .add(row));
        List<ArmRow> arms = new ArrayList<>();
        byArm.forEach((arm, given) -> {
            Set<String> said = new HashSet<>();
            arms.add(new ArmRow(
                    naming.link(arm),
                    naming.term(given.get(0).iri("kind")),
                    printed.cell(given.get(0).textOrEmpty("size"), given.get(0).iri("sizeClaim")),
                    given.stream()
                            .filter(row -> row.iri("agent").isPresent())
                            .filter(row -> said.add(intervention(row, naming)))
                            .map(row -> printed.cell(intervention(row, naming), row.iri("givenClaim")))
                            .toList()));
        });
        return arms;
    }

    private static String intervention(Row row, Naming naming) {
        List<String> parts = new ArrayList<>();
        parts.add(naming.name(row.iri("agent").orElseThrow()));
        row.text("dose")
                .ifPresent(dose ->
                        parts.add(dose + " " + row.iri("unit").map(Naming::unit).orElse("")));
        row.iri("route").ifPresent(route -> parts.add(naming.name(route)));
        row.number("perDay")
                .ifPresent(times -> parts.add(times.stripTrailingZeros().toPlainString() + " × daily"));
        row.text("duration")
                .ifPresent(time -> parts.add("for " + time + " "
                        + row.iri("durationUnit").map(Naming::unit).orElse("")));
        return String.join(", ", parts);
    }

    private static List<EndpointRow> endpoints(List<Row> rows, List<ResultRow> results, Naming naming) {
        return rows.stream()
                .map(row -> {
                    Link self = naming.link(row.iri("endpoint").orElseThrow());
                    long values = results.stream()
                            .filter(result ->
                                    result.endpoint().filter(self::equals).isPresent() && !result.isMissing())
                            .map(ResultRow::self)
                            .distinct()
                            .count();
                    return new EndpointRow(
                            self,
                            row.iri("role").map(naming::name).orElse(""),
                            naming.term(row.iri("measure")),
                            naming.term(row.iri("assessor")),
                            values,
                            row.iri("proposition").map(naming::link).orElse(self));
                })
                .distinct()
                .toList();
    }

    private static List<Fact> works(List<Row> rows, Naming naming) {
        return rows.stream()
                .map(row -> Fact.of(
                        naming.term(row.iri("kind")).label() + (row.isTrue("retracted") ? ", RETRACTED" : ""),
                        naming.link(row.iri("work").orElseThrow())))
                .toList();
    }
}
