package org.warrantgraph.text.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    private static final SentenceSplitter SPLITTER = SentenceSplitter.english();

    @Test
    void listOfStatistics_isPartOfItsSentence() {
        String first = "Overall survival was longer (HR, 0.68; 95% CI, 0.49–0.94; P=0.019).";
        String text = first + " Nobody was lost to follow-up; all came back.";
        assertThat(SPLITTER.split(text).stream().map(range -> range.of(text)))
                .containsExactly(first, "Nobody was lost to follow-up; all came back.");
    }

    @Test
    void everyDataFile_isPartOfTheVersion() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/warrantgraph/text/sentence"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(TextData.FILES);
        }
    }
}
