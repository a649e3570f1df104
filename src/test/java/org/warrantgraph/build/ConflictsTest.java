package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;

/** The rule {@code 85-conflicts.ru}: what is a conflict, what is told apart, who settles it. */
final class ConflictsTest {
    static {
        JenaSystem.init();
    }

    private static final String PREFIXES = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX schema: <https://schema.org/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX e: <https://example.org/>
            """;
    private static final String SAID = """
            e:p a w:Proposition ; w:subject e:s ; w:predicate w:inhibits ; w:object e:o .
            e:d1 a w:SourceDocument ; w:sourceKind w:primaryArticle . e:d2 a w:SourceDocument ; w:sourceKind w:primaryArticle .
            e:yes w:affirms e:p ; w:source e:d1 ; w:evidence e:l1 . e:l1 w:hop w:statedBySource ; w:verification w:unverified .
            """;
    private static final String DENIED =
            "e:no w:denies e:p ; w:source e:d2 ; w:evidence e:l2 . e:l2 w:hop w:statedBySource ; w:verification w:unverified .\n";

    @Test
    void affirmedAndDenied_isOneConflictWithAllClaimsAsSides() {
        assertThat(conflicts(SAID + DENIED))
                .containsExactly("polarityConflict open no yes: 1 claim affirms it, 1 denies it.");
        assertThat(name(SAID + DENIED))
                .isEqualTo(Iris.conflict(List.of(e("yes"), e("no"))).value());
    }

    @Test
    void agreement_isNoConflict() {
        assertThat(conflicts(SAID)).isEmpty();
    }

    @Test
    void denialThatRestsOnARetractedWork_isNoSide() {
        assertThat(
                        conflicts(
                                SAID + DENIED
                                        + "e:l2 w:reference e:r . e:r w:copy e:y . e:y w:copyOf e:k . e:k a w:Work ; w:retracted true ."))
                .isEmpty();
    }

    @Test
    void conflictThatIsStated_isNotMadeAgain() {
        assertThat(
                        conflicts(
                                SAID + DENIED
                                        + "e:f a w:Conflict ; w:kind w:polarityConflict ; w:side e:yes , e:no ; w:status w:open ; dcterms:description \"Known.\"@en ."))
                .containsExactly("polarityConflict open no yes: Known.");
    }

    @Test
    void differentNumbers_areAConflict_unlessTheyAgreeAfterRounding() {
        assertThat(conflicts(result("a", "0.77", "") + result("b", "0.70", "")))
                .containsExactly("valueConflict open a b: Different numbers for one endpoint, statistic and group.");
        assertThat(conflicts(result("a", "0.77", "") + result("b", "0.774", "")))
                .isEmpty();
    }

    @Test
    void differentIntervals_areAConflict_evenWhenTheEstimatesAgree() {
        assertThat(conflicts(result("a", "0.77", "; w:ciLow 0.60 ; w:ciHigh 0.99")
                        + result("b", "0.77", "; w:ciLow 0.60 ; w:ciHigh 0.89")))
                .hasSize(1);
    }

    @Test
    void interimAndFinalAnalysis_areToldApart() {
        assertThat(conflicts(result("a", "0.77", "; w:dataCut \"interim analysis\"")
                        + result("b", "0.70", "; w:dataCut \"final analysis\"")))
                .containsExactly(
                        "dataCutDifference explained a b: Different looks at the data: interim analysis and final analysis.");
        assertThat(conflicts(result("a", "0.77", "; w:dataCut \"interim analysis\"") + result("b", "0.70", "")))
                .singleElement()
                .asString()
                .startsWith("valueConflict open")
                .endsWith("Only one says which look at the data it is.");
    }

    @Test
    void dayAndNameOfAnAnalysis_mayBeTheSameLook() {
        assertThat(conflicts(result("a", "0.77", "; w:dataCut \"interim analysis\"")
                        + result("b", "0.70", "; w:dataCut \"2022-03-09\"")))
                .singleElement()
                .asString()
                .startsWith("valueConflict open");
    }

    @Test
    void worksThatLookAlikeButCarryDifferentIdentifiers_areAnIdentifierConflict() {
        String alike = """
                e:dec a w:IdentityDecision ; w:status w:proposed ; w:method w:sameTitle ; w:decides e:k1 ; w:decidedAs e:k2 .
                e:k1 a w:Work ; dcterms:identifier "doi:10.1000/x" . e:k2 a w:Work ; dcterms:identifier "doi:10.1000/y" .
                """;
        assertThat(conflicts(alike))
                .containsExactly(
                        "identifierConflict open k1 k2: They look like one work, but carry different identifiers: doi:10.1000/x and doi:10.1000/y.");
        assertThat(conflicts(alike.replace("doi:10.1000/y", "pubmed:7"))).isEmpty();
        assertThat(conflicts(alike.replace("w:proposed", "w:reverted")))
                .as("a curator told them apart")
                .isEmpty();
        assertThat(conflicts(alike
                        + settlement("s1", "w:explained", "An erratum has a DOI of its own.")
                                .replace("e:p", "e:k1")))
                .containsExactly("identifierConflict explained k1 k2: An erratum has a DOI of its own.");
    }

    @Test
    void trialsThatClaimOneNumber_areAnIdentifierConflict() {
        String both = """
                e:i1 a w:Proposition ; w:predicate schema:identifier ; w:subject e:t1 ; w:object e:nct . e:t1 a w:Trial .
                e:i2 a w:Proposition ; w:predicate schema:identifier ; w:subject e:t2 ; w:object e:nct . e:t2 a w:Trial .
                e:nct schema:value "NCT00000001" .
                """;
        assertThat(conflicts(both))
                .containsExactly("identifierConflict open t1 t2: Two trials claim one number: NCT00000001.");
        assertThat(conflicts(both.replace(
                        "e:i2 a w:Proposition ; w:predicate schema:identifier ; w:subject e:t2 ; w:object e:nct .",
                        "")))
                .isEmpty();
    }

    @Test
    void analysisSets_areToldApart_andSubgroupsAreNoConflictAtAll() {
        assertThat(conflicts(result("a", "0.77", "; w:population e:itt")
                        + result("b", "0.70", "")
                        + "e:itt skos:prefLabel \"per-protocol population\" ."))
                .singleElement()
                .asString()
                .startsWith("populationDifference explained");
        assertThat(conflicts(result("a", "0.77", "; w:population e:old")
                        + result("b", "0.70", "")
                        + "e:old skos:prefLabel \"older than 65 years\" ."))
                .isEmpty();
    }

    @Test
    void resultsOfOtherArmsOrStudies_areNoConflict() {
        assertThat(conflicts(result("a", "0.77", "; w:arm e:x") + result("b", "0.70", "; w:arm e:y")))
                .isEmpty();
    }

    @Test
    void settlement_settlesTheConflictItIsAbout() {
        assertThat(conflicts(SAID + DENIED + settlement("s1", "w:explained", "Other assays.")))
                .containsExactly("polarityConflict explained no yes: Other assays.");
        assertThat(conflicts(result("a", "0.77", "")
                        + result("b", "0.70", "")
                        + settlement("s1", "w:resolved", "A misprint.").replace("e:p", "e:pfs")))
                .containsExactly("valueConflict resolved a b: A misprint.");
    }

    @Test
    void contradictorySettlements_settleNothing() {
        assertThat(conflicts(SAID
                        + DENIED
                        + settlement("s1", "w:explained", "Other assays.")
                        + settlement("s2", "w:resolved", "One was withdrawn.")))
                .containsExactly("polarityConflict open no yes: 1 claim affirms it, 1 denies it.");
    }

    private static String settlement(String name, String status, String why) {
        return "e:" + name + " a w:Settlement ; schema:about e:p ; w:status " + status + " ; dcterms:description \""
                + why + "\"@en .\n";
    }

    /** A hazard ratio of one endpoint, stated by a document of its own. */
    private static String result(String name, String value, String more) {
        return """
                e:N a w:Comparison ; w:ofStudy e:trial ; w:ofEndpoint e:pfs ; w:statistic w:hazardRatio ; qudt:numericValue VALUE MORE .
                e:pN a w:Proposition ; w:subject e:trial ; w:predicate w:hasResult ; w:object e:N .
                e:dN a w:SourceDocument ; w:sourceKind w:registry .
                e:cN w:affirms e:pN ; w:source e:dN ; w:evidence e:lN . e:lN w:hop w:statedBySource ; w:verification w:unverified .
                """.replace("VALUE", value).replace("MORE", more).replace("N ", name + " ");
    }

    private static List<String> conflicts(String turtle) {
        List<String> found = new ArrayList<>();
        ask(
                turtle,
                "SELECT ?kind ?status ?why (GROUP_CONCAT(?n; separator=' ') AS ?sides) { { SELECT * {"
                        + " ?c a w:Conflict ; w:kind ?k ; w:status ?s ; dcterms:description ?why ; w:side ?x ."
                        + " BIND (STRAFTER(STR(?x), '.org/') AS ?n) BIND (STRAFTER(STR(?k), '#') AS ?kind)"
                        + " BIND (STRAFTER(STR(?s), '#') AS ?status) } ORDER BY ?n } } GROUP BY ?c ?kind ?status ?why",
                row -> found.add(row.getLiteral("kind").getString() + " "
                        + row.getLiteral("status").getString() + " "
                        + row.getLiteral("sides").getString() + ": "
                        + row.getLiteral("why").getString()));
        return found;
    }

    private static String name(String turtle) {
        List<String> found = new ArrayList<>();
        ask(
                turtle,
                "SELECT ?c { ?c a w:Conflict }",
                row -> found.add(row.getResource("c").getURI()));
        return found.get(0);
    }

    private static void ask(String turtle, String query, java.util.function.Consumer<QuerySolution> rows) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(
                data,
                () -> RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
                        .parse(StreamRDFLib.graph(data.getDefaultGraph())));
        Assembly.bundled().run(data, rule -> {});
        Txn.executeRead(data, () -> {
            try (var exec = QueryExecutionFactory.create(
                    PREFIXES + query, ModelFactory.createModelForGraph(data.getDefaultGraph()))) {
                exec.execSelect().forEachRemaining(rows);
            }
        });
    }

    private static Iri e(String name) {
        return new Iri("https://example.org/" + name);
    }
}
