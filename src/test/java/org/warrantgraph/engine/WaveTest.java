package org.warrantgraph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.Test;

/** Which rules may be solved side by side. */
final class WaveTest {
    @Test
    void ruleThatReadsNothingOfAnother_runsBesideIt() {
        assertThat(together("INSERT { ?a :q 1 } WHERE { ?a :p ?b }", "INSERT { ?a :r 1 } WHERE { ?a :p ?b }"))
                .isTrue();
    }

    @Test
    void ruleThatReadsWhatAnotherWrites_waits() {
        for (String reader : List.of(
                "INSERT { ?a :r 1 } WHERE { ?a :q ?b }",
                "INSERT { ?a :r 1 } WHERE { ?a :p ?b FILTER NOT EXISTS { ?a :q ?c } }",
                "INSERT { ?a :r 1 } WHERE { ?a :p ?b BIND (IF(EXISTS { ?a :q ?c }, 1, 2) AS ?d) }",
                "INSERT { ?a :r 1 } WHERE { ?a :p ?b OPTIONAL { { SELECT ?b (COUNT(?x) AS ?n) { ?x :q ?b } GROUP BY ?b } } }",
                "INSERT { ?a :r 1 } WHERE { VALUES ?how { :q :s } ?a ?how ?b }",
                "INSERT { ?a :r 1 } WHERE { ?a ?any ?b }",
                "INSERT { ?a :r 1 } WHERE { ?b :p ?a . ?a :q* ?c }")) {
            assertThat(together("INSERT { ?a :q 1 } WHERE { ?a :p ?b }", reader))
                    .as(reader)
                    .isFalse();
        }
    }

    @Test
    void valuesSayWhatAVariablePredicateMayBe() {
        String writer = "INSERT { ?a ?count 1 } WHERE { VALUES ?count { :q :s } ?a :p ?b }";
        assertThat(together(writer, "INSERT { ?a :t 1 } WHERE { ?a :r ?b }")).isTrue();
        assertThat(together(writer, "INSERT { ?a :t 1 } WHERE { ?a :s ?b }")).isFalse();
    }

    @Test
    void whatMayWriteAnything_orDeletes_runsAlone() {
        assertThat(together(
                        "INSERT { ?a ?r ?b } WHERE { ?p :p ?a , ?b ; :r ?r }", "INSERT { ?a :t 1 } WHERE { ?a :r ?b }"))
                .isFalse();
        assertThat(together("INSERT { ?a :q 1 } WHERE { ?a :p ?b }", "DELETE { ?a :z ?b } WHERE { ?a :r ?b }"))
                .isFalse();
    }

    private static boolean together(String first, String second) {
        Wave wave = new Wave();
        wave.join(modification(first));
        return wave.takes(modification(second));
    }

    private static Modification modification(String text) {
        Update update = UpdateFactory.create("PREFIX : <http://example.org/> " + text)
                .getOperations()
                .get(0);
        return Modification.of(NumberedData.create(), (UpdateModify) update).orElseThrow();
    }
}
