package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.model.Namespaces;

/**
 * In whatever order the patterns of a question are written, the store does about the same work and gives the same answer.
 *
 * <p>The stores hold the reference graphs many times over, so that a pattern asked too early shows: it finds all copies where the question
 * is about one. Work is counted ({@link CountedWork}), not timed.
 */
final class QuestionOrderTest {
    private static final int COPIES = 8;
    private static final int ORDERS = 4;
    private static final String PREFIXES = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX cmp: <https://w3id.org/warrant/id/compound/>
            PREFIX protein: <https://w3id.org/warrant/id/protein/>
            """;

    private static final Map<String, DatasetGraphTDB> STORES = new HashMap<>();
    private static final Map<String, CountedWork> WORK = new HashMap<>();

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void writeStores() throws IOException {
        for (String name : List.of("lerociclib", "cases")) {
            try (ReferenceRelease release =
                    name.equals("cases") ? ReferenceRelease.cases() : ReferenceRelease.lerociclib()) {
                Store.write(folder.resolve(name), TestTables.of(copies(release.data())));
            }
            DatasetGraphTDB store = Store.open(folder.resolve(name));
            STORES.put(name, store);
            WORK.put(name, CountedWork.of(store));
        }
    }

    @AfterAll
    static void closeStores() {
        STORES.values().forEach(DatasetGraphTDB::shutdown);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void catalogueQuestion_costsAboutTheSameInEveryOrder(String file) {
        String text = QueryFiles.read("queries/catalogue").getOrDefault(file, "");
        compareOrders(FrontMatter.of(text).one("data"), QueryFactory.create(text, Syntax.syntaxARQ), Map.of());
    }

    @ParameterizedTest
    @MethodSource("aboutAThing")
    void questionOfAPage_costsAboutTheSameInEveryOrder(String path) {
        int slash = path.lastIndexOf('/');
        String text = QueryFiles.read(path.substring(0, slash)).getOrDefault(path.substring(slash + 1), "");
        Query query = QueryFactory.create(text, Syntax.syntaxARQ);
        for (String thing : things()) {
            compareOrders("lerociclib", query, Map.of(Var.alloc("thing"), NodeFactory.createURI(thing)));
        }
    }

    /** Nothing leads from a part of a triple term to the term but a look at all; that look must happen once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< cmp:lerociclib ?r ?o ~ ?p >> w:status ?status . ?o skos:prefLabel ?name . ?p w:studyCount ?n",
                "<< cmp:lerociclib ?r ?o ~ ?p >> ?any ?value . ?c w:affirms ?p",
                "<< cmp:lerociclib w:inhibits ?o ~ ?p >> w:status ?status . ?c w:affirms ?p . ?o skos:prefLabel ?name",
                "?p rdf:reifies <<( ?s w:inhibits ?o )>> . ?s skos:prefLabel ?drug . ?o skos:prefLabel ?name . ?p w:bestHop ?h . ?p w:status w:reported",
                "?p rdf:reifies <<( ?s w:inhibits ?o )>> . ?p w:subject cmp:lerociclib . ?o skos:prefLabel ?name . ?o a w:Protein",
                "<< ?s w:inhibits ?o ~ ?p >> w:status ?status . ?c w:affirms ?p . ?c w:evidence ?e . ?e w:reference ?ref . ?ref w:copy ?copy . ?s a w:Compound",
                "?p rdf:reifies <<( ?s ?r ?o )>> . ?p w:subject ?s . ?s skos:prefLabel ?name . ?p w:object protein:cdk4",
                "?p rdf:reifies <<( cmp:lerociclib w:inhibits protein:cdk4 )>> . ?c w:affirms ?p . ?c w:evidence ?e . ?e w:hop ?hop",
            })
    void partlyKnownTripleTerm_isLookedForOnce(String patterns) {
        Query query = QueryFactory.create(PREFIXES + "SELECT * { " + patterns + " }", Syntax.syntaxARQ);
        int propositions = count("?p a w:Proposition");
        assertThat(compareOrders("lerociclib", query, Map.of())).isLessThan(4L * propositions);
    }

    /** In a release of any size they look at what is said of the two things only. */
    @Test
    void chainsThroughTwoThings_startFromTheTwo() {
        String text = QueryFiles.read("queries/catalogue").getOrDefault("32-chains-across-sources.rq", "");
        assertThat(compareOrders("lerociclib", QueryFactory.create(text, Syntax.syntaxARQ), Map.of()))
                .isLessThan(count("?p a w:Proposition") / 2);
    }

    @Test
    void theMeasure_seesPatternsAskedInABadOrder() {
        Query bad = QueryFactory.create(
                PREFIXES
                        + "SELECT * { { SELECT * { ?p w:status w:reported } } { SELECT * { ?q w:status w:reported } } FILTER (?p = ?q) }");
        CountedWork work = Objects.requireNonNull(WORK.get("lerociclib"));
        work.take();
        work.limit(10);
        assertThatThrownBy(() -> answer("lerociclib", bad, Map.of())).isInstanceOf(CountedWork.TooMuchWork.class);
        work.limit(Long.MAX_VALUE);
        work.take();
    }

    /** Returns the work of the query as it is written. */
    private static long compareOrders(String store, Query query, Map<Var, Node> given) {
        CountedWork work = Objects.requireNonNull(WORK.get(store));
        work.take();
        List<String> expected = answer(store, query, given);
        long written = work.take();
        for (int order = 0; order < ORDERS; order++) {
            Query shuffled = ShuffledQuery.of(query, order);
            work.limit(2 * written + 300);
            try {
                assertThat(answer(store, shuffled, given)).as("%s", shuffled).isEqualTo(expected);
            } catch (CountedWork.TooMuchWork e) {
                throw new AssertionError(
                        "more than twice the " + written + " steps of the written order: " + shuffled, e);
            } finally {
                work.limit(Long.MAX_VALUE);
                work.take();
            }
        }
        return written;
    }

    private static List<String> answer(String store, Query query, Map<Var, Node> given) {
        DatasetGraph data = Objects.requireNonNull(STORES.get(store));
        return Txn.calculateRead(data, () -> {
            List<String> rows = new ArrayList<>();
            var builder = QueryExec.dataset(data).query(query);
            given.forEach(builder::substitution);
            try (QueryExec exec = builder.build()) {
                if (query.isConstructType()) {
                    exec.construct().find().forEachRemaining(triple -> rows.add(triple.toString()));
                } else {
                    exec.select().forEachRemaining(row -> rows.add(text(row)));
                }
            }
            Collections.sort(rows);
            return rows;
        });
    }

    private static String text(Binding row) {
        Map<String, String> values = new TreeMap<>();
        row.forEach((variable, node) -> values.put(variable.getName(), node.toString()));
        return values.toString();
    }

    private static int count(String pattern) {
        return answer("lerociclib", QueryFactory.create(PREFIXES + "SELECT * { " + pattern + " }"), Map.of())
                .size();
    }

    static Stream<String> catalogue() {
        return QueryFiles.read("queries/catalogue").keySet().stream().filter(name -> name.endsWith(".rq"));
    }

    static Stream<String> aboutAThing() {
        return Stream.of("queries/pages", "queries/describe")
                .flatMap(folder -> QueryFiles.read(folder).entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".rq")
                                && file.getValue().contains("?thing")
                                && !file.getValue().contains("?text"))
                        .map(file -> folder + "/" + file.getKey()));
    }

    /** One of each kind that a page is about. */
    private static List<String> things() {
        String first = "SELECT (MIN(STR(?x)) AS ?first) { ?x a %s }";
        return Stream.of("w:Compound", "w:Proposition", "w:Claim", "w:SourceDocument", "w:Work", "w:Trial", "w:Arm")
                .map(type -> QueryFactory.create(PREFIXES + first.formatted(type)))
                .map(query -> answer("lerociclib", query, Map.of()).get(0).replaceAll("^.*\"(.*)\".*$", "$1"))
                .toList();
    }

    private static byte[] copies(DatasetGraph data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Txn.executeRead(
                data,
                () -> data.find().forEachRemaining(quad -> {
                    boolean ofTheProgram =
                            quad.getGraph().equals(NodeFactory.createURI(Namespaces.GRAPH + "vocabulary"));
                    for (int copy = 0; copy < (ofTheProgram ? 1 : COPIES); copy++) {
                        out.writeBytes(QuadLines.of(Quad.create(quad.getGraph(), renamed(quad.asTriple(), copy))));
                        out.write('\n');
                    }
                }));
        return out.toByteArray();
    }

    private static Triple renamed(Triple triple, int copy) {
        return Triple.create(
                renamed(triple.getSubject(), copy), triple.getPredicate(), renamed(triple.getObject(), copy));
    }

    private static Node renamed(Node node, int copy) {
        if (node.isTripleTerm()) {
            return NodeFactory.createTripleTerm(renamed(node.getTriple(), copy));
        }
        boolean thing = copy > 0 && node.isURI() && node.getURI().startsWith(Namespaces.ID);
        return thing ? NodeFactory.createURI(node.getURI() + "." + copy) : node;
    }
}
