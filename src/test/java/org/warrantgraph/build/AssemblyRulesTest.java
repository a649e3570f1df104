package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.Namespaces;

/** Cases the reference graphs lack. In all of them {@code e:p} is the proposition; a guide cites two works. */
final class AssemblyRulesTest {
    private static final String GUIDE = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            PREFIX unit: <http://qudt.org/vocab/unit/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            PREFIX e: <https://example.org/>
            e:p a w:Proposition ; w:subject e:s ; w:predicate w:inhibits ; w:object e:o .
            e:d a w:SourceDocument ; w:sourceKind w:vendorGuide .
            e:k1 a w:Work . e:k2 a w:Work . e:y1 a w:Copy ; w:copyOf e:k1 . e:y2 a w:Copy ; w:copyOf e:k2 . e:r1 w:copy e:y1 . e:r2 w:copy e:y2 .
            """;
    private static final String AFFIRMED = """
            e:c w:affirms e:p ; w:source e:d ; w:evidence e:l1 , e:l2 .
            e:l1 w:reference e:r1 ; w:hop w:citedBySource ; w:verification w:unverified .
            e:l2 w:reference e:r2 ; w:hop w:citedBySource ; w:verification w:unverified .
            """;
    private static final String DENIED =
            "e:c2 w:denies e:p ; w:source e:d ; w:evidence e:l3 . e:l3 w:reference e:r2 ; w:hop w:citedBySource ; w:verification w:unverified .\n";

    @Test
    void twoWorksWithoutAStudy_areTwoUnits() {
        assertThat(values(AFFIRMED)).isEqualTo("reported works 2 studies 0 left 2 belief 0.64");
    }

    @Test
    void worksJoinedByADoubt_countOnce() {
        assertThat(values(AFFIRMED + decision("w:proposed"))).isEqualTo("reported works 1 studies 0 left 1 belief 0.4");
    }

    @Test
    void revertedDecision_joinsNothing() {
        assertThat(values(AFFIRMED + decision("w:reverted")))
                .isEqualTo("reported works 2 studies 0 left 2 belief 0.64");
    }

    @Test
    void retractedWork_countsForNothing() {
        assertThat(values(AFFIRMED + "e:k1 w:retracted true ."))
                .isEqualTo("reported works 2 studies 0 left 1 belief 0.4");
    }

    @Test
    void retractionThatASourceTells_takesTheSupportAway() {
        assertThat(values(AFFIRMED + standing("w:retraction", "2024-02-01")))
                .isEqualTo("reported works 2 studies 0 left 1 belief 0.4");
    }

    @Test
    void reinstatementAfterwards_givesItBack_andOneBeforeDoesNot() {
        String retracted = AFFIRMED + standing("w:retraction", "2024-02-01");
        assertThat(values(retracted + standing("w:reinstatement", "2024-06-01")))
                .isEqualTo("reported works 2 studies 0 left 2 belief 0.64");
        assertThat(values(retracted + standing("w:reinstatement", "2023-06-01")))
                .isEqualTo("reported works 2 studies 0 left 1 belief 0.4");
    }

    @ParameterizedTest
    @CsvSource({"w:expressionOfConcern", "w:correction"})
    void concernAndCorrection_takeNothingAway(String kind) {
        assertThat(values(AFFIRMED + standing(kind, "2024-02-01")))
                .isEqualTo("reported works 2 studies 0 left 2 belief 0.64");
        try (ReferenceRelease release = assembled(AFFIRMED + standing(kind, "2024-02-01"))) {
            assertThat(value(release, "k1", "retracted")).isEqualTo("none");
        }
    }

    @Test
    void supersededPreprint_leadsToItsArticleAndKeepsItsSupport() {
        String superseded =
                AFFIRMED + standing("w:supersession", "2024-02-01") + "e:supersession dcterms:references e:k2 .";
        assertThat(values(superseded)).isEqualTo("reported works 2 studies 0 left 2 belief 0.64");
        try (ReferenceRelease release = assembled(superseded)) {
            assertThat(release.data()
                            .getDefaultGraph()
                            .contains(
                                    example("k1"),
                                    NodeFactory.createURI("http://purl.org/dc/terms/isReplacedBy"),
                                    example("k2")))
                    .isTrue();
        }
    }

    @Test
    void propositionWithoutSupportLeft_isWithdrawn() {
        assertThat(values(AFFIRMED + "e:k1 w:retracted true . e:k2 w:retracted true ."))
                .isEqualTo("withdrawn works 2 studies 0 left 0 belief 0.0");
    }

    @Test
    void retractedDenial_disputesNothing() {
        assertThat(values(AFFIRMED + DENIED)).startsWith("disputed ");
        assertThat(values(AFFIRMED + DENIED + "e:k2 w:retracted true .")).startsWith("reported ");
    }

    @Test
    void propositionThatOnlyARetractedWorkDenies_isWithdrawn() {
        assertThat(values(DENIED)).startsWith("denied ");
        assertThat(values(DENIED + "e:k2 w:retracted true .")).startsWith("withdrawn ");
    }

    @Test
    void curatorsRejection_stands() {
        assertThat(values(AFFIRMED + "e:p w:status w:rejected ."))
                .isEqualTo("rejected works 2 studies 0 left 2 belief 0.64");
        try (ReferenceRelease release = assembled(AFFIRMED + "e:p w:status w:rejected .")) {
            assertThat(release.data().containsGraph(Stripped.REPORTED)).isFalse();
        }
    }

    @Test
    void statementFoundInTheCitedSource_isAcceptedAndAsserted() {
        String confirmed = AFFIRMED.replace(
                "e:r1 ; w:hop w:citedBySource ; w:verification w:unverified",
                "e:r1 ; w:hop w:checkedInSource ; w:verification w:confirmed");
        assertThat(values(confirmed)).startsWith("accepted ");
        assertThat(asserted(confirmed)).isTrue();
        assertThat(asserted(confirmed + "e:p w:context e:where .")).isFalse();
        assertThat(asserted(AFFIRMED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "34.3, 34.3%, 137, 47",
        "0, 0%, 137, 0",
        "100.0, 100.0%, 7, 7",
        "33, 33%, 60, 20",
        "33, 33%, 1000, none",
        "26.9, 26.9%, 137, none",
        "12.5, 3/24 (12.5 %), 24, 3",
        "58.3, 42 (58.3), 72, 42",
        "4.0, 4 (4.0%), 100, 4",
        "58.3, 41 (58.4), 72, none",
        "50, about half, 20, none"
    })
    void impliedCount_isTheOnlyWholeNumberThatFits(String value, String printed, int size, String count) {
        String turtle =
                "e:n w:arm e:a ; w:statistic w:participantCount ; w:valueStatus w:valueReported ; qudt:numericValue "
                        + size
                        + " . e:x w:arm e:a ; w:statistic w:percentage ; w:valueStatus w:valueReported ; qudt:hasUnit unit:PERCENT ; "
                        + "qudt:numericValue %s ; w:printed \"%s\" .".formatted(value, printed);
        try (ReferenceRelease release = assembled(turtle)) {
            assertThat(value(release, "x", "impliedCount")).isEqualTo(count);
        }
    }

    @Test
    void thingThatSourcesLabelDifferently_hasOneLabel_andTheOthersAsNames() {
        try (ReferenceRelease release = assembled("""
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                e:t skos:prefLabel "TARDBP ?"@en , "TARDBP"@en . e:u skos:prefLabel "only one"@en .
                """)) {
            assertThat(names(release, "t", "prefLabel")).containsExactly("TARDBP");
            assertThat(names(release, "t", "altLabel")).containsExactly("TARDBP ?");
            assertThat(names(release, "u", "prefLabel")).containsExactly("only one");
            assertThat(names(release, "u", "altLabel")).isEmpty();
        }
    }

    private static List<String> names(ReferenceRelease release, String subject, String property) {
        return release.data()
                .getDefaultGraph()
                .find(example(subject), NodeFactory.createURI(SKOS.uri + property), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
    }

    private static String values(String turtle) {
        try (ReferenceRelease r = assembled(turtle)) {
            return "%s works %s studies %s left %s belief %s"
                    .formatted(
                            value(r, "p", "status"),
                            value(r, "p", "workCount"),
                            value(r, "p", "studyCount"),
                            value(r, "p", "supportAfterRetraction"),
                            value(r, "p", "belief"));
        }
    }

    private static boolean asserted(String turtle) {
        try (ReferenceRelease r = assembled(turtle)) {
            return r.data()
                    .getDefaultGraph()
                    .contains(example("s"), NodeFactory.createURI(Namespaces.ONTOLOGY + "inhibits"), example("o"));
        }
    }

    private static String decision(String status) {
        return "e:dec a w:IdentityDecision ; w:status %s ; w:decides e:k1 ; w:decidedAs e:k2 .".formatted(status);
    }

    /** What a source says of {@code e:k1}; the node is named after the kind. */
    private static String standing(String kind, String day) {
        return "e:%s a w:WorkStanding ; schema:about e:k1 ; w:kind %s ; dcterms:issued \"%s\" .\n"
                .formatted(kind.substring(2), kind, day);
    }

    private static ReferenceRelease assembled(String turtle) {
        ReferenceRelease release = ReferenceRelease.of();
        RDFParser.fromString(GUIDE + turtle, Lang.TURTLE)
                .parse(StreamRDFLib.graph(release.data().getDefaultGraph()));
        Assembly.bundled().run(release.data(), rule -> {});
        return release;
    }

    private static String value(ReferenceRelease release, String subject, String property) {
        return release
                .data()
                .getDefaultGraph()
                .find(example(subject), NodeFactory.createURI(Namespaces.ONTOLOGY + property), Node.ANY)
                .mapWith(t -> t.getObject().isURI()
                        ? t.getObject().getLocalName()
                        : t.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .findFirst()
                .orElse("none");
    }

    private static Node example(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }
}
