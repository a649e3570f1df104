package org.warrantgraph.text.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EntityTaggerTest {
    private static final Lexicon LEXICON = Lexicon.bundled();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/text/names.tsv", delimiter = '\t', numLinesToSkip = 1)
    void namesAreFound(String sentence, String expected) {
        List<String> found = new DocumentTaggers(LEXICON, "test")
                .taggerFor(sentence).tag(sentence).stream()
                        .map(tag ->
                                tag.entity().kind().path() + ":" + tag.entity().label())
                        .toList();

        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }
}
