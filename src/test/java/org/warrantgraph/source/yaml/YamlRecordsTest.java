package org.warrantgraph.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlRecordsTest {
    private static List<YamlRecords.Chunk> cut(String text) throws IOException {
        List<YamlRecords.Chunk> chunks = new ArrayList<>();
        YamlRecords.read(new StringReader(text), chunks::add);
        return chunks;
    }

    @Test
    void oneMapping_isOneRecord() throws IOException {
        assertThat(cut("# remark\na: 1\nb:\n- x\n- y\n"))
                .containsExactly(new YamlRecords.Chunk("a: 1\nb:\n- x\n- y\n", 9, 2, true));
    }

    @Test
    void everyItemOfAList_isARecord_withItsPlace() throws IOException {
        assertThat(cut("\ufeff- a: \ud835\udd38\n  b: 2\n- a: 3\n"))
                .containsExactly(
                        new YamlRecords.Chunk("- a: \ud835\udd38\n  b: 2\n", 1, 1, true),
                        new YamlRecords.Chunk("- a: 3\n", 15, 3, true));
    }

    @Test
    void innerListsAndIndentedOnes_areNotCut() throws IOException {
        assertThat(cut("  - a:\n    - 1\n    - 2\n  - b: 2\n"))
                .extracting(YamlRecords.Chunk::text)
                .containsExactly("  - a:\n    - 1\n    - 2\n", "  - b: 2\n");
    }

    @Test
    void documents_areRecords() throws IOException {
        assertThat(cut("---\na: 1\n---\nb: 2\n...\n"))
                .containsExactly(
                        new YamlRecords.Chunk("a: 1\n", 4, 2, true), new YamlRecords.Chunk("b: 2\n", 13, 4, true));
    }

    @Test
    void aRecordTooLong_isCutAndMarked() throws IOException {
        assertThat(cut("- a: " + "x".repeat(3_000_000) + "\n- b: 2\n"))
                .extracting(YamlRecords.Chunk::whole)
                .containsExactly(false, true);
    }
}
