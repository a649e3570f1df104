package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;

class ReleaseBuilderTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void releaseAnswersQuestionsAboutItsSources() {
        TinyWorkspace.in(folder).build();

        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            assertThat(rows(release, """
                    PREFIX w: <https://w3id.org/warrant/ontology#>
                    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                    SELECT ?drug ?protein ?claims ?works WHERE {
                      { SELECT ?p (COUNT(?c) AS ?claims) WHERE { ?c w:affirms ?p } GROUP BY ?p }
                      ?p w:subject/skos:prefLabel ?drug ; w:object/skos:prefLabel ?protein ; w:workCount ?works .
                    } ORDER BY ?drug ?protein
                    """))
                    .containsExactly("Exemplib Kinase A 2 1", "Exemplib Kinase B 1 0", "Samplib Kinase B 1 1");
        }
    }

    @Test
    void namesAreFoundThroughTheTextIndex() {
        TinyWorkspace.in(folder).build();

        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            assertThat(rows(release, """
                    PREFIX text: <http://jena.apache.org/text#>
                    SELECT ?thing WHERE { ?thing text:query "exempl*" }
                    """)).containsExactly("https://w3id.org/warrant/id/compound/exemplib");
        }
    }

    @Test
    void bytesOfASourceAreKept() throws IOException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        workspace.build();

        Path file = folder.resolve("notes/alpha.tiny");
        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            assertThat(release.source(Iris.document("notes/alpha.tiny", Checksums.sha256(file))))
                    .contains(Files.readAllBytes(file));
            assertThat(release.source(Iris.document("other", Checksums.sha256(file))))
                    .isEmpty();
        }
    }

    @Test
    void sameWorkspace_givesTheSameBytesWithAnyNumberOfThreads(@TempDir Path other) throws IOException {
        TinyWorkspace one = TinyWorkspace.in(folder);
        TinyWorkspace two = TinyWorkspace.in(other);

        String id = one.build(new BuildOptions(1, 3, true, false)).release().orElseThrow();
        assertThat(two.build(new BuildOptions(8, 3, true, false)).release()).contains(id);

        assertThat(two.current().resolve("data.nq.gz"))
                .hasSameBinaryContentAs(one.current().resolve("data.nq.gz"));
        assertThat(two.current().resolve("release.ttl"))
                .hasSameBinaryContentAs(one.current().resolve("release.ttl"));
    }

    @Test
    void secondBuild_doesNothingAndTellsTheSame() throws IOException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        BuildResult first = workspace.build();
        DurableFiles.deleteTree(folder.resolve(".warrant/units"));
        BuildResult second = workspace.build();

        assertThat(second.unchanged()).isTrue();
        assertThat(second.release()).isEqualTo(first.release());
        assertThat(second.messages()).isNotEmpty().isEqualTo(first.messages());
        assertThat(second.report()).isEqualTo(workspace.report());
        assertThat(folder.resolve(".warrant/units")).doesNotExist();
    }

    @Test
    void secondBuild_removesWhatABuildLeftThatDiedAfterItWasDone() throws IOException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        workspace.build();
        Path left = folder.resolve(".warrant/releases/" + Releases.UNFINISHED + "0123456789abcdef/sources");
        Files.createDirectories(left);
        Path unit = Files.createDirectories(folder.resolve(".warrant/units/.tmp-1"));

        assertThat(workspace.build().unchanged()).isTrue();

        assertThat(left.getParent()).doesNotExist();
        assertThat(unit).doesNotExist();
    }

    @Test
    void freshBuild_readsEverythingAgainAndGivesTheSameRelease() {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        BuildResult first = workspace.build();
        BuildResult second = workspace.build(new BuildOptions(1, 3, true, true));

        assertThat(second.release()).isEqualTo(first.release());
        assertThat(second.report().path("counts").path("unitsFromCache").asInt(-1))
                .isZero();
    }

    @Test
    void changedSource_givesAnotherReleaseAndKeepsTheOldOne() {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        String before = workspace.build().release().orElseThrow();
        workspace.write("notes/beta.tiny", "Samplib > Kinase C\n");
        BuildResult after = workspace.build();

        assertThat(after.release()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(after.report().path("counts").path("unitsFromCache").asInt()).isEqualTo(1);
        assertThat(workspace.current().resolveSibling(before).resolve("data.nq.gz"))
                .exists();
    }

    @Test
    void anotherTitle_givesAnotherReleaseThatSaysIt() {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        String before = workspace.build().release().orElseThrow();
        workspace.write("warrant.yaml", "title: Kinases and what stops them\n");

        String after = workspace.build().release().orElseThrow();

        assertThat(after).isNotEqualTo(before);
        assertThat(workspace.current().resolve("release.ttl")).content().contains("Kinases and what stops them");
    }

    @Test
    void oldReleases_goBeyondTheNumberKept() throws IOException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        for (int i = 0; i < 4; i++) {
            workspace.write("notes/beta.tiny", "Samplib > Kinase " + i + "\n");
            workspace.build(new BuildOptions(1, 2, true, false));
        }

        try (Stream<Path> kept = Files.list(folder.resolve(".warrant/releases"))) {
            assertThat(kept).hasSize(2).contains(workspace.current());
        }
    }

    @Test
    void quadsReadBack_areTheReleaseGraph() throws IOException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        workspace.build();
        DatasetGraph read = DatasetGraphFactory.createTxnMem();
        try (InputStream in = QuadFile.open(workspace.current().resolve("data.nq.gz"))) {
            Txn.executeWrite(read, () -> QuadLines.parse(in, StreamRDFLib.dataset(read)));
        }

        try (Release release = Releases.open(workspace.current())) {
            QuadSum stored = Txn.calculateRead(release.data(), () -> QuadSum.of(release.data()));
            QuadSum again = Txn.calculateRead(read, () -> QuadSum.of(read));
            assertThat(again.sameQuadsAs(stored)).isTrue();
            assertThat(stored.count())
                    .isEqualTo(release.report().path("counts").path("quads").asLong());
        }
    }

    @Test
    void unreadableSource_isNamedAndTheRestIsBuilt() {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        workspace.write("notes/broken.tiny", "Exemplib > Kinase A\nstop!\n");
        workspace.write("picture.png", "x");
        BuildResult result = workspace.build();

        assertThat(result.release()).isPresent();
        assertThat(result.messages())
                .extracting(Message::id)
                .containsExactly("W-TINY-003", "W-TINY-001", "W-BUILD-002");
        assertThat(result.messages().get(2).what()).contains("tiny: does not end in .tiny");
        assertThat(result.report().path("unreadable").path(0).asString()).isEqualTo("notes/broken.tiny");
    }

    @Test
    void nothingReadable_isUnreadableInput() {
        new TinyWorkspace(folder).write("a.tiny", "stop!\n");

        assertThatThrownBy(() -> new TinyWorkspace(folder).build())
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("a.tiny:1")
                .hasMessageContaining("W-BUILD-004");
    }

    @Test
    void damagedUnit_isNamedAndCompiledAgain() throws IOException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        BuildResult first = workspace.build();
        try (Stream<Path> units = Files.walk(folder.resolve(".warrant/units"))) {
            List<Path> triples =
                    units.filter(file -> file.endsWith("triples.nt.gz")).toList();
            for (Path file : triples) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        workspace.write("more.tiny", "Exemplib > Kinase C\n");
        BuildResult second = workspace.build();
        Files.delete(folder.resolve("more.tiny"));

        assertThat(second.messages()).extracting(Message::id).contains("W-BUILD-001");
        assertThat(second.report().path("counts").path("unitsFromCache").asInt(-1))
                .isZero();
        assertThat(workspace.build().release()).isEqualTo(first.release());
    }

    @Test
    void damagedRelease_isNotServedAndMadeAnew() throws IOException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        String old = workspace.build().release().orElseThrow();
        workspace.write("notes/beta.tiny", "Samplib > Kinase C\n");
        String damaged = workspace.build().release().orElseThrow();
        Files.delete(workspace.current().resolve("data.nq.gz"));

        List<Message> warnings = new java.util.ArrayList<>();
        assertThat(Releases.of(workspace.workspace()).folder(warnings::add)).hasFileName(old);
        assertThat(warnings).extracting(Message::id).containsExactly("W-RELEASE-003");

        assertThat(workspace.build().unchanged()).isFalse();
        assertThat(workspace.current()).hasFileName(damaged);
        assertThat(Releases.verify(workspace.current())).isEmpty();
    }

    @Test
    void releaseIsDatedByItsSources_notByTheClock() {
        TinyWorkspace.in(folder).build();

        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            assertThat(rows(release, """
                    PREFIX dcterms: <http://purl.org/dc/terms/>
                    PREFIX dcat: <http://www.w3.org/ns/dcat#>
                    SELECT ?issued WHERE { GRAPH ?g { ?r a dcat:Dataset ; dcterms:issued ?issued } }
                    """)).containsExactly("2025-12-01");
            assertThat(rows(release, """
                    PREFIX prov: <http://www.w3.org/ns/prov#>
                    SELECT DISTINCT ?time WHERE {
                      { ?activity a prov:Activity } UNION { GRAPH ?g { ?activity a prov:Activity } }
                      OPTIONAL { ?activity prov:endedAtTime ?here }
                      OPTIONAL { GRAPH ?h { ?activity prov:endedAtTime ?there } }
                      BIND(COALESCE(?here, ?there) AS ?time)
                    }
                    """)).containsExactly("2025-12-01T00:00:00Z");
        }
    }

    @Test
    void brokenRuleOfTheModel_makesNoRelease() {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        String before = workspace.build().release().orElseThrow();
        workspace.write("notes/beta.tiny", "Samplib ~ Kinase C\n");
        BuildResult result = workspace.build();

        assertThat(result.release()).isEmpty();
        assertThat(result.count(Message.Severity.ERROR)).isPositive();
        assertThat(result.messages()).extracting(Message::id).contains("W-SHAPE-P08");
        assertThat(workspace.current()).hasFileName(before);
        assertThat(workspace.build().release()).isEmpty();
    }

    @Test
    void bundledWorkspace_hasOneSource() {
        assertThat(Workspace.bundled(folder).sources().files())
                .singleElement()
                .satisfies(source -> assertThat(source.name()).startsWith("dossiers/"));
    }

    @Test
    void openRelease_refusesToBeWritten() {
        TinyWorkspace.in(folder).build();

        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            DatasetGraph data = release.data();
            Quad quad = Quad.create(Quad.defaultGraphIRI, Terms.TYPE, Terms.TYPE, Terms.TYPE);
            assertThatThrownBy(() -> data.begin(ReadWrite.WRITE)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> data.begin(TxnType.READ_PROMOTE))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> Txn.executeWrite(data, () -> {})).hasMessageContaining("never written");
            Txn.executeRead(data, () -> {
                assertThatThrownBy(() -> data.add(quad)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> data.getDefaultGraph().add(quad.asTriple()))
                        .isInstanceOf(RuntimeException.class);
                assertThatThrownBy(data::promote).isInstanceOf(UnsupportedOperationException.class);
                assertThat(data.contains(quad)).isFalse();
            });
        }
    }

    @Test
    void queriesOnAnOpenRelease_areAnsweredByTheStoreItself() {
        TinyWorkspace.in(folder).build();

        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            List<DatasetGraph> asked = new java.util.ArrayList<>();
            Context context = release.data().getContext().copy();
            QC.setFactory(context, execution -> {
                asked.add(execution.getDataset());
                return new OpExecutorTDB2(execution);
            });
            Txn.executeRead(release.data(), () -> {
                try (QueryExec exec = QueryExec.dataset(release.data())
                        .query("SELECT * { ?s ?p ?o } LIMIT 1")
                        .context(context)
                        .build()) {
                    assertThat(exec.select().hasNext()).isTrue();
                }
            });
            assertThat(asked).isNotEmpty().hasOnlyElementsOfType(DatasetGraphTDB.class);
        }
    }

    @Test
    void oneReleaseOpensTwice() {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        workspace.build();

        try (Release one = Releases.open(workspace.current());
                Release two = Releases.open(workspace.current())) {
            one.close();
            assertThat(rows(two, "SELECT ?s { ?s ?p ?o } LIMIT 1")).hasSize(1);
        }
    }

    private static List<String> rows(Release release, String query) {
        return Txn.calculateRead(release.data(), () -> {
            try (QueryExec exec = QueryExec.dataset(release.data()).query(query).build()) {
                RowSet rows = exec.select();
                List<String> texts = new java.util.ArrayList<>();
                rows.forEachRemaining(row -> texts.add(rows.getResultVars().stream()
                        .map(row::get)
                        .map(node -> node == null ? "-" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                        .collect(java.util.stream.Collectors.joining(" "))));
                return texts;
            }
        });
    }
}
