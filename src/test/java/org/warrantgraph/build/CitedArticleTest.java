package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.source.guide.GuideReader;
import org.warrantgraph.source.literature.jats.JatsReader;

/** A guide and the real article that it cites, from their bytes to the evidence line. */
class CitedArticleTest {
    private static final Path ARTICLE = Path.of("../shared/data/literature/jats/PMC5301372.nxml");
    private static final String GUIDE = """
            # Notes on an inhibitor

            Dovitinib inhibits FGFR1 [1]. Dovitinib does not inhibit FGFR2 [1]. Aspirin inhibits thrombin [1].

            ## References

            1. A phase II study. doi:10.1186/s13058-017-0807-8
            """;
    private static final String LINES = """
            PREFIX w: <https://w3id.org/warrant/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?words WHERE {
              ?claim w:source ?guide ; w:evidence ?line . FILTER (CONTAINS(STR(?guide), "notes-on"))
              VALUES ?how { w:affirms w:denies } ?claim ?how ?p . ?p w:object/skos:prefLabel ?name .
              ?line w:verification ?v ; w:hop ?h OPTIONAL { ?line w:statedHop ?s }
              OPTIONAL { ?line prov:wasDerivedFrom ?a . ?a oa:hasSource ?there . FILTER (CONTAINS(STR(?there), "pmc5301372")) }
              BIND (CONCAT(?name, " ", STRAFTER(STR(?v), "#"), " ", STRAFTER(STR(?h), "#"), IF(BOUND(?s), CONCAT(" was ", STRAFTER(STR(?s), "#")), ""), IF(BOUND(?there), " with its place", "")) AS ?words)
            } ORDER BY ?words""";

    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void citedArticleInTheWorkspace_confirmsContradictsOrLeavesALine() throws IOException {
        Assumptions.assumeTrue(Files.exists(ARTICLE), "the article is not here: " + ARTICLE);
        Files.copy(ARTICLE, folder.resolve("PMC5301372.nxml"));
        Files.writeString(folder.resolve("guide.md"), GUIDE);
        try (BuiltRelease built = BuiltRelease.of(folder, new GuideReader(), new JatsReader())) {
            Release release = built.release();
            assertThat(lines(release))
                    .containsExactly(
                            "FGFR1 confirmed checkedInSource was citedBySource with its place",
                            "FGFR2 contradicted citedBySource was citedBySource with its place",
                            "thrombin unverified citedBySource");
        }
    }

    private static List<String> lines(Release release) {
        return Txn.calculateRead(release.data(), () -> {
            List<String> words = new ArrayList<>();
            try (var execution = QueryExecutionFactory.create(
                    LINES, ModelFactory.createModelForGraph(release.data().getDefaultGraph()))) {
                execution
                        .execSelect()
                        .forEachRemaining(
                                row -> words.add(row.getLiteral("words").getString()));
            }
            return words;
        });
    }
}
