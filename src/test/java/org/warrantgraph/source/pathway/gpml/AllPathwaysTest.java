package org.warrantgraph.source.pathway.gpml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** Every pathway of the shared data: each record is used or skipped with a reason. */
class AllPathwaysTest {
    private static final Path FOLDER = Path.of("../shared/data/wikipathways");

    @Test
    void everyRecord_isUsedOrSkippedWithAReason() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the pathways are not here: " + FOLDER);
        List<Path> files;
        try (var all = Files.walk(FOLDER)) {
            files = all.filter(file -> file.toString().endsWith(".gpml"))
                    .sorted()
                    .toList();
        }
        GpmlReader reader = new GpmlReader();
        Map<String, Integer> reasons = new TreeMap<>();
        int used = 0;
        int records = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            records += count(text, "<DataNode ")
                    + count(text, "<Interaction ")
                    + count(text, "<Interaction>")
                    + count(text, "<bp:PublicationXref ");
            CollectingSink sink = new CollectingSink();
            reader.read(BytesSource.of(file.getFileName().toString(), text), sink);
            used += sink.used;
            sink.skipped.forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        }
        int skipped = reasons.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(used + skipped).as(reasons.toString()).isEqualTo(records);
        assertThat(reasons)
                .containsEntry("interaction: an end is attached to nothing", 12)
                .containsEntry("interaction: an end is a group without data nodes", 5)
                .containsEntry("data node without a type or a database that tells it", 3);
    }

    private static int count(String text, String words) {
        return text.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }
}
