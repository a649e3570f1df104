package org.warrantgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Vocabulary.Type;

/** What is exported and read back as a source says the same: an export is a source like others. */
final class ReadBackTest {
    private static final Path SAMPLES = Path.of("src/test/resources");
    private static final List<String> SOURCES =
            List.of("readers/zorbatinib.md", "readers/dossier.yaml", "readers/references.json", "trial/invented.json");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void export() throws IOException {
        sources(shared);
        try (BuiltRelease built = BuiltRelease.of(shared)) {
            for (ExportFormat format : ExportFormat.values()) {
                if (format != ExportFormat.CSV) {
                    try (OutputStream out = Files.newOutputStream(export(format))) {
                        new Export(built.release()).write(format, out);
                    }
                }
            }
            Files.write(shared.resolve("expected"), said(built.data()));
        }
    }

    private static void sources(Path folder) throws IOException {
        for (String source : SOURCES) {
            Path file = SAMPLES.resolve(source);
            Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        }
    }

    private static Path export(ExportFormat format) {
        return shared.resolve(".export." + format.suffix());
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV"},
            mode = EnumSource.Mode.EXCLUDE)
    void anExport_saysTheSameAsItsSources(ExportFormat format) throws IOException {
        Files.copy(export(format), folder.resolve("export." + format.suffix()));
        try (BuiltRelease again = BuiltRelease.of(folder)) {
            assertThat(again.messages()).filteredOn(ReadBackTest::isFault).isEmpty();
            assertThat(differences(said(again.data()), expected())).isEmpty();
        }
    }

    @Test
    void anExportBesideItsOwnSources_addsNothing() throws IOException {
        sources(folder);
        Files.copy(export(ExportFormat.NQUADS), folder.resolve("export.nq"));
        try (BuiltRelease again = BuiltRelease.of(folder)) {
            assertThat(again.messages()).filteredOn(ReadBackTest::isFault).isEmpty();
            assertThat(differences(said(again.data()), expected())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lerociclib.ttl", "cases.ttl"})
    void theReferenceGraph_isASource(String name) throws IOException {
        Files.copy(SAMPLES.resolve("model").resolve(name), folder.resolve(name));
        try (BuiltRelease built = BuiltRelease.of(folder);
                ReferenceRelease reference = ReferenceRelease.of("/model/" + name)) {
            assertThat(built.messages()).filteredOn(ReadBackTest::isFault).isEmpty();
            assertThat(differences(said(built.data()), said(reference.data()))).isEmpty();
        }
    }

    /** The samples have faults of their own. */
    private static boolean isFault(Message message) {
        return message.severity() == Message.Severity.ERROR && !message.id().startsWith("W-DOSSIER");
    }

    private static List<String> differences(Collection<String> one, Collection<String> other) {
        Set<String> missing = new TreeSet<>(other);
        missing.removeAll(one);
        Set<String> added = new TreeSet<>(one);
        added.removeAll(other);
        return Stream.concat(missing.stream().map("- "::concat), added.stream().map("+ "::concat))
                .limit(20)
                .toList();
    }

    private static List<String> expected() throws IOException {
        List<String> lines = Files.readAllLines(shared.resolve("expected"));
        assertThat(lines).hasSizeGreaterThan(1000);
        return lines;
    }

    /** Propositions with all that is worked out of them, and claims with their evidence, as lines. */
    private static Set<String> said(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            Set<String> lines = new TreeSet<>();
            for (Iri type : List.of(Type.PROPOSITION, Type.CLAIM, Type.EVIDENCE_LINE, Type.RESULT, Type.CONFLICT)) {
                data.getDefaultGraph()
                        .find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type.value()))
                        .forEach(thing -> data.getDefaultGraph()
                                .find(thing.getSubject(), Node.ANY, Node.ANY)
                                .filterDrop(ReadBackTest::isOfTheFile)
                                .forEach(triple -> lines.add(triple.toString())));
            }
            return lines;
        });
    }

    /** Which file said so, and how certain a rounded number is. */
    private static boolean isOfTheFile(Triple triple) {
        return triple.getPredicate().hasURI("http://www.w3.org/ns/prov#wasQuotedFrom");
    }
}
