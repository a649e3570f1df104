package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warrantgraph.engine.NumberedData;

/**
 * The W3C's suite for SHACL on the way in which releases are validated: a sieve in front of Jena's engine must not change what is reported. Every
 * test that fails is listed with its reason in {@code w3c/differences.txt}.
 */
class ShaclSuiteTest {
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String SHT = "http://www.w3.org/ns/shacl-test#";

    @TempDir
    static Path folder;

    private static final Map<String, Resource> TESTS = new TreeMap<>();

    /** Where the data are. */
    enum Store {
        /** In a graph of Jena's, as an RDF source is judged. */
        GRAPH,
        /** As numbers, as a release is judged while it is built. */
        NUMBERS
    }

    @BeforeAll
    static void unpack() throws IOException {
        JenaSystem.init();
        // One of the tests would call another server.
        ARQ.getContext().setFalse(ARQ.httpServiceAllowed);
        try (InputStream in = ShaclSuiteTest.class.getResourceAsStream("/w3c/shacl-tests.zip");
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        try (Stream<Path> files = Files.walk(folder.resolve("shacl"))) {
            files.filter(file -> file.toString().endsWith(".ttl")).forEach(ShaclSuiteTest::collect);
        }
    }

    /** All tests, also one that no manifest has. */
    private static void collect(Path file) {
        model(file)
                .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(SHT + "Validate"))
                .forEachRemaining(
                        test -> TESTS.put(folder.relativize(file.getParent()) + "/" + test.getLocalName(), test));
    }

    @ParameterizedTest
    @EnumSource
    void suite_isPassedButForTheListedDifferences(Store store) throws IOException {
        Set<String> failures = new TreeSet<>();
        List<String> reasons = new ArrayList<>();
        TESTS.forEach((name, test) -> {
            String expected = expected(test);
            String found = found(test, store);
            if (!found.equals(expected)) {
                failures.add(name);
                reasons.add(name + "\n  expected " + expected + "\n  found    " + found);
            }
        });
        assertThat(TESTS).hasSizeGreaterThan(115);
        assertThat(failures).as(String.join("\n", reasons)).isEqualTo(differences());
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "W3C SHACL suite in {0}: {1} of {2} passed, {3} failed as listed",
                        store,
                        TESTS.size() - failures.size(),
                        TESTS.size(),
                        failures.size());
    }

    private static String expected(Resource test) {
        RDFNode result = test.getProperty(mf("result")).getObject();
        return result.isURIResource() ? "failure" : results(result.asResource());
    }

    private static String found(Resource test, Store store) {
        Resource action = test.getPropertyResourceValue(mf("action"));
        try {
            Shapes shapes = Shapes.of(graph(action, "shapesGraph"));
            return results(
                    shapes.report(data(graph(action, "dataGraph"), store)).getResource());
        } catch (RuntimeException e) {
            return "failure";
        }
    }

    private static DatasetGraph data(Graph graph, Store store) {
        DatasetGraph data = store == Store.NUMBERS ? NumberedData.create() : DatasetGraphFactory.create();
        graph.find().forEachRemaining(data.getDefaultGraph()::add);
        return data;
    }

    /**
     * Each result in one line, without its words; a blank node is as good as another. Jena names a value where two share a language, which
     * the suite does not ask for and the standard allows.
     */
    private static String results(Resource report) {
        List<String> lines = new ArrayList<>();
        report.listProperties(SHACLM.result).forEachRemaining(result -> {
            StringBuilder line = new StringBuilder();
            for (Property property : List.of(
                    SHACLM.focusNode,
                    SHACLM.resultPath,
                    SHACLM.value,
                    SHACLM.sourceConstraintComponent,
                    SHACLM.sourceShape,
                    SHACLM.resultSeverity)) {
                boolean extra = property.equals(SHACLM.value)
                        && result.getResource()
                                .hasProperty(SHACLM.sourceConstraintComponent, SHACLM.UniqueLangConstraintComponent);
                RDFNode value = result.getResource().hasProperty(property) && !extra
                        ? result.getResource().getProperty(property).getObject()
                        : null;
                line.append(value == null ? "-" : value.isAnon() ? "[]" : FmtUtils.stringForNode(value.asNode()))
                        .append(' ');
            }
            lines.add(line.toString());
        });
        lines.sort(null);
        return String.join("; ", lines);
    }

    private static Graph graph(Resource action, String which) {
        return model(path(action.getPropertyResourceValue(ResourceFactory.createProperty(SHT, which))))
                .getGraph();
    }

    private static Model model(Path file) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(file).base(file.toUri().toString()).lang(Lang.TURTLE).parse(model);
        return model;
    }

    private static Set<String> differences() throws IOException {
        try (InputStream in = ShaclSuiteTest.class.getResourceAsStream("/w3c/differences.txt")) {
            Set<String> known = new TreeSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("shacl/"))
                    .forEach(line -> known.add(line.split(" +", 2)[0]));
            return known;
        }
    }

    private static Path path(Resource file) {
        return Path.of(java.net.URI.create(file.getURI()));
    }

    private static Property mf(String name) {
        return ResourceFactory.createProperty(MF, name);
    }
}
