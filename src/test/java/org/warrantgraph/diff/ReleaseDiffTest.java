package org.warrantgraph.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildProgress;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.diff.Change.How;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.source.Readers;

/** Two invented dossiers; then one of them is changed and a third comes that denies what the first says. */
class ReleaseDiffTest {
    private static final String FIRST = """
            document: {title: "A note on exemplib", kind: vendor guide, date: 2026-01}
            references:
              1: A randomised study of exemplib in an invented disease [example.org]
            compounds: exemplib
            proteins: kinase A, kinase B
            claims:
              - in: Mechanism
                says:
                  - exemplib inhibits kinase A [1]
            """;
    private static final String OTHER = """
            document: {title: "A page about samplib", kind: vendor guide, date: 2026-02}
            compounds: samplib
            proteins: kinase A, kinase B
            claims:
              - in: Mechanism
                says:
                  - samplib inhibits kinase A
                  - samplib inhibits kinase B
            """;
    private static final String DENIAL = """
            document: {title: "Exemplib looked at again", kind: primary article, date: 2026-03}
            compounds: exemplib
            proteins: kinase A
            claims:
              - in: Results
                says:
                  - exemplib does not inhibit kinase A
            """;

    @TempDir
    private static Path folder;

    private static Release older;
    private static Release newer;
    private static ReleaseDiff diff;

    @BeforeAll
    static void build() throws IOException {
        Files.writeString(folder.resolve("first.yaml"), FIRST);
        Files.writeString(folder.resolve("other.yaml"), OTHER);
        older = released();
        Files.writeString(folder.resolve("other.yaml"), OTHER.replace("      - samplib inhibits kinase B\n", ""));
        Files.writeString(folder.resolve("denial.yaml"), DENIAL);
        newer = released();
        diff = ReleaseDiff.between(older, newer);
    }

    private static Release released() {
        return BuiltRelease.of(folder).release();
    }

    @AfterAll
    static void close() {
        older.close();
        newer.close();
    }

    @Test
    void oneRelease_hasNoDifferenceToItself() {
        assertThat(ReleaseDiff.between(newer, newer).changes()).isEmpty();
        assertThat(DiffText.of(ReleaseDiff.between(newer, newer), 5)).endsWith("no difference\n");
    }

    @Test
    void newSource_isTheCauseOfTheDispute() {
        Change disputed = only(Kind.PROPOSITION, How.CHANGED, "exemplib inhibits kinase A");
        assertThat(disputed.details())
                .contains(new Change.Detail(
                        "status", Vocabulary.Value.REPORTED.value(), Vocabulary.Value.DISPUTED.value()));
        assertThat(disputed.causes())
                .extracting(Change.Cause::words)
                .first()
                .asString()
                .startsWith("source added: Exemplib looked at again");
        assertThat(changes(Kind.CLAIM, How.ADDED))
                .extracting(Change::label)
                .contains("not so: exemplib inhibits kinase A");
    }

    @Test
    void lostLine_takesItsPropositionAlong_becauseItsSourceChanged() {
        Change gone = only(Kind.PROPOSITION, How.REMOVED, "samplib inhibits kinase B");
        assertThat(gone.causes())
                .extracting(Change.Cause::words)
                .anyMatch(words -> words.startsWith("source changed: A page about samplib (sha256 "));
    }

    @Test
    void edit_leavesTheOtherLinesOfItsFileAlone() {
        assertThat(only(Kind.SOURCE, How.CHANGED, "A page about samplib").details())
                .extracting(Change.Detail::property)
                .containsExactly("sha256");
        assertThat(diff.changes()).noneMatch(change -> change.label().contains("samplib inhibits kinase A"));
    }

    @Test
    void releaseAsOfADay_isWhatWasKnownThen() {
        Workspace workspace = Workspace.of(folder);
        BuildOptions then = new BuildOptions(2, 5, true, false).asOf(LocalDate.of(2026, 2, 1));
        new ReleaseBuilder(workspace, Readers.installed(), then, BuildProgress.none()).build();
        try (Release asOf = Releases.of(workspace).current(warning -> {})) {
            ReleaseDiff since = ReleaseDiff.between(asOf, newer);
            assertThat(since.changes().stream().filter(change -> change.kind() == Kind.SOURCE))
                    .singleElement()
                    .satisfies(change -> assertThat(change.label()).isEqualTo("Exemplib looked at again"));
        }
    }

    @Test
    void backwards_isTheMirrorImage() {
        ReleaseDiff back = ReleaseDiff.between(newer, older);
        assertThat(back.changes()).hasSameSizeAs(diff.changes());
        assertThat(back.changes().stream().filter(change -> change.how() == How.ADDED))
                .extracting(Change::thing)
                .containsExactlyInAnyOrderElementsOf(diff.changes().stream()
                        .filter(change -> change.how() == How.REMOVED)
                        .map(Change::thing)
                        .toList());
    }

    @Test
    void text_tellsTheFirstOfEachKindAndCountsTheRest() {
        String text = DiffText.of(diff, 1);
        assertThat(text)
                .startsWith(older.id() + " → " + newer.id() + ": ")
                .contains("~ exemplib inhibits kinase A: status reported → disputed")
                .contains("more; --limit 0");
    }

    @Test
    void jsonAndTriples_holdEveryChange() {
        assertThat(DiffJson.of(diff).get("changes")).hasSize(diff.changes().size());
        Graph graph = DiffTriples.of(diff);
        List<Node> about = graph.find(Node.ANY, uri("https://schema.org/about"), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        assertThat(diff.changes())
                .allSatisfy(
                        change -> assertThat(about).contains(uri(change.thing().value())));
        assertThat(graph.contains(Node.ANY, RDF.predicate.asNode(), uri(Vocabulary.Property.STATUS.value())))
                .isTrue();
    }

    private static Node uri(String iri) {
        return org.apache.jena.graph.NodeFactory.createURI(iri);
    }

    private static List<Change> changes(Kind kind, How how) {
        return diff.changes().stream()
                .filter(change -> change.kind() == kind && change.how() == how)
                .toList();
    }

    private static Change only(Kind kind, How how, String label) {
        List<Change> found = changes(kind, how).stream()
                .filter(change -> change.label().equals(label))
                .toList();
        assertThat(found).as(label).hasSize(1);
        return found.get(0);
    }
}
