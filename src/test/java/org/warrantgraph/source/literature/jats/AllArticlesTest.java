package org.warrantgraph.source.literature.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Reference;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** The real articles that stand beside the project; all 451 with packed ones are read by the bench {@code ReadingFiles}. */
class AllArticlesTest {
    private static final Path ARTICLES = Path.of("../shared/data/literature/jats");

    @Test
    void everyArticle_givesAWorkReferencesAndText() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ARTICLES), ARTICLES + " is not there; its articles are not read");
        JatsReader reader = new JatsReader();
        List<Path> files;
        try (Stream<Path> all = Files.list(ARTICLES)) {
            files = all.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            CollectingSink sink = new CollectingSink();
            reader.read(new BytesSource(file.getFileName().toString(), Files.readAllBytes(file)), sink);
            assertThat(sink.all(Publication.class))
                    .as(file.toString())
                    .hasSize(1)
                    .allSatisfy(work -> {
                        assertThat(work.identifiers()).isNotEmpty();
                        assertThat(work.issued()).isPresent();
                        assertThat(work.firstAuthor()).isPresent();
                        assertThat(work.title()).isPresent();
                    });
            assertThat(sink.all(Reference.class)).as(file.toString()).hasSizeGreaterThan(10);
            assertThat(sink.messages)
                    .as(file.toString())
                    .extracting(Message::id)
                    .doesNotContain("W-JATS-001", "W-JATS-010");
            assertThat(sink.used).as(file.toString()).isGreaterThan(40);
        }
    }
}
