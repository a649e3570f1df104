package org.warrantgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final Var NAME = Var.alloc("name");
    private static final Var COUNT = Var.alloc("count");

    @Test
    void numbers_standOnTheRight() throws IOException {
        assertThat(fitted(80, row("α-tubulin", 2), row("x", 100))).isEqualTo("""
                name       count
                ─────────  ─────
                α-tubulin      2
                x            100
                """);
    }

    @Test
    void aTableThatIsTooWide_breaksItsWidestColumnAtBlanks() throws IOException {
        assertThat(fitted(20, row("one two three four", 1))).isEqualTo("""
                name           count
                ─────────────  ─────
                one two three      1
                four
                """);
    }

    @Test
    void anIri_isShortened() throws IOException {
        Binding row =
                BindingFactory.binding(NAME, NodeFactory.createURI("https://w3id.org/warrant/id/compound/lerociclib"));
        assertThat(fitted(80, row)).contains("compound/lerociclib").doesNotContain("https:");
    }

    @Test
    void markdown_escapesBarsAndMarkup() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.MARKDOWN.write(table(row("a|b <script>", 1)), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("| name | count |\n| --- | ---: |\n| a\\|b &lt;script> | 1 |\n");
    }

    @Test
    void csv_quotesOnlyWhatNeedsIt_andTellsEmptyFromAbsent() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Binding empty = BindingFactory.binding(NAME, NodeFactory.createLiteralString(""));
        TableFormat.CSV.write(table(row("a,\"b\"", 1), row("(c)", 2), empty), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("name,count\n\"a,\"\"b\"\"\",1\n(c),2\n\"\",\n");
    }

    @Test
    void jsonXmlAndTsv_followTheSparqlStandards() throws IOException {
        assertThat(written(TableFormat.JSON)).contains("\"vars\": [ \"name\" , \"count\" ]");
        assertThat(written(TableFormat.XML)).contains("<variable name=\"name\"/>");
        assertThat(written(TableFormat.TSV)).isEqualTo("?name\t?count\n\"x\"\t1\n");
    }

    private static String written(TableFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(table(row("x", 1)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String fitted(int width, Binding... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextTable.fitted(table(rows), out, width);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Answer.Table table(Binding... rows) {
        return new Answer.Table(List.of(NAME, COUNT), List.of(rows), "", "", false);
    }

    private static Binding row(String name, int count) {
        Node number = NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger);
        return BindingFactory.binding(NAME, NodeFactory.createLiteralString(name), COUNT, number);
    }
}
