package org.warrantgraph.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.Lexicon;

class RelationPatternsTest {
    private static final EntityTagger TAGGER = Lexicon.bundled().tagger();
    private static final RelationPatterns PATTERNS = RelationPatterns.load();
    private static final StatementPatterns STATEMENTS = StatementPatterns.load();

    static Stream<Relation> relations() {
        return PATTERNS.relations().stream();
    }

    @ParameterizedTest
    @MethodSource("relations")
    void everyPatternReadsItsExample(Relation relation) {
        assertThat(read(relation.example())).contains(relation.says());
    }

    static Stream<Template> templates() {
        return STATEMENTS.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateReadsItsExample(Template template) {
        assertThat(STATEMENTS.match(template.example(), TAGGER.tag(template.example())).stream()
                        .map(RelationPatternsTest::said))
                .contains(template.says());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/text/relations.tsv", delimiter = '\t', numLinesToSkip = 1)
    void sentencesSayTheirRelations(String sentence, String expected) {
        assertThat(read(sentence))
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    private static List<String> read(String sentence) {
        return PATTERNS.match(sentence, TAGGER).stream()
                .map(RelationPatternsTest::said)
                .toList();
    }

    private static String said(RelationMatch match) {
        return (match.polarity() == Polarity.DENIES ? "NOT " : "")
                + match.subject().label()
                + " "
                + match.relation().localName()
                + " "
                + match.object().label();
    }
}
