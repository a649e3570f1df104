package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.Message;
import org.warrantgraph.source.Readers;

/** Sources that cite in circles, cite themselves, name what is not there or contradict each other, from their bytes to the finding. */
class BadInputBuildTest {
    private static final String ARTICLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="review-article"><front>
            <journal-meta><journal-title-group><journal-title>Journal of Invention</journal-title></journal-title-group></journal-meta>
            <article-meta><article-id pub-id-type="pmid">%1$s</article-id><article-id pub-id-type="doi">10.5555/%1$s</article-id>
            <title-group><article-title>Review %1$s of invented evidence</article-title></title-group>
            <pub-date><year>2020</year></pub-date></article-meta></front>
            <body><sec><title>Mechanism</title><p>Imatinib inhibits ABL1 [<xref ref-type="bibr" rid="B1">1</xref>].</p></sec></body>
            <back><ref-list>
            <ref id="B1"><label>1.</label><mixed-citation>Doe J. <article-title>Review %2$s of invented evidence</article-title>. <source>J Inv</source> 2020. doi:10.5555/%2$s.</mixed-citation></ref>
            </ref-list></back></article>
            """;
    private static final String DOSSIER = """
            document: {title: "%s", kind: vendor guide}
            references:
              1: A study of imatinib in cells. doi:10.5555/study-one
              2: Another study of imatinib in cells. doi:10.5555/study-two
            %s: [1, 2]
            compounds: imatinib
            proteins: ABL1
            claims:
              - says:
                  - imatinib inhibits ABL1 [1, 2]
            """;

    private static final String WITH_DOIS = DOSSIER.replace(
                    "A study of imatinib in cells. doi:10.5555/study-one",
                    "{title: A study of imatinib in cells, doi: 10.5555/study-one}")
            .replace(
                    "Another study of imatinib in cells. doi:10.5555/study-two",
                    "{title: Another study of imatinib in cells, doi: 10.5555/study-two}");
    /** Both references of both dossiers look like one work. */
    private static final String ALIKE = DOSSIER.replaceAll(
            "([12]): .*study.*",
            "$1: Imatinib in adults with chronic disease, an invented phase III trial [$1.example.org]");

    private static final String TRIAL = """
            document: {title: "%s", kind: vendor guide}
            trials:
              %s (NCT00000001):
                design: phase 3
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void reviewsThatCiteEachOther_areAFinding_andSupportNothing() throws IOException {
        Files.writeString(folder.resolve("a.nxml"), ARTICLE.formatted("71000001", "71000002"));
        Files.writeString(folder.resolve("b.nxml"), ARTICLE.formatted("71000002", "71000001"));
        Built built = build();
        assertThat(built.findings()).anyMatch(f -> f.startsWith("circular-citation inconsistent"));
        assertThat(built.ask("SELECT (COUNT(?l) AS ?x) { ?l w:passesOn true }")).containsExactly("2");
        assertThat(built.ask("SELECT (COUNT(?w) AS ?x) { ?l w:restsOn ?w }")).containsExactly("0");
        assertThat(built.ask("SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:citationCount ?x }"))
                .as("nothing is lost")
                .containsExactly("2");
    }

    @Test
    void articleThatCitesItself_isAFinding_andItsWorkCountsOnce() throws IOException {
        Files.writeString(folder.resolve("a.nxml"), ARTICLE.formatted("71000001", "71000001"));
        Built built = build();
        assertThat(built.messages()).anyMatch(m -> m.startsWith("W-LINK-003"));
        assertThat(built.findings()).anyMatch(f -> f.startsWith("work-cites-itself inconsistent"));
        assertThat(built.ask("SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:workCount ?x }"))
                .containsExactly("1");
    }

    @Test
    void retractionOfAWorkNobodyCites_isCountedAndHarmsNothing() throws IOException {
        Files.writeString(folder.resolve("a.nxml"), ARTICLE.formatted("71000001", "71000002"));
        Files.writeString(folder.resolve("retracted-pmids.txt"), "71999998\n71999999\n");
        Built built = build();
        assertThat(built.messages()).anyMatch(m -> m.startsWith("W-LINK-004") && m.contains("2 of the 2 standings"));
        assertThat(built.ask("SELECT (COUNT(?w) AS ?x) { ?w w:retracted true }"))
                .containsExactly("0");
    }

    @Test
    void retractionOfACitedWork_fellsTheLinesThatPassItOn() throws IOException {
        Files.writeString(folder.resolve("a.nxml"), ARTICLE.formatted("71000001", "71000002"));
        Files.writeString(folder.resolve("b.nxml"), ARTICLE.formatted("71000002", "71000003"));
        Files.writeString(
                folder.resolve("c.nxml"),
                ARTICLE.formatted("71000003", "71000004").replace("review-article", "research-article"));
        Files.writeString(folder.resolve("retracted-pmids.txt"), "71000003\n");
        Built built = build();
        assertThat(built.ask("SELECT (COUNT(?l) AS ?x) { ?l w:fallen true }"))
                .as("b cites c directly, a cites b")
                .containsExactly("2");
    }

    @Test
    void curatorsThatContradictEachOther_areAFinding_andDecideNothing() throws IOException {
        Files.writeString(
                folder.resolve("one.yaml"),
                DOSSIER.formatted("One", "same work").replace("compounds:", "different works: [1, 2]\ncompounds:"));
        Built built = build();
        assertThat(built.messages()).anyMatch(m -> m.startsWith("W-LINK-001"));
        assertThat(built.ask("SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:citationCount ?x }"))
                .containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"same work, different works", "different works, same work", "maybe same work, different works"})
    void dossiersThatContradictEachOtherOnOnePairOfWorks_areAFinding_andDecideNothing(String one, String two)
            throws IOException {
        for (String references : List.of(DOSSIER, WITH_DOIS, ALIKE)) {
            Files.writeString(folder.resolve("one.yaml"), references.formatted("One", one));
            Files.writeString(folder.resolve("two.yaml"), references.formatted("Two", two));
            Built built = build();
            assertThat(built.messages())
                    .as(references)
                    .filteredOn(m -> m.startsWith("W-LINK-001"))
                    .hasSize(1);
            assertThat(built.ask("SELECT (COUNT(?d) AS ?x) { ?d w:method w:curatorJudgement ; w:status w:proposed }"))
                    .containsExactly("1");
            assertThat(built.ask("SELECT (COUNT(DISTINCT ?w) AS ?x) { ?w a w:Work }"))
                    .as("two works, as long as nobody knows better")
                    .containsExactly("2");
            assertThat(built.ask("SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:citationCount ?x }"))
                    .containsExactly("4");
            assertThat(built.ask("SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:workCount ?x }"))
                    .as("doubt counts against independence")
                    .containsExactly("1");
        }
    }

    @Test
    void dossiersThatSpeakOfDifferentPairs_doNotContradictEachOther() throws IOException {
        String more = WITH_DOIS
                .replace("compounds:", "different works: [2, 3]\ncompounds:")
                .replace(
                        "%s: [1, 2]",
                        "  3: {title: A third study of imatinib in cells, doi: 10.5555/study-three}\n%s: [1, 2]");
        Files.writeString(folder.resolve("one.yaml"), WITH_DOIS.formatted("One", "same work"));
        Files.writeString(folder.resolve("two.yaml"), more.formatted("Two", "same work"));
        assertThat(build().messages()).noneMatch(m -> m.startsWith("W-LINK-001"));
    }

    @Test
    void dossiersThatNameTwoRecordsOfOneThing_areAFinding_andLinkNeither() throws IOException {
        Files.writeString(
                folder.resolve("one.yaml"),
                DOSSIER.formatted("One", "same work").replace("ABL1\n", "ABL1 = hgnc:76\n"));
        Files.writeString(
                folder.resolve("two.yaml"),
                DOSSIER.formatted("Two", "same work").replace("ABL1\n", "ABL1 = hgnc:77\n"));
        Built built = build();
        assertThat(built.findings()).anyMatch(f -> f.startsWith("curators-name-one-record inconsistent"));
        assertThat(
                        built.ask(
                                "SELECT (COUNT(?r) AS ?x) { ?p skos:prefLabel \"ABL1\" ; skos:closeMatch ?r . ?r schema:propertyID \"hgnc\" }"))
                .containsExactly("0");
        assertThat(
                        built.ask(
                                "SELECT (COUNT(?d) AS ?x) { ?d a w:IdentityDecision ; w:decidedAs/schema:propertyID \"hgnc\" ; w:method w:curatorJudgement }"))
                .as("both decisions are kept")
                .containsExactly("2");
    }

    @Test
    void twoTrialsThatClaimOneRegistryNumber_areAFindingAndAConflict_andStayTwo() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), TRIAL.formatted("One", "EX-1"));
        Files.writeString(folder.resolve("two.yaml"), TRIAL.formatted("Two", "EX-2"));
        Built built = build();
        assertThat(built.messages()).anyMatch(m -> m.startsWith("W-LINK-005"));
        assertThat(built.findings()).anyMatch(f -> f.startsWith("registry-number-of-one-study inconsistent"));
        assertThat(
                        built.ask(
                                "SELECT (COUNT(?c) AS ?x) { ?c a w:Conflict ; w:kind w:identifierConflict ; w:side ?t . ?t a w:Trial }"))
                .as("one conflict with both trials as its sides")
                .containsExactly("2");
        assertThat(built.ask("SELECT (COUNT(?t) AS ?x) { ?t a w:Trial }")).containsExactly("2");
    }

    @Test
    void workSaidToBeTheSameAsItself_isRefusedWithItsLine_andTheRestIsRead() throws IOException {
        Files.writeString(
                folder.resolve("one.yaml"),
                DOSSIER.formatted("One", "same work").replace("[1, 2]\ncompounds", "[1]\ncompounds"));
        Built built = build();
        assertThat(built.messages()).anyMatch(m -> m.startsWith("W-DOSSIER-034"));
        assertThat(built.ask("SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:citationCount ?x }"))
                .containsExactly("2");
    }

    /** What a build said and made. */
    private record Built(List<String> messages, List<String> findings, Dataset data) {
        List<String> ask(String query) {
            return select(data, query);
        }
    }

    private Built build() {
        Workspace workspace = Workspace.of(folder);
        BuildResult result = new ReleaseBuilder(
                        workspace, Readers.installed(), new BuildOptions(1, 1, true, false), BuildProgress.none())
                .build();
        List<String> messages =
                result.messages().stream().map(BadInputBuildTest::words).toList();
        assertThat(result.release()).as(messages.toString()).isPresent();
        try (Release release = Releases.of(workspace).current(warning -> {})) {
            // The release is closed afterwards.
            DatasetGraph copy = DatasetGraphFactory.create();
            Txn.executeRead(release.data(), () -> release.data().find().forEachRemaining(copy::add));
            Dataset data = DatasetFactory.wrap(copy);
            List<String> findings = select(
                    data,
                    "SELECT (CONCAT(?check, \" \", STRAFTER(STR(?o), \"#\")) AS ?x) { GRAPH <https://w3id.org/warrant/graph/checks> { ?f w:check ?check ; w:outcome ?o } }");
            return new Built(messages, findings, data);
        }
    }

    private static String words(Message message) {
        return message.id() + " " + message.what();
    }

    private static List<String> select(Dataset data, String query) {
        List<String> values = new ArrayList<>();
        try (var execution = QueryExecutionFactory.create(
                "PREFIX w: <https://w3id.org/warrant/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX schema: <https://schema.org/> "
                        + query,
                data)) {
            execution
                    .execSelect()
                    .forEachRemaining(row -> values.add(row.getLiteral("x").getLexicalForm()));
        }
        return values;
    }
}
