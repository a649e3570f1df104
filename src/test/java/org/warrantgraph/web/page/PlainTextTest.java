package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.05 (0.95&#x02013;1.15)                          | 1.05 (0.95–1.15)
            P &lt; 0.05 &#38; n&nbsp;= 3                      | P < 0.05 & n = 3
            in <italic>E. coli</italic><xref ref-type="bibr" rid="r1"><sup>1</sup></xref> | in E. coli1
            **bold** and 10<sup>6</sup>                       | bold and 106
            a < b > c, <section>, &unknown;, &#xD800; &#0;    | a < b > c, <section>, &unknown;, &#xD800; &#0;
            &#x110000; &#99999999;                            | &#x110000; &#99999999;
            &amp;lt;                                          | &lt;
            """)
    void marksGo_andReferencesBecomeLetters(String source, String read) {
        assertThat(PlainText.of(source)).isEqualTo(read);
    }
}
