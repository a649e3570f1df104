package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warrantgraph.model.Message;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.TextDocument;

/** What is longer than the bounds is told with its place and length; the rest is read. */
final class BoundsTest {
    private static final GuideParser PARSER = new GuideParser();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = HostileGuide.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HEADINGS", "SECTIONS", "SENTENCES", "MECHANISMS", "BLANK_LINES", "NULS"})
    void onePartBeyondItsBound_isReported_andWhatFollowsIsRead(HostileGuide guide) throws IOException {
        GuideParser.Parsed parsed = read(guide, 4_400_000);

        assertThat(ids(parsed)).contains("W-GUIDE-042").doesNotContain("W-GUIDE-005");
        assertThat(parsed.messages())
                .filteredOn(message ->
                        message.id().equals("W-GUIDE-042") && message.place().line() > 0)
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.what()).containsPattern("[1-9],?\\d");
                    assertThat(message.remedy()).isNotBlank();
                    assertThat(message.place().line()).isPositive();
                });
        assertThat(sentences(parsed.document()).stream().filter(sentence -> sentence.contains(" inhibits ")))
                .containsExactly("Trametinib inhibits MEK1.", "Gefitinib inhibits EGFR.");
    }

    @Test
    void moreSentencesThanAreKept_endTheReading_andTheLengthOfTheRestIsTold() throws IOException {
        GuideParser.Parsed parsed = read(HostileGuide.SECTIONS, 12_000_000);

        assertThat(sentences(parsed.document()).size()).isLessThanOrEqualTo(Bounds.PIECES);
        assertThat(parsed.messages())
                .filteredOn(message -> message.id().equals("W-GUIDE-005"))
                .extracting(Message::what)
                .singleElement()
                .asString()
                .matches("The document is too long: the [\\d,]+ characters from here on are not read\\.");
    }

    @Test
    void paragraphOfSeveralPieces_keepsEverySentence() {
        String words = "The clock of the tower was wound on day %d. ";
        StringBuilder text = new StringBuilder();
        for (int day = 0; text.length() < 3 * Bounds.TEXT; day++) {
            text.append(words.formatted(day));
        }

        GuideParser.Parsed parsed = parse(text.toString());

        List<String> sentences = sentences(parsed.document());
        assertThat(String.join(" ", sentences).equals(text.toString().strip())).isTrue();
        assertThat(sentences.stream().mapToInt(String::length).max().orElseThrow())
                .isLessThan(200);
    }

    @Test
    void headingJustWithinItsBound_isWhole_andOneBeyondIsCutAtAWord() {
        String within = "a ".repeat(Bounds.HEADING / 2 - 1) + "bc";
        GuideParser.Parsed parsed = parse("# " + within + "\n\nIt is.\n\n# " + within + " def\n\nIt was.\n");

        assertThat(parsed.document().sections())
                .extracting(Section::heading)
                .containsExactly(within, within.substring(0, within.length() - 3));
        assertThat(parsed.messages())
                .extracting(Message::what)
                .containsExactly("The heading has 1,004 characters; the first 997 are read, 7 are not.");
        assertThat(parsed.messages())
                .extracting(message -> message.place().line())
                .containsExactly(5);
    }

    private GuideParser.Parsed read(HostileGuide guide, long size) throws IOException {
        Path file = folder.resolve("hostile.md");
        guide.write(file, size);
        return PARSER.parse("hostile.md", Files.readAllBytes(file));
    }

    private static GuideParser.Parsed parse(String text) {
        return PARSER.parse("long.md", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> ids(GuideParser.Parsed parsed) {
        return parsed.messages().stream().map(Message::id).toList();
    }

    private static List<String> sentences(TextDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).sentences().stream())
                .map(Sentence::text)
                .toList();
    }
}
