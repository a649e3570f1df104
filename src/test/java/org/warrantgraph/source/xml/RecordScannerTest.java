package org.warrantgraph.source.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordScannerTest {
    @Test
    void records_areFoundWhereTheyAre() throws IOException {
        String text =
                "<?xml version='1.0'?>\n<!-- <r>no</r> --><set>\ud835\udd38\n<r a='1'>one</r><x/><r/>\n<r>two</r ></set>";
        List<RecordScanner.Found> found = all(text);
        assertThat(found)
                .extracting(RecordScanner.Found::text)
                .containsExactly("<r a='1'>one</r>", "<r/>", "<r>two</r >");
        assertThat(found).extracting(RecordScanner.Found::line).containsExactly(3, 3, 4);
        assertThat(found).allSatisfy(record -> {
            int start = text.offsetByCodePoints(0, (int) record.start());
            assertThat(text.substring(start)).startsWith(record.text());
        });
    }

    @Test
    void aRecordWithoutEnd_endsWhereTheNextOneStarts() throws IOException {
        assertThat(all("<set><r>one<b><r>two</r></set>"))
                .extracting(RecordScanner.Found::text)
                .containsExactly("<r>one<b>", "<r>two</r>");
    }

    @Test
    void aRecordTooLong_isPassedOverAndTheNextOneRead() throws IOException {
        List<RecordScanner.Found> found = all("<r>" + "x".repeat(RecordScanner.LONGEST) + "</r><r>two</r>");
        assertThat(found).extracting(RecordScanner.Found::tooLong).containsExactly(true, false);
        assertThat(found.get(1).text()).isEqualTo("<r>two</r>");
    }

    private static List<RecordScanner.Found> all(String text) throws IOException {
        RecordScanner scanner = new RecordScanner(new StringReader(text), Set.of("r"));
        List<RecordScanner.Found> found = new ArrayList<>();
        for (Optional<RecordScanner.Found> next = scanner.next(); next.isPresent(); next = scanner.next()) {
            found.add(next.get());
        }
        return found;
    }
}
