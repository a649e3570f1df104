package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadSumTest {
    private static final List<String> LINES = List.of(
            "<e:a> <e:p> <e:b> .",
            "<e:a> <e:p> <e:b> <e:g> .",
            "<e:a> <e:p> \"a \\\"quoted\\\" word . <e:b> .\"@en .",
            "<e:a> <e:p> \"two words\" <e:g> .",
            "<e:a> <e:p> \"275\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
            "<e:a> <e:p> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .",
            "<e:a> <e:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
            "<e:a> <e:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#decimal> .",
            "<e:a> <e:p> \"2020-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> .",
            "<e:a> <e:p> \"0.50\"^^<http://www.w3.org/2001/XMLSchema#decimal> .",
            "<e:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <e:a> <e:p> <e:b> )>> .",
            "<e:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <e:a> <e:p> <e:b> )>> <e:g> .");

    @TempDir
    private Path folder;

    @Test
    void storeAndLines_haveTheSameSum() throws IOException {
        Store.write(
                folder.resolve("db"),
                new ByteArrayInputStream(String.join("\n", LINES).getBytes(StandardCharsets.UTF_8)));
        DatasetGraphTDB store = Store.open(folder.resolve("db"));
        try {
            QuadSum stored = Txn.calculateRead(store, () -> QuadSum.of(store));
            QuadSum written = new QuadSum();
            Txn.executeRead(store, () -> store.find().forEachRemaining(quad -> written.add(QuadLines.of(quad))));

            assertThat(stored.count()).isEqualTo(LINES.size());
            assertThat(stored.sameQuadsAs(written)).isTrue();
        } finally {
            store.shutdown();
        }
    }

    @Test
    void graphs_countAndPlaces_count() {
        assertThat(of("<e:a> <e:p> <e:b> .").sameQuadsAs(of("<e:b> <e:p> <e:a> .")))
                .isFalse();
        assertThat(of("<e:a> <e:p> <e:b> .").sameQuadsAs(of("<e:a> <e:p> <e:b> <e:g> .")))
                .isFalse();
        assertThat(of("<e:a> <e:p> \"b\" .").sameQuadsAs(of("<e:a> <e:p> \"b\"@en .")))
                .isFalse();
        assertThat(of("<e:a> <e:p> <e:b> .", "<e:c> <e:p> <e:d> .")
                        .sameQuadsAs(of("<e:a> <e:p> <e:d> .", "<e:c> <e:p> <e:b> .")))
                .isFalse();
    }

    private static QuadSum of(String... lines) {
        QuadSum sum = new QuadSum();
        for (String line : lines) {
            sum.add(line.getBytes(StandardCharsets.UTF_8));
        }
        return sum;
    }
}
