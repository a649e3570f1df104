package org.warrantgraph.source.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTreeTest {
    private static final String SOURCE = """
            \ufeff<?xml version="1.0"?>
            <!DOCTYPE a SYSTEM "nowhere.dtd" [<!ENTITY x "<b>no</b>"> <!-- ]> -->]>
            <a q=">"><!-- <b> --><b>one &amp; two &#x1d538;&#946;</b><![CDATA[ <c> ]]>\r\nthree<?p <d> ?><e/><f t='"'/>&beta;&x;</a>
            """;

    @Test
    void everyCharacter_isPrintedWhereItSays() {
        XmlElement root = XmlTree.read(SOURCE).root().orElseThrow();
        assertThat(root.text()).isEqualTo("one & two \ud835\udd38\u03b2 <c> three\u03b2");
        for (XmlText text : texts(root)) {
            for (int i = 0; i < text.text().length(); i++) {
                String printed = SOURCE.substring(text.origin(i), text.originEnd(i));
                char c = text.text().charAt(i);
                assertThat(printed)
                        .satisfiesAnyOf(
                                one -> assertThat(one).isEqualTo(String.valueOf(c)),
                                one -> assertThat(one).startsWith("&").endsWith(";"),
                                one -> assertThat(one).isEqualTo("\r\n"),
                                one -> assertThat(one)
                                        .startsWith(String.valueOf(c))
                                        .endsWith("]]>"));
            }
        }
    }

    @Test
    void everyElement_isPrintedWhereItSays() {
        XmlElement root = XmlTree.read(SOURCE).root().orElseThrow();
        assertThat(root.all().map(element -> SOURCE.substring(element.start(), element.end())))
                .allSatisfy(printed -> assertThat(printed).startsWith("<").endsWith(">"))
                .contains("<e/>", "<f t='\"'/>", "<b>one &amp; two &#x1d538;&#946;</b>");
    }

    @Test
    void anEntityOfADtd_isNeitherFetchedNorExpanded() {
        assertThat(XmlTree.read(SOURCE).unknownEntities()).containsExactly("x");
    }

    @Test
    void whatStandsBeforeAFault_isRead() {
        XmlTree.Parsed parsed = XmlTree.read("<a><b>whole</b>\n<b>cut</c></a>");
        assertThat(parsed.problem())
                .hasValueSatisfying(problem -> assertThat(problem.line()).isEqualTo(2));
        assertThat(parsed.root()
                        .orElseThrow()
                        .elements("b")
                        .findFirst()
                        .orElseThrow()
                        .text())
                .isEqualTo("whole");
    }

    @Test
    void elementsTooDeep_endTheReading() {
        assertThat(XmlTree.read("<a>".repeat(1000)).problem())
                .hasValueSatisfying(problem -> assertThat(problem.what()).contains("256"));
    }

    private static List<XmlText> texts(XmlElement element) {
        List<XmlText> found = new ArrayList<>();
        for (XmlNode node : element.children()) {
            if (node instanceof XmlText text) {
                found.add(text);
            } else if (node instanceof XmlElement inner) {
                found.addAll(texts(inner));
            }
        }
        return found;
    }
}
