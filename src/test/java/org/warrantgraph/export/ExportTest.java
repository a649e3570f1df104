package org.warrantgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.WarrantException;

/** What holds for every format; run on the reference graph and on the invented cases. */
class ExportTest {
    private static final List<ReferenceRelease> RELEASES =
            List.of(ReferenceRelease.lerociclib(), ReferenceRelease.cases());

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"NQUADS", "TRIG"})
    void formatsWithGraphs_giveBackTheSameRelease(ExportFormat format) throws IOException {
        for (ReferenceRelease release : RELEASES) {
            DatasetGraph read = DatasetGraphFactory.create();
            RDFParser.create()
                    .source(new ByteArrayInputStream(written(format, release)))
                    .lang(format == ExportFormat.TRIG ? Lang.TRIG : Lang.NQUADS)
                    .parse(read);
            assertThat(quads(read)).isEqualTo(quads(canonical(release)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"NTRIPLES", "TURTLE", "JSONLD", "RDFXML"})
    void formatsWithoutGraphs_giveBackTheSameTriples(ExportFormat format) throws IOException {
        for (ReferenceRelease release : RELEASES) {
            Graph read = GraphFactory.createDefaultGraph();
            RDFParser.create()
                    .source(new ByteArrayInputStream(written(format, release)))
                    .lang(language(format))
                    .parse(read);
            assertThat(read.find().toSet())
                    .isEqualTo(expected(release, format).find().toSet());
        }
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void everyFormat_givesTheSameBytesEachTime_andNamesTheRelease(ExportFormat format) throws IOException {
        byte[] one = written(format, ReferenceRelease.lerociclib());
        assertThat(written(format, ReferenceRelease.lerociclib())).isEqualTo(one);
        assertThat(new String(one, StandardCharsets.UTF_8)).contains("reference-0.2.0");
    }

    @Test
    void nquads_areSorted() throws IOException {
        List<String> lines = new String(written(ExportFormat.NQUADS, RELEASES.get(0)), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(7_000);
    }

    @Test
    void formatsWithoutGraphs_leaveReportedTriplesOut() throws IOException {
        assertThat(new String(written(ExportFormat.NTRIPLES, RELEASES.get(0)), StandardCharsets.UTF_8))
                .doesNotContain("\n<https://w3id.org/warrant/id/compound/lerociclib> "
                        + "<https://w3id.org/warrant/ontology#inhibits>");
    }

    @Test
    void jsonLd_usesTheKeysOfTheContext() throws IOException {
        assertThat(new String(written(ExportFormat.JSONLD, RELEASES.get(0)), StandardCharsets.UTF_8))
                .contains("\"predicate\":\"inhibits\"")
                .contains("\"subject\":\"compound/lerociclib\"");
    }

    @Test
    void csvTables_haveARowForEveryEvidenceLineResultAndReference(@TempDir Path folder) throws IOException {
        CsvTables.write(RELEASES.get(0), folder);
        assertThat(Files.readAllLines(folder.resolve("references.csv"))).hasSize(13);
        assertThat(records(folder.resolve("claims.csv"))).hasSize(count("EvidenceLine"));
        assertThat(records(folder.resolve("claims.csv")).get(0).isMapped("quote"))
                .isTrue();
        assertThat(records(folder.resolve("results.csv")))
                .hasSize(
                        count("Result") + count("Comparison") + count("AdverseEventRate") + count("QualitativeResult"));
        assertThat(folder.resolve("README.txt"))
                .content()
                .contains(RELEASES.get(0).id());
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (CSVParser csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return csv.getRecords();
        }
    }

    private static int count(String type) {
        return RELEASES.get(0)
                .data()
                .getDefaultGraph()
                .find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI("https://w3id.org/warrant/ontology#" + type))
                .toList()
                .size();
    }

    @Test
    void anUnknownFormat_listsTheKnownOnes() {
        assertThatThrownBy(() -> ExportFormat.named("xls"))
                .isInstanceOf(WarrantException.Usage.class)
                .hasMessageContaining("nquads, ntriples, turtle, trig, jsonld, rdfxml, csv");
        assertThat(ExportFormat.named("JSON-LD")).isEqualTo(ExportFormat.JSONLD);
        assertThat(ExportFormat.named("ttl")).isEqualTo(ExportFormat.TURTLE);
    }

    /** A release has no blank nodes, so that equal sets are isomorphic datasets. */
    private static Set<Quad> quads(DatasetGraph data) {
        Set<Quad> quads = new HashSet<>();
        data.find().forEachRemaining(quad -> {
            assertThat(quad.getSubject().isBlank() || quad.getObject().isBlank())
                    .isFalse();
            quads.add(quad);
        });
        return quads;
    }

    private static byte[] written(ExportFormat format, ReferenceRelease release) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(release).write(format, out);
        return out.toByteArray();
    }

    private static Lang language(ExportFormat format) {
        return switch (format) {
            case NTRIPLES -> Lang.NTRIPLES;
            case TURTLE -> Lang.TURTLE;
            case JSONLD -> Lang.JSONLD11;
            default -> Lang.RDFXML;
        };
    }

    /** The release with numbers as the store spells them. */
    private static DatasetGraph canonical(ReferenceRelease release) throws IOException {
        DatasetGraph stored = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(stored, () -> release.data().find().forEachRemaining(stored::add));
        DatasetGraph copy = DatasetGraphFactory.create();
        Txn.executeRead(stored, () -> stored.find().forEachRemaining(copy::add));
        return copy;
    }

    private static Graph expected(ReferenceRelease release, ExportFormat format) throws IOException {
        DatasetGraph all = canonical(release);
        Graph graph = GraphFactory.createDefaultGraph();
        List.of("checks", "release")
                .forEach(name -> all.getGraph(NodeFactory.createURI("https://w3id.org/warrant/graph/" + name))
                        .find()
                        .forEachRemaining(graph::add));
        all.getDefaultGraph()
                .find()
                .filterKeep(
                        triple -> format.hasTripleTerms() || !triple.getObject().isTripleTerm())
                .forEachRemaining(graph::add);
        return graph;
    }
}
