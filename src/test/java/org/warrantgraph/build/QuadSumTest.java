package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    void storeAndTable_haveTheSameSum() throws IOException {
        QuadTable table = TestTables.of(String.join("\n", LINES));
        Store.write(folder.resolve("db"), table);
        DatasetGraphTDB store = Store.open(folder.resolve("db"));
        try {
            QuadSum stored = Txn.calculateRead(store, () -> QuadSum.of(store));

            assertThat(stored.count()).isEqualTo(LINES.size());
            assertThat(stored.sameQuadsAs(QuadSum.of(table))).isTrue();
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
        return QuadSum.of(TestTables.of(String.join("\n", lines)));
    }
}
