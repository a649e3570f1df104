package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.rw.RowSetWriterCSV;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.Namespaces;

/** Every question of the catalogue gives its expected answer, in memory and on TDB2. */
final class CatalogueContractTest {
    private static final Path EXPECTED = Path.of("src/test/resources/model/expected");
    private static final Map<String, DatasetGraph> MEMORY = new HashMap<>();
    private static final Map<String, DatasetGraph> DISK = new HashMap<>();

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void load() {
        JenaSystem.init();
        MEMORY.put("lerociclib", ReferenceRelease.lerociclib().data());
        MEMORY.put("cases", ReferenceRelease.cases().data());
        MEMORY.forEach((name, data) -> {
            DatasetGraph disk =
                    DatabaseMgr.connectDatasetGraph(folder.resolve(name).toString());
            Txn.executeWrite(disk, () -> data.find().forEachRemaining(disk::add));
            DISK.put(name, disk);
        });
    }

    @AfterAll
    static void close() {
        MEMORY.values().forEach(DatasetGraph::close);
        DISK.values().forEach(DatasetGraph::close);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_givesItsExpectedAnswerInMemory(String file) throws IOException {
        assertThat(answer(file, MEMORY)).isEqualTo(expected(file));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_givesItsExpectedAnswerOnTdb2(String file) throws IOException {
        assertThat(answer(file, DISK)).isEqualTo(expected(file));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_parsesInTheLanguageItNames(String file) {
        String text = text(file);
        Syntax syntax = switch (FrontMatter.of(text).one("language")) {
            case "SPARQL 1.1" -> Syntax.syntaxSPARQL_11;
            case "SPARQL 1.2" -> Syntax.syntaxSPARQL_12;
            default -> throw new AssertionError(file + " names no known language");
        };
        assertThatCode(() -> QueryFactory.create(text, syntax)).doesNotThrowAnyException();
    }

    @Test
    void allButFiveQuestions_areStrictSparql11() {
        assertThat(questions())
                .filteredOn(file -> FrontMatter.of(text(file)).one("language").equals("SPARQL 1.1"))
                .hasSize(questions().size() - 5);
    }

    @Test
    void everyExpectedAnswer_hasItsQuestion() throws IOException {
        Set<String> names = new TreeSet<>();
        try (var files = Files.list(EXPECTED)) {
            files.forEach(file -> names.add(file.getFileName().toString().replace(".csv", ".rq")));
        }
        assertThat(names).isEqualTo(new TreeSet<>(questions()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void frontMatter_isComplete(String file) {
        FrontMatter about = FrontMatter.of(text(file));
        assertThat(List.of("title", "question", "keywords", "data", "language"))
                .allSatisfy(key -> assertThat(about.one(key)).isNotBlank());
        assertThat(about.values().keySet()).isSubsetOf("title", "question", "keywords", "param", "data", "language");
        assertThat(about.one("data")).isIn("lerociclib", "cases");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void parameters_areTheVariablesOfTheMarkedValuesLines(String file) {
        Set<String> named = new TreeSet<>();
        FrontMatter.of(text(file)).all("param").forEach(param -> named.add(param.split(" \\| ", -1)[0]));
        Set<String> marked = new TreeSet<>();
        text(file)
                .lines()
                .filter(line -> line.contains("   # param "))
                .forEach(line ->
                        marked.addAll(List.of(line.replaceAll(".*# param ", "").split(" "))));
        assertThat(marked).isEqualTo(named);
    }

    /** What a person would type as default leads to the IRI, or is the text, that the file carries. */
    @ParameterizedTest
    @MethodSource("questions")
    void defaults_nameWhatTheValuesLineCarries(String file) {
        FrontMatter about = FrontMatter.of(text(file));
        DatasetGraph data = Objects.requireNonNull(MEMORY.get(about.one("data")));
        for (String param : about.all("param")) {
            String[] part = param.split(" \\| ", -1);
            assertThat(part).hasSize(4);
            String row = row(file, part[0]);
            if (part[1].equals("string")) {
                assertThat(row).contains("\"" + part[2] + "\"");
            } else {
                Set<Node> named = named(data.getDefaultGraph(), part[2]);
                assertThat(named).as(param).hasSize(1);
                Node thing = named.iterator().next();
                String[] path = thing.getURI().split("/", -1);
                assertThat(row).contains(":" + path[path.length - 1]);
                assertThat(types(data, thing)).as(param).containsAnyElementsOf(List.of(part[1].split(",", -1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void graphWithoutTripleTerms_getsThemBackByTheRule(String name) {
        try (ReferenceRelease release =
                name.equals("cases") ? ReferenceRelease.cases() : ReferenceRelease.lerociclib()) {
            Graph graph = release.data().getDefaultGraph();
            Set<Triple> before = graph.stream().collect(Collectors.toSet());
            graph.remove(Node.ANY, NodeFactory.createURI(RDF.uri + "reifies"), Node.ANY);
            assertThat(graph.stream()).noneMatch(triple -> triple.getObject().isTripleTerm());
            assertThat(graph.size()).isLessThan(before.size());
            String rule = QueryFiles.read("queries/assemble").getOrDefault("70-reified-triples.ru", "");
            UpdateExec.dataset(release.data()).update(rule).execute();
            assertThat(graph.stream().collect(Collectors.toSet())).isEqualTo(before);
        }
    }

    static List<String> questions() {
        return List.copyOf(QueryFiles.read("queries/catalogue").keySet());
    }

    static List<String> data() {
        return List.of("lerociclib", "cases");
    }

    private static String text(String file) {
        return QueryFiles.read("queries/catalogue").getOrDefault(file, "");
    }

    private static String expected(String file) throws IOException {
        return Files.readString(EXPECTED.resolve(file.replace(".rq", ".csv"))).replace("\r\n", "\n");
    }

    private static String answer(String file, Map<String, DatasetGraph> stores) {
        DatasetGraph data =
                Objects.requireNonNull(stores.get(FrontMatter.of(text(file)).one("data")));
        return Txn.calculateRead(data, () -> {
            try (QueryExec exec = QueryExec.dataset(data)
                    .query(QueryFactory.create(text(file), Syntax.syntaxARQ))
                    .build()) {
                RowSet rows = exec.select();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                RowSetWriterCSV.factory.create(ResultSetLang.RS_CSV).write(out, rows, exec.getContext());
                return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            }
        });
    }

    private static String row(String file, String variable) {
        Matcher line =
                Pattern.compile("VALUES .*\\?" + variable + "\\b.*# param.*").matcher(text(file));
        assertThat(line.find()).as("VALUES line of " + variable).isTrue();
        return line.group();
    }

    private static Set<Node> named(Graph graph, String name) {
        return graph.stream()
                .filter(triple -> triple.getObject().isLiteral()
                        && triple.getObject().getLiteralLexicalForm().equals(name)
                        && Set.of("prefLabel", "title", "printed")
                                .contains(triple.getPredicate().getLocalName()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private static Set<String> types(DatasetGraph data, Node thing) {
        String query =
                "SELECT DISTINCT ?t { <%s> a ?c . GRAPH <%svocabulary> { ?c <http://www.w3.org/2000/01/rdf-schema#subClassOf>* ?t } }"
                        .formatted(thing.getURI(), Namespaces.GRAPH);
        Set<String> types = new TreeSet<>();
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            exec.select().forEachRemaining(row -> types.add(row.get("t").getLocalName()));
        }
        return types;
    }
}
