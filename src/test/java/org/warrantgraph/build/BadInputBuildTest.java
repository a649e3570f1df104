package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** What a build said and made; answers are read at once, for the release is closed afterwards. */
    private record Built(List<String> messages, List<String> findings, Map<String, List<String>> answers) {
        List<String> ask(String query) {
            return answers.getOrDefault(query, List.of());
        }
    }

    private static final List<String> QUERIES = List.of(
            "SELECT (COUNT(?l) AS ?x) { ?l w:passesOn true }",
            "SELECT (COUNT(?w) AS ?x) { ?l w:restsOn ?w }",
            "SELECT (COUNT(?w) AS ?x) { ?w w:retracted true }",
            "SELECT (COUNT(?l) AS ?x) { ?l w:fallen true }",
            "SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:citationCount ?x }",
            "SELECT ?x { ?p a w:Proposition ; w:predicate w:inhibits ; w:workCount ?x }");

    private Built build() {
        Workspace workspace = Workspace.of(folder);
        BuildResult result = new ReleaseBuilder(
                        workspace, Readers.installed(), new BuildOptions(1, 1, true, false), BuildProgress.none())
                .build();
        List<String> messages =
                result.messages().stream().map(BadInputBuildTest::words).toList();
        assertThat(result.release()).as(messages.toString()).isPresent();
        try (Release release = Releases.of(workspace).current(warning -> {})) {
            Map<String, List<String>> answers = new HashMap<>();
            QUERIES.forEach(query -> answers.put(query, select(release, query)));
            List<String> findings = select(
                    release,
                    "SELECT (CONCAT(?check, \" \", STRAFTER(STR(?o), \"#\")) AS ?x) { GRAPH <https://w3id.org/warrant/graph/checks> { ?f w:check ?check ; w:outcome ?o } }");
            return new Built(messages, findings, answers);
        }
    }

    private static String words(Message message) {
        return message.id() + " " + message.what();
    }

    private static List<String> select(Release release, String query) {
        return Txn.calculateRead(release.data(), () -> {
            List<String> values = new ArrayList<>();
            try (var execution = QueryExecutionFactory.create(
                    "PREFIX w: <https://w3id.org/warrant/ontology#> " + query, DatasetFactory.wrap(release.data()))) {
                execution
                        .execSelect()
                        .forEachRemaining(row -> values.add(row.getLiteral("x").getLexicalForm()));
            }
            return values;
        });
    }
}
