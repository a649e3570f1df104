package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.query.Answer;
import org.warrantgraph.query.Catalogue;
import org.warrantgraph.query.Question;
import org.warrantgraph.query.TableFormat;

/** A release of the guide alone answers what stands in its tables, bullets and references like the reference graph. */
class GuideCatalogueTest {
    private static final Path GUIDE = Path.of("../shared/data/guides/lerociclib.md");

    /** Columns that are not compared, and why. */
    private static final Map<String, Set<String>> LOOSE = Map.of(
            // How often something is cited counts running text too, in which more or less may be found.
            "04-citations-copies-works-studies", Set.of("citations"),
            "05-unverified-citations", Set.of("claims"),
            "25-references-by-host", Set.of("citations"),
            "26-unresolved-references", Set.of("claims"),
            // A model is called by the words printed; the reference graph worded its name anew.
            "13-study-kind-mismatch", Set.of("context"),
            // Another program.
            "27-provenance-of-a-number", Set.of("software", "version"));

    /** Findings on statements in running text are not compared. */
    private static final String SYNERGY = "synergy-needs-interaction-test";

    /** The things of which tables, bullets and references alone decide how many there are. Decisions also identify entities. */
    private static final Set<String> COUNTED = Set.of(
            "AdverseEventRate",
            "Arm",
            "Comparison",
            "Copy",
            "Endpoint",
            "Experiment",
            "Intervention",
            "Reference",
            "Result",
            "SourceDocument",
            "Trial",
            "Work");

    /** Names that the reference graph worded anew, and the words printed. */
    private static final Map<String, String> WORDING = Map.of(
            "tumour volume / growth inhibition",
            "tumour volume",
            "tamoxifen-resistant (TamR) xenograft, ovariectomised female nude mice",
            "tamoxifen-resistant (TamR) xenograft tumors in ovariectomized female nude mice",
            "estrogen-dependent MCF7 xenograft, ovariectomised female nude mice",
            "estrogen-dependent MCF7 human breast cancer cells in ovariectomized female nude mice",
            "cell lines in vitro (not named)",
            "in vitro cell lines");

    /** Said in running text and left out of the reference graph: its trial's purpose once more, and how rare severe toxicity was. */
    private static final Set<String> MORE = Set.of(
            "LEONARDA-1 | studies | HR+/HER2- advanced breast cancer |  |  |  |  | 5 6",
            "LEONARDA-1 | hasResult |  | very low | Arm A: lerociclib + fulvestrant | safety |  | 9");

    private static final String CLAIMS_OF_STUDIES = """
            # language: SPARQL 1.1
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            SELECT ?subject ?relation ?object ?printed ?arm ?about ?more ?references WHERE {
              ?claim w:affirms ?p . ?p w:subject ?s ; w:predicate ?r ; w:object ?o .
              { ?s a w:Trial } UNION { ?s a w:Experiment } UNION { ?s a w:Arm }
              ?s skos:prefLabel ?subject .
              OPTIONAL { ?o skos:prefLabel ?ol } OPTIONAL { ?o w:printed ?printed } OPTIONAL { ?o w:arm/skos:prefLabel ?arm }
              OPTIONAL { ?o w:ofEndpoint/skos:prefLabel ?about } OPTIONAL { ?o w:agent/skos:prefLabel ?ag }
              OPTIONAL { ?o w:adverseEvent/skos:prefLabel ?ae ; w:gradeBand ?gb } OPTIONAL { ?o w:population/skos:prefLabel ?pop }
              OPTIONAL { ?o w:dose/qudt:numericValue ?dose }
              BIND (STRAFTER(STR(?r), "#") AS ?relation)
              BIND (COALESCE(?ol, ?ag, STRAFTER(STR(?o), "#"), "") AS ?object)
              BIND (COALESCE(CONCAT(?ae, " ", STRAFTER(STR(?gb), "#")), ?pop, STR(?dose), "") AS ?more)
              OPTIONAL { SELECT ?claim (GROUP_CONCAT(?n; separator=" ") AS ?references) WHERE { { SELECT ?claim ?n WHERE { ?claim w:evidence/w:reference/w:referenceNumber ?n } ORDER BY ?n } } GROUP BY ?claim }
            } ORDER BY ?subject ?relation ?object ?printed ?arm ?about ?more ?references
            """;

    @TempDir
    static Path folder;

    private static @Nullable Release guide;

    @BeforeAll
    static void build() throws IOException {
        Assumptions.assumeTrue(Files.exists(GUIDE), "the guide " + GUIDE + " is not here");
        JenaSystem.init();
        Path guides = Files.createDirectories(folder.resolve("guides"));
        Files.copy(GUIDE, guides.resolve("lerociclib.md"));
        guide = BuiltRelease.of(folder, new GuideReader()).release();
    }

    @AfterAll
    static void close() {
        if (guide != null) {
            guide.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04-citations-copies-works-studies",
                "05-unverified-citations",
                "08-trial-results",
                "09-endpoints-without-values",
                "10-adverse-events",
                "13-study-kind-mismatch",
                "16-identifiers",
                "23-trials-by-disease-and-phase",
                "24-animal-experiments",
                "25-references-by-host",
                "26-unresolved-references",
                "27-provenance-of-a-number",
                "29-audit-findings",
                "30-counts-per-type"
            })
    void question_givesTheSameFactsAsOnTheReferenceGraph(String id) throws IOException {
        Question question = Catalogue.load().question(id);
        try (InputStream expected = Objects.requireNonNull(
                GuideCatalogueTest.class.getResourceAsStream("/model/expected/" + id + ".csv"))) {
            assertThat(rows(id, new StringReader(ask(question, release()))))
                    .containsExactlyInAnyOrderElementsOf(
                            rows(id, new InputStreamReader(expected, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void everyClaimOnAStudy_isTheSameWithTheSameReferences() throws IOException {
        Question question = Question.parse("claims-of-studies", CLAIMS_OF_STUDIES);
        List<String> found = lines(ask(question, release()));
        found.removeAll(MORE);

        assertThat(found).containsExactlyInAnyOrderElementsOf(lines(ask(question, ReferenceRelease.lerociclib())));
    }

    private static Release release() {
        return Objects.requireNonNull(guide);
    }

    private static String ask(Question question, Release release) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.CSV.write((Answer.Table) question.run(release, Map.of()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String csv) throws IOException {
        List<String> lines = new ArrayList<>();
        for (CSVRecord record : records(new StringReader(csv))) {
            lines.add(String.join(
                    " | ",
                    record.stream()
                            .map(value -> WORDING.getOrDefault(value, value))
                            .toList()));
        }
        return lines;
    }

    private static List<Map<String, String>> rows(String question, Reader csv) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (CSVRecord record : records(csv)) {
            Map<String, String> row = new TreeMap<>(record.toMap());
            row.keySet().removeAll(LOOSE.getOrDefault(question, Set.of()));
            // Claims are named by their places, which are others here.
            row.keySet().removeIf(column -> column.matches("claim[AB]?"));
            boolean uncounted = row.containsKey("type") && !COUNTED.contains(row.get("type"));
            if (!uncounted && !SYNERGY.equals(row.get("check"))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Iterable<CSVRecord> records(Reader csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(csv);
    }
}
