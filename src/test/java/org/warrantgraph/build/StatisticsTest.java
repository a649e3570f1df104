package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The order in which the optimizer asks the patterns of typical questions, on 10,000 propositions. Work is counted, not timed: the sum of
 * the solutions after each pattern, which is what a nested loop looks up.
 */
class StatisticsTest {
    private static final int PROPOSITIONS = 10_000;
    private static final String W = "https://w3id.org/warrant/ontology#";
    private static final String ID = "https://w3id.org/warrant/id/";
    private static final String PREFIXES = "PREFIX w: <" + W + ">\nPREFIX id: <" + ID
            + ">\nPREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n";

    @TempDir
    static Path folder;

    private static DatasetGraphTDB data;

    @BeforeAll
    static void writeStore() throws IOException {
        JenaSystem.init();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < PROPOSITIONS; i++) {
            String s = id("compound/c" + i % 500);
            String p = term(List.of("inhibits", "activates", "binds").get(i % 3));
            String o = id("protein/p" + i % 1999);
            String proposition = id("proposition/" + i);
            String claim = id("claim/" + i);
            String evidence = id("evidence/" + i);
            put(lines, proposition, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", term("Proposition"));
            put(lines, proposition, term("subject"), s);
            put(lines, proposition, term("predicate"), p);
            put(lines, proposition, term("object"), o);
            put(lines, proposition, term("status"), term(i % 100 == 0 ? "accepted" : "reported"));
            put(
                    lines,
                    proposition,
                    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>",
                    "<<( " + s + " " + p + " " + o + " )>>");
            put(lines, claim, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", term("Claim"));
            put(lines, claim, term("affirms"), proposition);
            put(lines, claim, term("source"), id("document/d" + i % 10));
            put(lines, claim, term("evidence"), evidence);
            put(lines, evidence, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", term("EvidenceLine"));
            put(lines, evidence, term("verification"), term("unverified"));
            put(lines, evidence, term("hop"), term("citedBySource"));
            put(lines, evidence, term("reference"), id("reference/r" + i % 700));
        }
        Store.write(folder, TestTables.of(lines.toString()));
        data = Store.open(folder);
    }

    @AfterAll
    static void closeStore() {
        data.shutdown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?p w:subject id:compound\\/c7 . ?p w:predicate w:inhibits . ?p w:object ?o . ?p w:status w:reported",
                "?p w:subject id:compound\\/c7 . ?p w:status ?status . ?c w:affirms ?p . ?c w:source ?d",
                "?p w:object id:protein\\/p7 . ?c w:affirms ?p . ?c w:evidence ?e . ?e w:verification w:unverified . ?e w:hop ?hop",
                "?e w:reference id:reference\\/r7 . ?e w:hop w:citedBySource . ?c w:evidence ?e . ?c w:affirms ?p . ?p w:status w:reported",
                "?p w:subject id:compound\\/c7 . ?p ?any ?value . ?c w:affirms ?p",
                "id:claim\\/7 ?property ?value . ?value w:status ?status . ?value w:subject ?s",
                "?p rdf:reifies <<( id:compound\\/c7 w:inhibits id:protein\\/p7 )>> . ?c w:affirms ?p . ?c w:evidence ?e . ?e w:hop ?hop",
                "?p w:subject id:compound\\/c7 . ?p rdf:reifies ?term . ?p w:status w:accepted",
            })
    void noOrderOfThePatternsAsked_makesTheWorkCollapse(String patterns) {
        List<Triple> triples = triples(patterns);
        Random random = new Random(1);
        ReorderTransformation order = data.getReorderTransform();
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(triples, random);
            BasicPattern chosen = order.reorder(BasicPattern.wrap(new ArrayList<>(triples)));
            assertThat(work(chosen.getList())).as("%s", chosen).isLessThan(1_500);
        }
    }

    @Test
    void theMeasureSeesACollapse() {
        assertThat(work(triples("?p w:status w:reported . ?p w:subject id:compound\\/c7")))
                .isGreaterThan(9_800);
    }

    private static List<Triple> triples(String patterns) {
        org.apache.jena.sparql.algebra.op.OpBGP bgp =
                (org.apache.jena.sparql.algebra.op.OpBGP) org.apache.jena.sparql.algebra.Algebra.compile(
                        QueryFactory.create(PREFIXES + "SELECT * { " + patterns + " }", Syntax.syntaxARQ)
                                .getQueryPattern());
        return new ArrayList<>(bgp.getPattern().getList());
    }

    /** Sum of the solutions after one, two, … all patterns. */
    private static long work(List<Triple> patterns) {
        long sum = 0;
        for (int i = 1; i <= patterns.size(); i++) {
            String text =
                    patterns.subList(0, i).stream().map(StatisticsTest::text).collect(Collectors.joining(" "));
            sum += Txn.calculateRead(data, () -> {
                try (QueryExec exec = QueryExec.dataset(data)
                        .query(QueryFactory.create("SELECT (COUNT(*) AS ?n) { " + text + " }", Syntax.syntaxARQ))
                        .build()) {
                    RowSet rows = exec.select();
                    return ((Number) rows.next().get("n").getLiteralValue()).longValue();
                }
            });
        }
        return sum;
    }

    private static String text(Triple triple) {
        return org.apache.jena.riot.out.NodeFmtLib.strNT(triple);
    }

    private static void put(StringBuilder lines, String s, String p, String o) {
        lines.append(s).append(' ').append(p).append(' ').append(o).append(" .\n");
    }

    private static String id(String name) {
        return "<" + ID + name + ">";
    }

    private static String term(String name) {
        return "<" + W + name + ">";
    }
}
