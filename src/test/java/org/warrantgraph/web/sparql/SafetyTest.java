package org.warrantgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/** What hostile queries get: a refusal, in time, whatever the store. */
class SafetyTest {
    @TempDir
    static Path folder;

    private static DatasetGraph memory;
    private static DatasetGraph disk;

    private final ServerLimits limits = ServerLimits.local().with(Limit.QUERY_TIME, 700);
    private static final Federation NOBODY = new Federation(List.of(), ServerLimits.local());

    enum Store {
        MEMORY,
        DISK
    }

    @BeforeAll
    static void load() {
        memory = ReferenceRelease.lerociclib().data();
        disk = DatabaseMgr.connectDatasetGraph(folder.toString());
        Txn.executeWrite(disk, () -> Txn.executeRead(memory, () -> memory.find().forEachRemaining(disk::add)));
    }

    @AfterAll
    static void close() {
        disk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { BIND(<http://localhost:1/> AS ?e) SERVICE ?e { ?s ?p ?o } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <http://localhost:1/> { ?s ?p ?o } } } } }",
                "ASK { FILTER NOT EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT (EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } AS ?x) {}",
                "SELECT * FROM <http://localhost:1/data.ttl> { ?s ?p ?o }",
                "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.concat> (1 2) }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
                "SELECT * { FILTER(<http://jena.apache.org/ARQ/function#wait>(100000)) }",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#print>(?s)",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<http://jena.apache.org/ARQ/function#sprintf>('%999999d', 1) = '')",
                "LOAD <http://localhost:1/>",
                "DROP ALL",
                "INSERT DATA { <a:a> <a:b> <a:c> }",
                "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
                "SELECT * { ?s (<a:a>{1,30}) ?o }",
                "SELECT * { LET (?x := 1) }",
            })
    void whatLeavesTheServerOrRunsCode_isRefused(String query) {
        assertThat(refusal(query, memory).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void cartesianProduct_endsInTime(Store store) {
        assertThat(timed("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", store))
                .isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void hugeOffset_endsInTime(Store store) {
        assertThat(timed("SELECT * { ?a ?b ?c . ?d ?e ?f } OFFSET 999999999999", store))
                .isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void sortingAProduct_isStoppedBeforeMemoryIsFull(Store store) {
        assertThat(timed("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c", store))
                .isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void closureOverEverything_endsInTime(Store store) {
        assertThat(timed("SELECT (COUNT(*) AS ?n) { ?a (!<a:x>|^!<a:x>)* ?b . ?c (!<a:x>|^!<a:x>)* ?d }", store))
                .isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void catastrophicPattern_endsInTime(Store store) {
        assertThat(timed(
                        "SELECT * { BIND(REGEX(\"" + "1,".repeat(60) + "\", \"^(.*?,){25}P\") AS ?x) FILTER(?x) }",
                        store))
                .isEqualTo(503);
        assertThat(timed(
                        "SELECT * { BIND(REPLACE(\"" + "1,".repeat(60) + "\", \"^(.*?,){25}P\", \"\") AS ?x) }", store))
                .isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void textThatGrowsAndGrows_isNotMade(Store store) {
        String grow = "";
        for (char variable = 'a'; variable < 'g'; variable++) {
            grow += " BIND(CONCAT(" + ("?" + variable + ",").repeat(15) + "?" + variable + ") AS ?"
                    + (char) (variable + 1) + ")";
        }
        String query =
                "SELECT (STRLEN(?g) AS ?n) (STRLEN(?c) AS ?small) { BIND(\"0123456789abcdef\" AS ?a)" + grow + " }";
        try (QueryService service = new QueryService(limits, NOBODY)) {
            DatasetGraph data = store == Store.MEMORY ? memory : disk;
            QueryResult result = Txn.calculateRead(data, () -> service.answer(query, List.of(), List.of(), data));
            assertThat(((QueryResult.Table) result).rows().get(0).toString())
                    .contains("4096")
                    .doesNotContain("?n");
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void rowsAboveTheLimit_areCutAndSaid(Store store) {
        try (QueryService service = new QueryService(limits.with(Limit.QUERY_ROWS, 10), NOBODY)) {
            DatasetGraph data = store == Store.MEMORY ? memory : disk;
            QueryResult result =
                    Txn.calculateRead(data, () -> service.answer("SELECT * { ?s ?p ?o }", List.of(), List.of(), data));
            assertThat(result.truncated()).isTrue();
            assertThat(((QueryResult.Table) result).rows()).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void graphsOfTheDataset_mayBeChosen(Store store) {
        try (QueryService service = new QueryService(limits, NOBODY)) {
            DatasetGraph data = store == Store.MEMORY ? memory : disk;
            String checks = "https://w3id.org/warrant/graph/checks";
            QueryResult from = Txn.calculateRead(
                    data,
                    () -> service.answer(
                            "SELECT (COUNT(*) AS ?n) FROM <" + checks + "> { ?s ?p ?o }", List.of(), List.of(), data));
            QueryResult protocol = Txn.calculateRead(
                    data,
                    () -> service.answer("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", List.of(checks), List.of(), data));
            assertThat(((QueryResult.Table) from).rows().toString())
                    .isEqualTo(((QueryResult.Table) protocol).rows().toString())
                    .doesNotContain("\"0\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 20_000})
    void deeplyNestedQuery_isRefused(int depth) {
        int status = refusal("SELECT * { " + "{".repeat(depth) + "}".repeat(depth) + "}", memory)
                .status();
        assertThat(status).isEqualTo(400);
        assertThat(refusal("SELECT (" + "!".repeat(depth) + "true AS ?x) {}", memory)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000})
    void wideQuery_isRefused(int width) {
        assertThat(refusal("SELECT * { " + "?s ?p ?o . ".repeat(width) + "}", memory)
                        .status())
                .isEqualTo(413);
        assertThat(refusal("SELECT * { VALUES ?x { " + "1 ".repeat(width) + "} }", memory)
                        .status())
                .isEqualTo(413);
        assertThat(refusal("# " + "x".repeat(70_000) + "\nASK {}", memory).status())
                .isEqualTo(413);
    }

    private int timed(String query, Store store) {
        long start = System.nanoTime();
        int status = refusal(query, store == Store.MEMORY ? memory : disk).status();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(700 + 1500));
        return status;
    }

    private Refusal refusal(String query, DatasetGraph data) {
        try (QueryService service = new QueryService(limits, NOBODY)) {
            return catchThrowableOfType(
                    Refusal.class,
                    () -> Txn.executeRead(data, () -> service.answer(query, List.of(), List.of(), data)));
        }
    }
}
