package org.warrantgraph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, numbered data answer as Jena does. */
final class SparqlTest {
    private static final Node VOCABULARY = NodeFactory.createURI("https://w3id.org/warrant/graph/vocabulary");

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void query_hasTheSolutionsOfJena(Path file) throws IOException {
        Query query = QueryFactory.create(Files.readString(file), Syntax.syntaxARQ);
        if (!query.isSelectType()) {
            return;
        }
        for (String graph : List.of("lerociclib", "cases")) {
            assertThat(solutions(load(NumberedData.create(), graph), query))
                    .as(graph)
                    .isEqualTo(solutions(load(DatasetGraphFactory.create(), graph), query));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a :p ?b OPTIONAL { ?b :p ?c FILTER (?c != :x) } }",
                "SELECT * { { ?a :p ?b } UNION { ?a :q ?b } FILTER NOT EXISTS { ?b :p ?a } }",
                "SELECT ?a (COUNT(?b) AS ?n) (COUNT(DISTINCT ?l) AS ?m) (MAX(?l) AS ?o) { ?a :p ?b OPTIONAL { ?b :label ?l } } GROUP BY ?a",
                "SELECT ?a ?k (COUNT(?b) AS ?n) { ?a :p :z . VALUES ?k { 1 2 } OPTIONAL { ?a :p ?b FILTER (?k = 1) } } GROUP BY ?a ?k",
                "SELECT ?a (COUNT(DISTINCT ?b) AS ?n) (MIN(?l) AS ?m) { ?a :p :z , ?b . OPTIONAL { GRAPH :g { ?a :label ?l } } BIND (1 AS ?one) FILTER (?b != :w) } GROUP BY ?a HAVING (COUNT(DISTINCT ?b) > 1)",
                "SELECT ?b (COUNT(?a) AS ?n) { ?a :p :z ; :p ?b } GROUP BY ?b",
                "SELECT * { VALUES (?u ?v) { (:x :y) (:y :z) (:z :nowhere) } ?a :p ?u ; :p ?v }",
                "SELECT * { ?a :p ?u ; :p ?v . ?b :p ?u , ?v }",
                "SELECT * { ?a :p|:q ?b . ?b (:p|:label) ?c }",
                "SELECT * { ?a (:p|:q)/:p :x }",
                "SELECT (COUNT(*) AS ?n) { ?a :nothing ?b }",
                "SELECT ?a ?n { ?a :p ?b { SELECT ?b (COUNT(?x) AS ?n) { ?x :p ?b } GROUP BY ?b } }",
                "SELECT * { ?a :p ?b OPTIONAL { { SELECT ?b (COUNT(?x) AS ?n) { ?b :p ?x } GROUP BY ?b HAVING (COUNT(?x) > 1) } } }",
                "SELECT * { VALUES (?a ?z) { (:x 1) (:y UNDEF) (UNDEF 3) } ?a :p ?b }",
                "SELECT DISTINCT ?b { ?a :p ?b } ORDER BY DESC(?b)",
                "SELECT * { ?a :p+ ?b } ",
                "SELECT * { :x :p* ?b }",
                "SELECT * { { SELECT ?a { ?a :p ?x FILTER (?x = :y) } } { SELECT ?a { ?a :q ?x } } }",
                "SELECT * { { SELECT ?a (COUNT(?x) AS ?n) { ?a :p ?x } GROUP BY ?a } { SELECT ?a (COUNT(?x) AS ?m) { ?a :q ?x } GROUP BY ?a HAVING (COUNT(?x) > 1) } }",
                "SELECT * { ?a :p ?a }",
                "SELECT * { ?s ?p ?o . ?o ?q ?s }",
                "SELECT * { ?a :label ?l . ?b :label ?m FILTER (?l = ?m) }",
                "SELECT * { ?a :label ?l . ?b :label ?m FILTER (?l != ?m || ?l < 2) }",
                "SELECT * { ?a :label ?l . ?b :label ?m FILTER (?l <= ?m - 1) }",
                "SELECT * { ?a :label ?l . ?b :label ?m FILTER (?l >= ?m) FILTER (?m > 1.5 || ?l > 0) }",
                "SELECT * { ?a :label ?l FILTER (STRLEN(?l) = 3 || ?l = 2 || !(?l != 1)) }",
                "SELECT * { VALUES ?l { 'ä😀' '12' 12 '12'@en 'x' 9223372036854775807 -9223372036854775808 '5.0'^^<http://www.w3.org/2001/XMLSchema#decimal> 'bad'^^<http://www.w3.org/2001/XMLSchema#integer> } VALUES ?m { 2 5 -9223372036854775808 } FILTER (STRLEN(?l) = ?m || ?l - ?m > 0) }",
                "SELECT * { VALUES ?l { 'ä😀' '12' 12 2.0e0 true } BIND (STRLEN(?l) < 3 AS ?short) BIND (?l = 12 AS ?same) BIND (?l + 1 <= 3 AS ?small) }",
                "SELECT ?a ?l { ?a :label ?l } ORDER BY ?a DESC(?l)",
                "SELECT * { ?a :label ?l BIND (IF(EXISTS { ?a :p ?b }, ?l, 0) AS ?v) BIND (?l + 1 AS ?w) BIND (BOUND(?w) && ?l IN (1, 2) AS ?t) }",
                "SELECT * { ?a :says <<( ?s ?p ?o )>> }",
                "SELECT * { ?s :p ?o . ?a :says <<( ?s :p ?o )>> }",
                "SELECT * { ?a :label ?l FILTER (?l = 1 || !?nothing) }",
                "SELECT * { GRAPH :g { ?a :p ?b } ?b :p ?c }",
                "SELECT * { ?a :p ?b MINUS { ?b :p ?a } }",
                "SELECT (GROUP_CONCAT(?n) AS ?all) { SELECT ?n { ?a :label ?l BIND (STR(?l) AS ?n) } ORDER BY ?n }",
            })
    void smallQuestion_hasTheSolutionsOfJena(String text) {
        Query query = QueryFactory.create("PREFIX : <http://example.org/> " + text, Syntax.syntaxARQ);
        assertThat(solutions(small(NumberedData.create()), query))
                .isEqualTo(solutions(small(DatasetGraphFactory.create()), query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE { ?a :p ?b } INSERT { ?b :p ?a ; :new ?l } WHERE { ?a :p ?b OPTIONAL { ?b :label ?l } }",
                "DELETE { ?a :p ?b } INSERT { ?a :p ?b } WHERE { ?a :p ?b }",
                "INSERT { ?l :p ?a . ?a :q ?l } WHERE { ?a :label ?l }",
                "INSERT { GRAPH :h { ?a :t <<( ?a :p ?b )>> } } WHERE { ?a :p ?b } ; DROP SILENT GRAPH :g",
                "DELETE WHERE { ?a :label ?l } ; INSERT DATA { :x :label 2 } ; INSERT { ?a :kept ?l } WHERE { ?a :label ?l }",
                "DELETE { :x :label 1 } WHERE {} ; INSERT { ?a :one true } WHERE { ?a :label 1 }",
                "DELETE { ?a ?p ?b } WHERE { ?a :p ?b . ?a ?p ?b } ; INSERT { ?a :r ?b } WHERE { ?a :p ?b }",
            })
    void update_leavesTheQuadsThatJenaLeaves(String text) {
        DatasetGraph numbers = small(NumberedData.create());
        DatasetGraph jena = small(DatasetGraphFactory.create());
        String request = "PREFIX : <http://example.org/> " + text;
        Sparql.update(numbers, UpdateFactory.create(request, Syntax.syntaxARQ), ARQ.getContext());
        Sparql.update(jena, UpdateFactory.create(request, Syntax.syntaxARQ), ARQ.getContext());
        assertThat(quads(numbers)).isEqualTo(quads(jena));
        for (Quad quad : jena.stream().toList()) {
            assertThat(numbers.stream(Node.ANY, Node.ANY, Node.ANY, quad.getObject())
                            .map(Quad::toString)
                            .sorted())
                    .isEqualTo(jena.stream(Node.ANY, Node.ANY, Node.ANY, quad.getObject())
                            .map(Quad::toString)
                            .sorted()
                            .toList());
            assertThat(numbers.stream(Node.ANY, Node.ANY, quad.getPredicate(), Node.ANY)
                            .count())
                    .isEqualTo(jena.stream(Node.ANY, Node.ANY, quad.getPredicate(), Node.ANY)
                            .count());
        }
    }

    @Test
    void rulesOfTheProgram_needJenaForNothingButDropsAndPathsFromAnywhere() throws IOException {
        NumberedData data = (NumberedData) load(NumberedData.create(), "lerociclib");
        List<String> left = new ArrayList<>();
        for (Path file : queries().toList()) {
            Query query = QueryFactory.create(Files.readString(file), Syntax.syntaxARQ);
            boolean rule = !file.toString().contains("catalogue");
            if (rule && Plan.of(Plan.optimized(Algebra.compile(query)), data).isEmpty()) {
                left.add(file.getFileName().toString());
            }
        }
        for (Path file : files("queries/assemble", ".ru").toList()) {
            for (Update update : UpdateFactory.create(Files.readString(file), Syntax.syntaxARQ)) {
                if (!(update instanceof UpdateModify modify)
                        || Modification.of(data, modify).isEmpty()) {
                    left.add(file.getFileName().toString());
                }
            }
        }
        assertThat(left)
                .containsExactlyInAnyOrder("nothing-is-its-own-copy.rq", "25-chains-of-citations.ru", "99-clean-up.ru");
    }

    static Stream<Path> queries() {
        return Stream.of("queries/assemble", "queries/checks", "queries/catalogue")
                .flatMap(folder -> files(folder, ".rq"));
    }

    private static Stream<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> solutions(DatasetGraph data, Query query) {
        List<String> rows = new ArrayList<>();
        Sparql.select(data, query, ARQ.getContext(), row -> {
            StringBuilder text = new StringBuilder();
            query.getProjectVars()
                    .forEach(variable -> text.append(row.get(variable)).append(' '));
            rows.add(text.toString());
        });
        return rows.stream().sorted().toList();
    }

    private static List<String> quads(DatasetGraph data) {
        return data.stream().map(Quad::toString).sorted().toList();
    }

    private static DatasetGraph load(DatasetGraph data, String name) {
        RDFParser.source("src/test/resources/model/" + name + ".ttl").parse(data.getDefaultGraph());
        for (String file : List.of("warrant", "schemes", "policy", "alignments")) {
            RDFParser.source("ontology/" + file + ".ttl").parse(data.getGraph(VOCABULARY));
        }
        return data;
    }

    private static DatasetGraph small(DatasetGraph data) {
        RDFParser.fromString("""
                        PREFIX : <http://example.org/>
                        :x :p :y , :z , :x . :y :p :z ; :q :x . :z :p :x ; :q :w , :y .
                        :x :label 1 . :y :label 1.0 . :z :label "one" . :w :label 2 , "two"@en .
                        :c :says <<( :x :p :y )>> , <<( :z :q :w )>> , :x .
                        :g { :x :p :z . :w :p :x . :y :label 1 }
                        """, org.apache.jena.riot.Lang.TRIG).parse(data);
        return data;
    }
}
