package org.warrantgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.ServerLimits;
import org.warrantgraph.web.linked.RdfSyntax;
import org.warrantgraph.web.sparql.W3cSuite.W3cTest;

/**
 * The W3C's suites for SPARQL and RDF on the guarded query service and on the writers of this server: limits and guards must not change what a
 * query means. Every test that fails is listed with its reason in {@code w3c/differences.txt}.
 */
class W3cSuitesTest {
    @TempDir
    static Path folder;

    private static final QueryService SERVICE =
            new QueryService(ServerLimits.local(), new Federation(List.of(), ServerLimits.local()));
    private static int passed;
    private static int failed;

    @BeforeAll
    static void unpack() {
        JenaSystem.init();
        W3cSuite.unpack(folder);
    }

    @AfterAll
    static void tell() {
        SERVICE.close();
        System.getLogger("test")
                .log(System.Logger.Level.INFO, "W3C suites: {0} passed, {1} failed as listed", passed, failed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sparql/sparql11/aggregates",
                "sparql/sparql11/bind",
                "sparql/sparql11/bindings",
                "sparql/sparql11/cast",
                "sparql/sparql11/construct",
                "sparql/sparql11/csv-tsv-res",
                "sparql/sparql11/exists",
                "sparql/sparql11/functions",
                "sparql/sparql11/grouping",
                "sparql/sparql11/json-res",
                "sparql/sparql11/negation",
                "sparql/sparql11/project-expression",
                "sparql/sparql11/property-path",
                "sparql/sparql11/subquery",
                "sparql/sparql11/syntax-query",
                "sparql/sparql12/codepoint-escapes",
                "sparql/sparql12/eval-triple-terms",
                "sparql/sparql12/expression",
                "sparql/sparql12/grouping",
                "sparql/sparql12/lang-basedir",
                "sparql/sparql12/rdf11",
                "sparql/sparql12/syntax",
                "sparql/sparql12/syntax-triple-terms-negative",
                "sparql/sparql12/syntax-triple-terms-positive",
                "sparql/sparql12/version",
                "rdf/rdf12/rdf-turtle/eval",
                "rdf/rdf12/rdf-turtle/syntax",
                "rdf/rdf12/rdf-trig/eval",
                "rdf/rdf12/rdf-trig/syntax",
                "rdf/rdf12/rdf-n-triples/syntax",
                "rdf/rdf12/rdf-n-quads/syntax",
            })
    void suite_isPassedButForTheListedDifferences(String name) {
        Map<String, String> known = W3cSuite.differences();
        Set<String> expected = new TreeSet<>();
        Set<String> failures = new TreeSet<>();
        List<W3cTest> tests = W3cSuite.in(folder.resolve(name)).tests();
        for (W3cTest test : tests) {
            String full = name.substring(0, name.lastIndexOf('/') + 1) + test.name();
            if (known.containsKey(full)) {
                expected.add(full + ": " + known.get(full).split(":", 2)[0]);
            }
            if (!passes(test, SERVICE::answer)) {
                boolean ours = passes(test, W3cSuitesTest::plainJena);
                failures.add(full + ": " + (ours ? "guard" : "Jena"));
            }
        }
        passed += tests.size() - failures.size();
        failed += failures.size();
        assertThat(failures).isEqualTo(expected);
    }

    /** Answers a query; the guarded service or plain Jena. */
    private interface Engine {
        QueryResult answer(String query, List<String> defaults, List<String> named, DatasetGraph data);
    }

    private static QueryResult plainJena(String text, List<String> defaults, List<String> named, DatasetGraph data) {
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
        try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            if (query.isAskType()) {
                return new QueryResult.Truth(execution.ask());
            }
            if (query.isConstructType()) {
                return new QueryResult.Triples(execution.construct(), PrefixMapFactory.emptyPrefixMap(), false);
            }
            RowSet rows = execution.select();
            return new QueryResult.Table(rows.getResultVars(), rows.stream().toList(), false);
        }
    }

    @Test
    void listOfDifferences_givesReasons() {
        assertThat(W3cSuite.differences())
                .allSatisfy((name, reason) -> assertThat(reason).as(name).matches("(Jena|guard): .+"));
    }

    private static boolean passes(W3cTest test, Engine engine) {
        try {
            return switch (test.type()) {
                case "QueryEvaluationTest" -> evaluates(test, engine);
                case "CSVResultFormatTest" -> writesCsv(test, engine);
                case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> isQuery(test, engine);
                case "NegativeSyntaxTest", "NegativeSyntaxTest11" -> !isQuery(test, engine);
                default -> readsRdf(test);
            };
        } catch (Refusal | IOException | org.apache.jena.shared.JenaException e) {
            return false;
        }
    }

    private static boolean isQuery(W3cTest test, Engine engine) throws IOException {
        try {
            // On no data: only the syntax is asked about.
            DatasetGraph nothing = DatasetGraphFactory.createTxnMem();
            String query = Files.readString(test.action());
            var unused = Txn.calculateRead(nothing, () -> engine.answer(query, List.of(), List.of(), nothing));
            return true;
        } catch (Refusal | QueryException e) {
            return false;
        }
    }

    private static QueryResult answer(W3cTest test, Engine engine) throws IOException {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        String query = "BASE <" + test.action().toUri() + ">\n" + Files.readString(test.action());
        Txn.executeWrite(data, () -> {
            test.data()
                    .forEach(file ->
                            RDFParser.source(file).base(file.toUri().toString()).parse(StreamRDFLib.dataset(data)));
            test.graphs()
                    .forEach(file -> RDFParser.source(file)
                            .base(file.toUri().toString())
                            .parse(StreamRDFLib.graph(data.getGraph(
                                    NodeFactory.createURI(file.toUri().toString())))));
        });
        return Txn.calculateRead(data, () -> engine.answer(query, List.of(), List.of(), data));
    }

    private static boolean evaluates(W3cTest test, Engine engine) throws IOException {
        QueryResult result = answer(test, engine);
        String file = test.result().orElseThrow().toString();
        if (result instanceof QueryResult.Triples triples) {
            DatasetGraph expected = DatasetGraphFactory.create();
            RDFParser.source(file).parse(StreamRDFLib.dataset(expected));
            return IsoMatcher.isomorphic(triples.graph(), expected.getDefaultGraph());
        }
        SPARQLResult expected = ResultSetFactory.result(file);
        if (result instanceof QueryResult.Truth truth) {
            return expected.isBoolean() && expected.getBooleanResult() == truth.value();
        }
        RowSet rows = RowSet.adapt(expected.getResultSet());
        return ResultsCompare.equalsByValue(rows.rewindable(), rows((QueryResult.Table) result));
    }

    /** Line by line; labels of blank nodes are nobody's business. */
    private static boolean writesCsv(W3cTest test, Engine engine) throws IOException {
        byte[] written = ResultSyntax.CSV.write((QueryResult.Table) answer(test, engine));
        return lines(new String(written, StandardCharsets.UTF_8))
                .equals(lines(Files.readString(test.result().orElseThrow())));
    }

    private static List<String> lines(String csv) {
        return csv.replaceAll("_:\\w+", "_:b").lines().sorted().toList();
    }

    private static RowSet rows(QueryResult.Table table) {
        return org.apache.jena.sparql.exec.RowSetStream.create(
                        table.columns(), table.rows().iterator())
                .rewindable();
    }

    private static boolean readsRdf(W3cTest test) {
        boolean bad = test.type().contains("Negative") || test.type().contains("Bad");
        DatasetGraph read;
        try {
            read = parse(test.action(), test.base());
        } catch (org.apache.jena.shared.JenaException e) {
            return bad;
        }
        if (bad) {
            return false;
        }
        boolean asExpected = test.result().isEmpty()
                || IsoMatcher.isomorphic(read, parse(test.result().get(), test.base()));
        return asExpected && survivesWriting(read);
    }

    private static DatasetGraph parse(Path file, String base) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(file)
                .lang(RDFLanguages.filenameToLang(file.toString()))
                .base(base)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(StreamRDFLib.dataset(data));
        return data;
    }

    /** What this server writes as Turtle is what it read. */
    private static boolean survivesWriting(DatasetGraph data) {
        byte[] written = RdfSyntax.TURTLE.write(data.getDefaultGraph(), PrefixMapFactory.emptyPrefixMap());
        DatasetGraph again = DatasetGraphFactory.create();
        RDFParser.fromString(new String(written, StandardCharsets.UTF_8), Lang.TURTLE)
                .parse(StreamRDFLib.dataset(again));
        return IsoMatcher.isomorphic(data.getDefaultGraph(), again.getDefaultGraph());
    }
}
