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
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

/**
 * The rule {@code 12-passages-of-cited-works.ru}. A guide {@code e:here} cites a work of which the article {@code e:there} is a copy;
 * {@code e:l} is the evidence line in question, {@code e:a} a place in the article.
 */
final class CitedPassagesTest {
    static {
        JenaSystem.init();
    }

    private static final String CITED = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            PREFIX schema: <https://schema.org/>
            PREFIX e: <https://example.org/>
            e:p a w:Proposition ; w:subject e:s ; w:predicate w:inhibits ; w:object e:o .
            e:here a w:SourceDocument ; w:sourceKind w:vendorGuide . e:there a w:SourceDocument ; w:sourceKind w:primaryArticle .
            e:k a w:Work . e:y a w:Copy ; w:copyOf e:k . e:r w:copy e:y .
            e:l w:reference e:r ; w:hop w:citedBySource ; w:verification w:unverified .
            """;
    private static final String ITSELF = "e:there w:copyOf e:k .\n";
    private static final String CLAIM = "e:c w:affirms e:p ; w:source e:here ; w:evidence e:l .\n";
    private static final String NUMBER = """
            e:c w:affirms e:q ; w:source e:here ; w:evidence e:l . e:q a w:Proposition ; w:subject e:t ; w:predicate w:hasResult ; w:object e:x .
            e:x w:ofStudy e:t ; w:ofEndpoint e:pfs ; w:statistic w:hazardRatio ; w:arm e:a1 ; w:comparatorArm e:a2 ; qudt:numericValue 0.45 .
            e:q2 a w:Proposition ; w:subject e:t ; w:predicate w:hasResult ; w:object e:x2 .
            e:own w:affirms e:q2 ; w:source e:there ; prov:wasDerivedFrom e:a ; w:evidence e:lo . e:lo w:hop w:statedBySource ; w:verification w:unverified .
            e:x2 w:ofStudy e:t ; w:statistic w:hazardRatio ; w:arm e:a1 ; w:comparatorArm e:a2 ;
            """;

    @Test
    void sameStatementInTheCitedWork_confirmsTheLine_andKeepsWhatTheSourceDid() {
        assertThat(line(CLAIM + ITSELF + own("affirms"))).isEqualTo("confirmed checkedInSource citedBySource a");
        assertThat(line("e:c w:denies e:p ; w:source e:here ; w:evidence e:l .\n" + ITSELF + own("denies")))
                .isEqualTo("confirmed checkedInSource citedBySource a");
    }

    @Test
    void passageFoundByAProgram_isToldApartFromOneAPersonRead_andAcceptsNothing() {
        String byProgram = CLAIM + ITSELF + own("affirms") + "e:own w:agentType w:textMiningAgent .\n";
        assertThat(told(byProgram)).isEqualTo("textMiningAgent reported");
        assertThat(told(byProgram.replace("textMiningAgent", "manualAgent"))).isEqualTo("manualAgent accepted");
        assertThat(told(CLAIM)).as("not looked up").isEqualTo("reported");
    }

    @Test
    void oppositeStatementInTheCitedWork_contradictsTheLine() {
        assertThat(line(CLAIM + ITSELF + own("denies"))).isEqualTo("contradicted citedBySource citedBySource a");
    }

    @Test
    void citedWorkThatSaysBoth_isLeftToAPerson() {
        String both = own("affirms") + own("denies").replace("e:own", "e:own2").replace("e:lo", "e:lo2");
        assertThat(line(CLAIM + ITSELF + both)).isEqualTo("unverified citedBySource");
    }

    @Test
    void whatTheCitedWorkOnlyThinksPossible_confirmsNoPlainStatement() {
        String guess = own("affirms") + "e:own w:knowledgeLevel w:prediction .\n";
        assertThat(line(CLAIM + ITSELF + guess)).isEqualTo("unverified citedBySource");
        assertThat(line(CLAIM + ITSELF + guess + "e:c w:knowledgeLevel w:prediction ."))
                .isEqualTo("confirmed checkedInSource citedBySource a");
    }

    @Test
    void articleThatIsNotTheCitedWork_saysNothingOfTheLine() {
        assertThat(line(CLAIM + own("affirms"))).isEqualTo("unverified citedBySource");
        assertThat(line(CLAIM + "e:there w:copyOf e:k2 . e:k2 a w:Work .\n" + own("affirms")))
                .isEqualTo("unverified citedBySource");
    }

    @Test
    void sourceThatIsTheCitedWorkItself_provesNothing() {
        assertThat(line(CLAIM + ITSELF + "e:here w:copyOf e:k .\n" + own("affirms")))
                .isEqualTo("unverified citedBySource");
    }

    @Test
    void silenceOfAFullText_thatTellsOfOneThingOnly_isNotFound() {
        String silent = "e:there w:readInFull true ; schema:mentions e:s . e:third schema:mentions e:o .\n";
        assertThat(line(CLAIM + ITSELF + silent)).isEqualTo("notFound citedBySource citedBySource");
    }

    @Test
    void silenceThatProvesNothing_leavesTheLineUnverified() {
        String elsewhere = " e:third schema:mentions e:o .\n";
        // an abstract
        assertThat(line(CLAIM + ITSELF + "e:there schema:mentions e:s ." + elsewhere))
                .isEqualTo("unverified citedBySource");
        // both things are told of, in words that no pattern reads
        assertThat(line(CLAIM + ITSELF + "e:there w:readInFull true ; schema:mentions e:s , e:o ." + elsewhere))
                .isEqualTo("unverified citedBySource");
        // a name that readers know from the guide alone
        assertThat(line(CLAIM + ITSELF
                        + "e:there w:readInFull true ; schema:mentions e:s . e:here schema:mentions e:o ."))
                .isEqualTo("unverified citedBySource");
    }

    @Test
    void numberOfTheSameFrame_confirmsAfterRounding_orContradicts() {
        assertThat(line(NUMBER + "w:ofEndpoint e:pfs ; qudt:numericValue 0.451 .\n" + ITSELF))
                .isEqualTo("confirmed checkedInSource citedBySource a");
        assertThat(line(NUMBER + "w:ofEndpoint e:pfs ; qudt:numericValue 0.47 .\n" + ITSELF))
                .isEqualTo("contradicted citedBySource citedBySource a");
    }

    @Test
    void numberOfAnotherEndpointOrGroup_saysNothingOfTheLine() {
        assertThat(line(NUMBER + "w:ofEndpoint e:os ; qudt:numericValue 0.45 .\n" + ITSELF))
                .isEqualTo("unverified citedBySource");
        assertThat(line(NUMBER + "w:ofEndpoint e:pfs ; w:population e:women ; qudt:numericValue 0.6 .\n" + ITSELF))
                .isEqualTo("unverified citedBySource");
    }

    private static String own(String how) {
        return "e:own w:" + how
                + " e:p ; w:source e:there ; prov:wasDerivedFrom e:a ; w:evidence e:lo . e:lo w:hop w:statedBySource ; w:verification w:unverified .\n";
    }

    /** Who read the place in the cited work, and the status of the proposition; the cited document's own line counts not. */
    private static String told(String turtle) {
        return words(
                turtle,
                "SELECT ?by ?status WHERE { e:p w:status ?status OPTIONAL { e:l w:checkedBy ?by } }",
                List.of("by", "status"));
    }

    /** Verification, hop, the source's own hop and the place of the line in question. */
    private static String line(String turtle) {
        return words(
                turtle,
                "SELECT ?v ?h ?s ?a WHERE { e:l w:verification ?v ; w:hop ?h OPTIONAL { e:l w:statedHop ?s } OPTIONAL { e:l prov:wasDerivedFrom ?a } }",
                List.of("v", "h", "s", "a"));
    }

    private static String words(String turtle, String select, List<String> names) {
        try (ReferenceRelease release = ReferenceRelease.of()) {
            RDFParser.fromString(CITED + turtle, Lang.TURTLE)
                    .parse(StreamRDFLib.graph(release.data().getDefaultGraph()));
            Assembly.bundled().run(release.data(), rule -> {});
            String query =
                    "PREFIX w: <https://w3id.org/warrant/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX e: <https://example.org/> "
                            + select;
            List<String> words = new ArrayList<>();
            try (var execution = QueryExecutionFactory.create(
                    query, ModelFactory.createModelForGraph(release.data().getDefaultGraph()))) {
                List<QuerySolution> rows = new ArrayList<>();
                execution.execSelect().forEachRemaining(rows::add);
                assertThat(rows).hasSize(1);
                for (String name : names) {
                    if (rows.get(0).contains(name)) {
                        words.add(rows.get(0).getResource(name).getLocalName());
                    }
                }
            }
            return String.join(" ", words);
        }
    }
}
