package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.WarrantException;

class QuadTableTest {
    private static final List<String> TERMS = List.of(
            "<e:a>",
            "<e:a/b>",
            "<e:a#b>",
            "<e:a-b>",
            "<e:a\u00e9>",
            "\"a\"",
            "\"a b\"",
            "\"a\"@en",
            "\"a\"@en-US",
            "\"a\"^^<e:t>",
            "\"a \\\"quoted\\\" . word\"",
            "\"\uD83D\uDE00\"",
            "\"\uFFE8\"",
            "\"\"",
            "\"7\"^^<http://www.w3.org/2001/XMLSchema#integer>",
            "<<( <e:a> <e:p> \"a\" )>>",
            "<<( <e:a> <e:p> \"a\"@en )>>",
            "<<( <e:a/b> <e:p> <e:a> )>>");

    @Test
    void quadsAreInTheOrderOfTheBytesOfTheirLines() throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String graph = random.nextInt(3) == 0 ? "" : " " + TERMS.get(random.nextInt(5));
            lines.add(TERMS.get(random.nextInt(5)) + " " + TERMS.get(random.nextInt(5)) + " "
                    + TERMS.get(random.nextInt(TERMS.size())) + graph + " .");
        }
        List<String> expected = lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .distinct()
                .collect(Collectors.toList());

        QuadTable table = TestTables.of(String.join("\n", lines));

        assertThat(lines(table)).containsExactlyElementsOf(expected);
        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(table.bytes())
                .isEqualTo(String.join("\n", lines(table)).getBytes(StandardCharsets.UTF_8).length + 1);
    }

    @Test
    void quadsAddedLater_comeInOrderToo() throws IOException {
        QuadTable table = TestTables.of("<e:b> <e:p> <e:a> .\n<e:d> <e:p> \"x\" <e:g> .");

        table.addAll(List.of(quad("e:c", "e:p", "e:new"), quad("e:a", "e:p", "e:b"), quad("e:b", "e:p", "e:a"))
                .iterator());

        assertThat(lines(table))
                .containsExactly(
                        "<e:a> <e:p> <e:b> .",
                        "<e:b> <e:p> <e:a> .",
                        "<e:c> <e:p> <e:new> .",
                        "<e:d> <e:p> \"x\" <e:g> .");
    }

    @Test
    void numbersThatAStoreTakesForOne_areOne() throws IOException {
        String integer = "\"^^<http://www.w3.org/2001/XMLSchema#integer> .";
        QuadTable table = TestTables.of("<e:a> <e:p> \"0275" + integer + "\n<e:a> <e:p> \"275" + integer);

        assertThat(lines(table)).containsExactly("<e:a> <e:p> \"275" + integer);
    }

    @Test
    void blankNode_isRefused() {
        assertThatThrownBy(() -> TestTables.of("_:b <e:p> <e:a> ."))
                .isInstanceOf(WarrantException.FailedChecks.class)
                .hasMessageContaining("blank node");
    }

    private static Quad quad(String s, String p, String o) {
        return Quad.create(
                Quad.defaultGraphIRI, NodeFactory.createURI(s), NodeFactory.createURI(p), NodeFactory.createURI(o));
    }

    private static List<String> lines(QuadTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
