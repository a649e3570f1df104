package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {100, 1_000, 1 << 20})
    void linesComeSortedOnce_whetherOrNotTheyFitInMemory(long memory) throws IOException {
        Random random = new Random(7);
        TreeSet<String> expected = new TreeSet<>();
        List<String> sorted = new ArrayList<>();
        long count;
        try (SortedLines lines = new SortedLines(folder, memory)) {
            for (int i = 0; i < 500; i++) {
                String line = "line " + random.nextInt(200);
                expected.add(line);
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
            count = lines.forEach(line -> sorted.add(new String(line, StandardCharsets.UTF_8)));
        }

        assertThat(sorted).containsExactlyElementsOf(expected);
        assertThat(count).isEqualTo(expected.size());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void orderIsThatOfBytes() throws IOException {
        List<String> sorted = new ArrayList<>();
        try (SortedLines lines = new SortedLines(folder, 1 << 20)) {
            for (String line : List.of("é", "z", "\uD83D\uDE00", "\uFFFD", "Z", "")) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
            lines.forEach(line -> sorted.add(new String(line, StandardCharsets.UTF_8)));
        }

        assertThat(sorted).containsExactly("", "Z", "z", "é", "\uFFFD", "\uD83D\uDE00");
    }
}
