package org.warrantgraph.source.literature.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlTree;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.CodePoints;

class ArticleTableTest {
    private static Block.Table table(String text) {
        XmlElement wrap = XmlTree.read(text)
                .root()
                .orElseThrow()
                .all("table-wrap")
                .findFirst()
                .orElseThrow();
        ArticleMarkup markup = new ArticleMarkup(Map.of("B2", List.of(2)));
        return new ArticleTable(markup, new SourcePlaces(new CodePoints(text)))
                .of(wrap)
                .get(0);
    }

    private static List<List<String>> words(Block.Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Block.Cell::text).toList())
                .toList();
    }

    @Test
    void spans_standInEveryRowAndColumn_andRowsOfOneCellStayOne() {
        Block.Table table = table(InventedArticle.TEXT);
        assertThat(words(table))
                .containsExactly(
                        List.of("Event", "Zorbatinib (n = 50)", "Zorbatinib (n = 50)"),
                        List.of("Event", "Any", "Grade \u2265 3"),
                        List.of("Blood"),
                        List.of("Neutropenia", "20 (40%)", "5 \u00d7 10^3"));
        assertThat(table.headerRows()).isEqualTo(2);
        assertThat(table.label()).isEqualTo("Table 1");
        assertThat(table.caption()).contains("Events");
        assertThat(table.note()).contains("Low counts.");
        assertThat(table.citations()).containsExactly(2);
    }

    @Test
    void rowSpansInTheBody_moveTheCellsBehindThem() {
        Block.Table table = table("""
                <table-wrap><table><tr><th>a</th><th>b</th><th>c</th></tr>
                <tr><td rowspan="3">x</td><td>1</td><td rowspan="2">2</td></tr><tr><td>3</td></tr><tr><td>4</td><td>5</td></tr></table></table-wrap>
                """);
        assertThat(words(table))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("x", "1", "2"), List.of("x", "3", "2"), List.of("x", "4", "5"));
        assertThat(table.headerRows()).isEqualTo(1);
    }

    @Test
    void ruledLinesAndEmptyRows_areNoRows() {
        assertThat(words(table("<table-wrap><table><tbody><tr><td>a</td></tr><tr><td colspan='2'><hr/></td></tr>"
                        + "<tr><td>b</td></tr></tbody></table></table-wrap>")))
                .containsExactly(List.of("a"), List.of("b"));
    }
}
