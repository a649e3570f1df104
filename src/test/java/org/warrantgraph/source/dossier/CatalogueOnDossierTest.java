package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.query.Answer;
import org.warrantgraph.query.Catalogue;
import org.warrantgraph.query.Question;
import org.warrantgraph.query.TableFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The catalogue gives the same facts on the bundled dossier as on the reference graph: names, numbers, counts, statuses. */
class CatalogueOnDossierTest {
    /** Columns that cannot be the same, and why. Rows that become equal without them count once. */
    private static final Map<String, Set<String>> LOOSE = Map.of(
            // Offsets count characters of the dossier, not of the guide.
            "06-uncited-claims", Set.of("start"),
            // IRIs are made of full names here; the reference graph shortened some.
            "18-search-by-name", Set.of("thing"),
            // Names of value nodes are made of what the dossier prints.
            "31-impact", Set.of("statement", "object"),
            // A line of the dossier may carry what the guide says in several cells, and the other way round.
            "19-derived-from-document", Set.of("places"),
            // One line instead of two cells, of another file, by another program.
            "27-provenance-of-a-number",
                    Set.of(
                            "printed",
                            "table",
                            "row",
                            "column",
                            "start",
                            "end",
                            "documentSha256",
                            "software",
                            "version"));
    /** Rows left out: the number of places differs, as above. */
    private static final String PLACES = "Anchor";
    /** Answered from {@code graph/release}, which only a build writes: title, triples and counts of the release. */
    private static final Set<String> NEED_A_RELEASE = Set.of("28-release-metadata");

    private static DatasetGraph data = org.apache.jena.sparql.core.DatasetGraphFactory.empty();

    @BeforeAll
    static void read() {
        data = DossierGraph.of(new DossierReader(), BundledDossierTest.bundled());
    }

    static Stream<Question> questions() {
        return Catalogue.load().questions().stream()
                .filter(question -> question.data().equals("lerociclib") && !NEED_A_RELEASE.contains(question.id()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_givesTheSameFactsAsOnTheReferenceGraph(Question question) throws IOException {
        Answer.Table answer = (Answer.Table) question.run(release(), parameters(question.id()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.CSV.write(answer, out);
        try (InputStream expected = Objects.requireNonNull(
                CatalogueOnDossierTest.class.getResourceAsStream("/model/expected/" + question.id() + ".csv"))) {
            // Findings about a document name it by its key, which ends in the hash of its bytes.
            String key = one("?x a w:SourceDocument").replaceFirst("^.*/", "");
            String text = out.toString(StandardCharsets.UTF_8).replace(key, "benchchem-lerociclib-9969ea4c");
            assertThat(rows(question.id(), new StringReader(text)))
                    .containsExactlyInAnyOrderElementsOf(
                            rows(question.id(), new InputStreamReader(expected, StandardCharsets.UTF_8)));
        }
    }

    private static List<Map<String, String>> rows(String question, java.io.Reader csv) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> loose = LOOSE.getOrDefault(question, Set.of());
        Set<String> seen = new TreeSet<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (CSVRecord record : format.parse(csv)) {
            Map<String, String> row = new TreeMap<>(record.toMap());
            row.keySet().removeAll(loose);
            // Claims are named by their places, which are others here.
            row.keySet().removeIf(column -> column.matches("claim[AB]?"));
            if (!row.containsValue(PLACES) && (loose.isEmpty() || seen.add(row.toString()))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The things of the reference graph that questions start from, as they are called here. */
    private static Map<String, String> parameters(String question) {
        Map<String, String> found = new HashMap<>();
        switch (question) {
            case "02-step-chain" -> found.put("pathway", thing("Pathway", "Cyclin D-CDK4/6-Rb pathway"));
            case "07-impact-of-retraction", "31-impact" -> found.put("work", one("?x w:sourceKind w:primaryArticle"));
            case "20-produced-by-importer" -> {
                found.put("name", "warrant-dossier-reader");
                found.put("version", new DossierReader().version());
            }
            case "21-drugs-on-step" -> found.put("step", thing("Step", "active complex phosphorylates Rb"));
            case "22-compounds-by-target" -> found.put("asked", thing("Complex", "Cyclin D-CDK4/6 complex"));
            case "23-trials-by-disease-and-phase" -> found.put("asked", thing("Disease", "HR+ advanced breast cancer"));
            case "27-provenance-of-a-number" -> found.put("result", one("?x w:ciLow 0.311"));
            case "04-citations-copies-works-studies",
                    "06-uncited-claims",
                    "19-derived-from-document",
                    "25-references-by-host" -> found.put("document", one("?x a w:SourceDocument"));
            default -> {}
        }
        return found;
    }

    private static String thing(String type, String label) {
        return one("?x a w:" + type + " ; skos:prefLabel \"" + label + "\"@en");
    }

    private static String one(String pattern) {
        return Txn.calculateRead(data, () -> {
            try (QueryExec exec = QueryExec.dataset(data)
                    .query("PREFIX w: <https://w3id.org/warrant/ontology#> PREFIX skos:"
                            + " <http://www.w3.org/2004/02/skos/core#> SELECT ?x { " + pattern + " }")
                    .build()) {
                return exec.select().next().get("x").getURI();
            }
        });
    }

    private static Release release() {
        return new Release() {
            @Override
            public String id() {
                return "0123456789abcdef";
            }

            @Override
            public DatasetGraph data() {
                return data;
            }

            @Override
            public Optional<byte[]> source(Iri document) {
                return Optional.empty();
            }

            @Override
            public JsonNode report() {
                return JsonNodeFactory.instance.objectNode();
            }

            @Override
            public void close() {}
        };
    }
}
