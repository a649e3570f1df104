package org.warrantgraph.source.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;

/** A real trial in two shapes, from the bytes to the release: one study, told by two sources, no result twice. */
final class TwoShapesBuildTest {
    private static final Path REAL = Path.of("src/test/resources/trial/real");
    private static final String COUNTS = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            SELECT ?what (COUNT(DISTINCT ?x) AS ?n) WHERE {
              { ?x a w:Trial BIND ("trials" AS ?what) }
              UNION { ?x a w:SourceDocument BIND ("sources" AS ?what) }
              UNION { VALUES ?type { w:Result w:Comparison w:AdverseEventRate } ?x a ?type BIND ("results" AS ?what) }
              UNION { ?x a w:Conflict BIND ("conflicts" AS ?what) }
              UNION { ?x w:predicate w:recruitmentStatus BIND ("states" AS ?what) }
              UNION { ?s w:predicate w:recruitmentStatus . ?x w:affirms ?s BIND ("sayings" AS ?what) }
            } GROUP BY ?what""";

    @TempDir
    Path both;

    @TempDir
    Path one;

    @Test
    void aTrialInTwoShapes_isOneStudyWithTwoSourcesAndNoResultTwice() throws IOException {
        Files.copy(REAL.resolve("NCT00023673.json"), one.resolve("NCT00023673.json"));
        Files.copy(REAL.resolve("NCT00023673.json"), both.resolve("NCT00023673.json"));
        Files.copy(REAL.resolve("NCT00023673.xml"), both.resolve("NCT00023673.xml"));
        Map<String, Integer> alone = counts(one);
        Map<String, Integer> together = counts(both);
        assertThat(together)
                .containsEntry("trials", 1)
                .containsEntry("sources", 2)
                .containsEntry("states", 1)
                .containsEntry("sayings", 2)
                .doesNotContainKey("conflicts");
        assertThat(together.get("results")).isPositive().isEqualTo(alone.get("results"));
    }

    private static Map<String, Integer> counts(Path folder) {
        try (BuiltRelease built =
                BuiltRelease.of(folder, new ClinicalTrialsJsonReader(), new ClinicalTrialsXmlReader())) {
            return Txn.calculateRead(built.data(), () -> {
                Map<String, Integer> counts = new TreeMap<>();
                QueryExecutionFactory.create(
                                COUNTS,
                                ModelFactory.createModelForGraph(built.data().getDefaultGraph()))
                        .execSelect()
                        .forEachRemaining(row -> counts.put(
                                row.getLiteral("what").getString(),
                                row.getLiteral("n").getInt()));
                return counts;
            });
        }
    }
}
