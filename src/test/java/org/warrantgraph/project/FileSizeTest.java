package org.warrantgraph.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FileSizeTest {
    private static final int LONGEST = 400;
    private static final int MEDIAN = 80;
    private static final int PERCENTILE_95 = 250;
    private static final long LARGEST_TRACKED_BYTES = 2L << 20;

    @Test
    void mainFiles_stayShort() throws IOException {
        Map<Path, Integer> lines = new TreeMap<>();
        for (Path file : files(Path.of("src/main/java"))) {
            if (file.toString().endsWith(".java") && !file.endsWith("package-info.java")) {
                lines.put(file, Files.readAllLines(file).size());
            }
        }
        assertThat(lines)
                .allSatisfy((file, count) ->
                        assertThat(count).as("lines of %s", file).isLessThanOrEqualTo(LONGEST));
        List<Integer> sorted = lines.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2))
                .as("median lines of a main file")
                .isLessThanOrEqualTo(MEDIAN);
        assertThat(sorted.get(sorted.size() * 95 / 100))
                .as("95th percentile of lines of a main file")
                .isLessThanOrEqualTo(PERCENTILE_95);
    }

    @Test
    void noFile_isLarge() throws IOException {
        for (String folder : List.of("src", "ontology", "queries")) {
            for (Path file : files(Path.of(folder))) {
                assertThat(Files.size(file)).as("bytes of %s", file).isLessThan(LARGEST_TRACKED_BYTES);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
