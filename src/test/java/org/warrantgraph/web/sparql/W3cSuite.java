package org.warrantgraph.web.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/**
 * One folder of the W3C's test suites, unpacked.
 *
 * @param folder with {@code manifest.ttl}
 * @param tests in the order of the manifest, without those for updates
 */
record W3cSuite(Path folder, List<W3cTest> tests) {
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    /**
     * One test.
     *
     * @param type local name such as {@code QueryEvaluationTest}
     * @param action the query or document to read
     * @param data files of the default graph
     * @param graphs files of named graphs
     * @param result what should come out
     * @param base address the action is meant to be at
     */
    record W3cTest(
            String name,
            String type,
            Path action,
            List<Path> data,
            List<Path> graphs,
            Optional<Path> result,
            String base) {}

    /** Unpacks all suites into a folder. */
    static void unpack(Path to) {
        try (InputStream in = W3cSuite.class.getResourceAsStream("/w3c/rdf-tests.zip");
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static W3cSuite in(Path folder) {
        Model model = ModelFactory.createDefaultModel();
        String base = folder.toUri().toString();
        RDFParser.source(folder.resolve("manifest.ttl"))
                .base(base)
                .lang(Lang.TURTLE)
                .parse(model);
        String assumed = model.listObjectsOfProperty(mf("assumedTestBase"))
                .mapWith(RDFNode::toString)
                .nextOptional()
                .orElse(base);
        List<W3cTest> tests = new ArrayList<>();
        model.listObjectsOfProperty(mf("entries"))
                .forEachRemaining(list -> list.as(RDFList.class)
                        .iterator()
                        .filterDrop(entry -> type(entry.asResource()).contains("Update"))
                        .forEachRemaining(entry -> tests.add(test(entry.asResource(), folder, assumed))));
        return new W3cSuite(folder, tests);
    }

    private static W3cTest test(Resource entry, Path folder, String base) {
        Resource action = entry.getPropertyResourceValue(mf("action"));
        Resource query = action.hasProperty(qt("query")) ? action.getPropertyResourceValue(qt("query")) : action;
        Path file = file(query);
        return new W3cTest(
                folder.getFileName() + "/" + entry.getLocalName(),
                type(entry),
                file,
                files(action, "data"),
                files(action, "graphData"),
                Optional.ofNullable(entry.getProperty(mf("result")))
                        .filter(result -> result.getObject().isURIResource())
                        .map(result -> file(result.getResource())),
                base + file.getFileName());
    }

    private static String type(Resource entry) {
        return entry.getPropertyResourceValue(RDF.type).getLocalName();
    }

    private static List<Path> files(Resource action, String property) {
        return action.listProperties(qt(property))
                .mapWith(statement -> file(statement.getResource()))
                .toList();
    }

    private static Path file(Resource resource) {
        return Path.of(java.net.URI.create(resource.getURI()));
    }

    /** Names of tests that are known to fail, with the reasons. */
    static TreeMap<String, String> differences() {
        TreeMap<String, String> known = new TreeMap<>();
        try (InputStream in = W3cSuite.class.getResourceAsStream("/w3c/differences.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> known.put(line.split(" +", 2)[0], line.split(" +", 2)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static Property mf(String name) {
        return ResourceFactory.createProperty(MF, name);
    }

    private static Property qt(String name) {
        return ResourceFactory.createProperty(QT, name);
    }
}
