package org.warrantgraph.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.xml.XmlTree;
import tools.jackson.core.JacksonException;

final class RecordsTest {
    private static final Iri DOCUMENT = new Iri("https://example.org/document");

    private final List<String> seen = new ArrayList<>();

    /** Pointer, line and printed text of a part. */
    private void see(RecordPart part, RecordText text) {
        seen.add(part.pointer() + " " + text.line(part) + " "
                + text.place(DOCUMENT, "", part).start() + " "
                + text.text().toString().substring(part.start(), part.end()));
    }

    @Test
    void membersOfAnArray_knowTheirPointersLinesAndPlaces() {
        JsonRecords.read(
                new StringReader("\ufeff[{\"\ud835\udd38\": 1,\n \"a/b~\": [2, \"x\"]},\n {\"c\": null}]"),
                DOCUMENT,
                (record, text) -> {
                    see(record, text);
                    record.children().forEach(part -> see(part, text));
                });
        assertThat(seen)
                .containsExactly(
                        "/0 1 2 {\"\ud835\udd38\": 1,\n \"a/b~\": [2, \"x\"]}",
                        "/0/\ud835\udd38 1 8 1",
                        "/0/a~1b~0 2 20 [2, \"x\"]",
                        "/1 3 32 {\"c\": null}",
                        "/1/c 3 38 null");
    }

    @Test
    void wordsDownAPath_passThroughLists() {
        JsonRecords.read(
                new StringReader("{\"evidence\": [{\"text\": \" \"}, {\"text\": \"a  b\\n c\"}]}"),
                DOCUMENT,
                (record, text) -> seen.add(record.words("evidence/text").orElse("")
                        + record.first("no").isPresent()));
        assertThat(seen).containsExactly("a b cfalse");
    }

    @Test
    void brokenJson_isToldAfterWhatCameBefore() {
        assertThatThrownBy(() -> JsonRecords.read(new StringReader("[{}, {\"a\": tru"), DOCUMENT, this::see))
                .isInstanceOf(JacksonException.class);
        assertThat(seen).containsExactly("/0 1 1 {}");
    }

    @Test
    void aBrokenLine_spoilsNoOther() throws IOException {
        JsonLines.read(
                new StringReader("{\"a\": 1}\n\n{\"a\": \r\n{\"a\": 2} {}\n[3]"),
                this::see,
                (line, why) -> seen.add("broken " + line));
        assertThat(seen).containsExactly(" 1 0 {\"a\": 1}", "broken 3", "broken 4", " 5 30 [3]");
    }

    @Test
    void aRow_isItsCellsAndItsPlace() throws IOException {
        CSVFormat tabs = CSVFormat.TDF.builder().setHeader().get();
        TableRows.read(
                new StringReader("a\tb\n1\t\"x\ny\"\n2\t \n3\t\"open"),
                tabs,
                row -> seen.add(row.line() + " " + row.place(DOCUMENT).start() + " "
                        + row.cell("b").orElse("-") + row.cell("c").isPresent()),
                (line, why) -> seen.add("broken after " + line));
        assertThat(seen).containsExactly("2 4 x\nyfalse", "broken after 4", "4 12 -false");
    }

    @Test
    void partsOfXml_haveNumberedPaths() {
        RecordPart root = XmlParts.of(
                XmlTree.read("<a><b id='x'>one</b><b>two</b></a>").root().orElseThrow());
        assertThat(root.all("b").map(part -> part.pointer() + " " + part.words().orElse("")))
                .containsExactly("/a/b[1] one", "/a/b[2] two");
        assertThat(root.first("b/id").map(RecordPart::pointer)).contains("/a/b[1]/@id");
    }
}
