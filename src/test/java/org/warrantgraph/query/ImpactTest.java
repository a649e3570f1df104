package org.warrantgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.Assembly;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** What falls with a work: {@code 25-chains-of-citations.ru}, the question {@code impact} and the ways through a mechanism. */
final class ImpactTest {
    /** A guide cites [1], the trial article {@code e:k}, and reviews {@code e:ra} and {@code e:rb}; each review is a source too. */
    private static final String SOURCES = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX schema: <https://schema.org/>
            PREFIX e: <https://example.org/>
            e:p a w:Proposition ; w:subject e:drug ; w:predicate w:inhibits ; w:object e:target .
            e:drug a w:Compound ; skos:prefLabel "drug"@en . e:target a w:Protein ; skos:prefLabel "target"@en .
            e:k a w:Work ; w:sourceKind w:primaryArticle ; w:reports e:study . e:study a w:Trial .
            e:k2 a w:Work ; w:sourceKind w:primaryArticle ; w:reports e:study2 . e:study2 a w:Trial .
            e:ra a w:Work ; w:sourceKind w:review . e:rb a w:Work ; w:sourceKind w:tertiaryPage .
            e:yk a w:Copy ; w:copyOf e:k . e:yk2 a w:Copy ; w:copyOf e:k2 . e:ya a w:Copy ; w:copyOf e:ra . e:yb a w:Copy ; w:copyOf e:rb .
            e:guide a w:SourceDocument ; w:sourceKind w:vendorGuide .
            e:reviewA a w:SourceDocument ; w:sourceKind w:review ; w:copyOf e:ra .
            e:reviewB a w:SourceDocument ; w:sourceKind w:tertiaryPage ; w:copyOf e:rb .
            """;

    private static final String RETRACTED =
            "e:says a w:WorkStanding ; schema:about e:k ; w:kind w:retraction ; dcterms:issued \"2024\" .\n";

    @Test
    void statementThatOnlyTheWorkSupports_losesEverything() {
        assertThat(losses(cites("guide", "k"))).containsExactly("everything cited studies 1-0 works 1-0");
    }

    @Test
    void reviewThatCitesTheWork_isNoOtherSupport() {
        assertThat(losses(cites("guide", "k") + cites("guide", "ra") + cites("reviewA", "k")))
                .containsExactly("everything cited, and passed on by others studies 1-0 works 2-0");
    }

    @Test
    void statementKnownThroughAVendorPageOnly_fallsWithTheWorkThePageCites() {
        assertThat(losses(cites("guide", "rb") + cites("reviewB", "k")))
                .as("the page itself is a source of the same statement and cites the work")
                .containsExactly("everything cited, and passed on by others studies 1-0 works 2-0");
    }

    @Test
    void reviewWhoseWordsWereNotFound_isNoSupportBesideAWorkInItsList() {
        String listed = "e:listed a w:Reference ; dcterms:isPartOf e:reviewA ; w:copy e:yk .\n";
        assertThat(losses(cites("guide", "k") + cites("guide", "ra") + listed))
                .containsExactly("everything cited, and passed on by others studies 1-0 works 2-0");
        assertThat(losses(cites("guide", "k") + cites("guide", "ra")))
                .as("a review that cites it not")
                .containsExactly("every known study cited studies 1-0 works 2-1");
    }

    @Test
    void reviewsThatCiteEachOtherAndTheWork_fallWithIt() {
        String circle = cites("guide", "ra") + cites("reviewA", "rb") + cites("reviewB", "ra");
        assertThat(losses(circle + cites("reviewA", "k")))
                .containsExactly("everything cited, and passed on by others studies 1-0 works 3-0");
    }

    @Test
    void reviewsThatOnlyCiteEachOther_areWalkedOnceAndSupportNothing() {
        String circle = cites("guide", "ra") + cites("reviewA", "rb") + cites("reviewB", "ra");
        try (ReferenceRelease release = assembled(circle + cites("guide", "k"))) {
            assertThat(losses(release, "k")).containsExactly("everything cited studies 1-0 works 1-0");
            assertThat(release.data().getDefaultGraph().contains(Node.ANY, w("restsOn"), Node.ANY))
                    .isFalse();
            assertThat(release.data()
                            .getDefaultGraph()
                            .find(Node.ANY, w("passesOn"), Node.ANY)
                            .toList())
                    .hasSize(3);
        }
    }

    @Test
    void independentSecondStudy_rescues() {
        assertThat(losses(cites("guide", "k") + cites("guide", "k2")))
                .containsExactly("a part cited studies 2-1 works 2-1");
        assertThat(losses(cites("guide", "k") + cites("guide", "ra") + cites("reviewA", "k") + cites("reviewA", "k2")))
                .as("through a review that cites both")
                .containsExactly("a part cited studies 2-1 works 3-2");
    }

    @Test
    void secondWorkOfTheSameStudy_isNoOtherStudy() {
        assertThat(losses("e:k3 a w:Work ; w:reports e:study . e:yk3 a w:Copy ; w:copyOf e:k3 .\n" + cites("guide", "k")
                        + cites("guide", "k3")))
                .containsExactly("all but the same study cited studies 1-1 works 2-1");
    }

    @Test
    void workThatIsPerhapsTheSame_fallsToo() {
        String perhaps = "e:dec a w:IdentityDecision ; w:status w:proposed ; w:decides e:k2 ; w:decidedAs e:k .\n";
        assertThat(losses(cites("guide", "k") + cites("guide", "k2") + perhaps))
                .containsExactly("everything cited studies 2-0 works 1-0");
    }

    @Test
    void whatIsForetold_isWhatARetractionBrings() {
        String said = cites("guide", "k") + cites("guide", "ra") + cites("reviewA", "k");
        try (ReferenceRelease before = assembled(said);
                ReferenceRelease after = assembled(said + RETRACTED)) {
            assertThat(Impact.of(before, e("k")).falling()).containsExactly(e("p"));
            assertThat(value(before, "status") + " " + value(before, "supportAfterRetraction"))
                    .isEqualTo("reported 2");
            assertThat(value(after, "status") + " " + value(after, "supportAfterRetraction") + " "
                            + value(after, "belief"))
                    .isEqualTo("withdrawn 0 0.0");
        }
    }

    @Test
    void retractedAndReinstatedWork_supportsAgain() {
        String lifted =
                "e:lifts a w:WorkStanding ; schema:about e:k ; w:kind w:reinstatement ; dcterms:issued \"2025\" .\n";
        String said = cites("guide", "ra") + cites("reviewA", "k") + RETRACTED;
        try (ReferenceRelease retracted = assembled(said);
                ReferenceRelease reinstated = assembled(said + lifted)) {
            assertThat(value(retracted, "status")).isEqualTo("withdrawn");
            assertThat(value(reinstated, "status")).isEqualTo("reported");
            assertThat(losses(reinstated, "k"))
                    .containsExactly("everything cited, and passed on by others studies 1-0 works 2-0");
        }
    }

    @Test
    void workThatIsRetractedAlready_isToldWithWhatItTookAway() {
        try (ReferenceRelease release = assembled(cites("guide", "k") + cites("guide", "k2") + RETRACTED)) {
            assertThat(losses(release, "k")).containsExactly("a part cited studies 2-1 works 2-1");
        }
    }

    @Test
    void primaryArticleThatCitesAnother_standsForItself() {
        String article = "e:articleTwo a w:SourceDocument ; w:sourceKind w:primaryArticle ; w:copyOf e:k2 .\n";
        assertThat(losses(cites("guide", "k") + cites("guide", "k2") + cites("articleTwo", "k") + article))
                .containsExactly("a part cited studies 2-1 works 2-1");
    }

    @Test
    void waysThroughAMechanism_areCountedBeforeAndAfter() {
        String chain = """
                e:p2 a w:Proposition ; w:subject e:target ; w:predicate w:activates ; w:object e:end .
                e:p3 a w:Proposition ; w:subject e:drug ; w:predicate w:activates ; w:object e:other .
                e:p4 a w:Proposition ; w:subject e:other ; w:predicate w:inhibits ; w:object e:end .
                e:p5 a w:Proposition ; w:subject e:end ; w:predicate w:inhibits ; w:object e:target .
                e:end a w:Disease ; skos:prefLabel "end"@en . e:other a w:Protein ; skos:prefLabel "other"@en .
                """;
        String said = chain
                + cites("guide", "k", "p")
                + cites("guide", "k2", "p2")
                + cites("guide", "k2", "p3")
                + cites("guide", "k2", "p4")
                + cites("guide", "k2", "p5");
        try (ReferenceRelease release = assembled(said)) {
            Explain explain = new Explain(release);
            List<LostWays> lost = explain.without(Impact.of(release, e("k")).falling());
            assertThat(lost).singleElement().satisfies(ways -> {
                assertThat(ways.drug().label() + " " + ways.end().label() + " " + ways.before() + " " + ways.after())
                        .isEqualTo("drug end 2 1");
                assertThat(LostWaysText.of(lost, ways.drug()))
                        .contains("to end: 2 ways before, 1 after\n  drug inhibits target → activates end\n");
            });
            assertThat(explain.without(Impact.of(release, e("study")).falling()))
                    .isEmpty();
        }
    }

    private static String cites(String document, String work) {
        return cites(document, work, "p");
    }

    /** One claim of a document for a proposition, citing one work. */
    private static String cites(String document, String work, String proposition) {
        String n = document + "-" + work + "-" + proposition;
        return """
                e:c-%1$s a w:Claim ; w:affirms e:%4$s ; w:source e:%2$s ; w:evidence e:l-%1$s .
                e:l-%1$s a w:EvidenceLine ; w:reference e:r-%1$s ; w:hop w:citedBySource ; w:verification w:unverified .
                e:r-%1$s a w:Reference ; dcterms:isPartOf e:%2$s ; w:copy e:y%3$s .
                """.formatted(n, document, work.startsWith("r") ? work.substring(1) : work, proposition);
    }

    private static List<String> losses(String turtle) {
        try (ReferenceRelease release = assembled(turtle)) {
            return losses(release, "k");
        }
    }

    private static List<String> losses(ReferenceRelease release, String work) {
        return Impact.of(release, e(work)).losses().stream()
                .map(l -> "%s %s studies %d-%d works %d-%d"
                        .formatted(l.loses(), l.how(), l.studies(), l.studiesAfter(), l.works(), l.worksAfter()))
                .toList();
    }

    private static ReferenceRelease assembled(String turtle) {
        ReferenceRelease release = ReferenceRelease.of();
        RDFParser.fromString(SOURCES + turtle, Lang.TURTLE)
                .parse(StreamRDFLib.graph(release.data().getDefaultGraph()));
        Assembly.bundled().run(release.data(), rule -> {});
        return release;
    }

    private static String value(ReferenceRelease release, String property) {
        Node value = release.data()
                .getDefaultGraph()
                .find(NodeFactory.createURI(e("p").value()), w(property), Node.ANY)
                .next()
                .getObject();
        return value.isURI() ? value.getLocalName() : value.getLiteralLexicalForm();
    }

    private static Node w(String name) {
        return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
    }

    private static Iri e(String name) {
        return new Iri("https://example.org/" + name);
    }
}
