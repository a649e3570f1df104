package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;

/** Invented documents, one per style; the outline of each is written beside it. */
final class GuideParserTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/guide");
    private static final GuideParser PARSER = new GuideParser();

    @ParameterizedTest
    @ValueSource(strings = {"ama.md", "footnotes.md", "html.md", "tabs.txt", "plain.md", "grouped.md"})
    void document_hasItsOutline(String name) throws IOException {
        GuideParser.Parsed parsed = PARSER.parse(name, Files.readAllBytes(DOCUMENTS.resolve(name)));
        String expected = Files.readString(DOCUMENTS.resolve(name + ".outline"));
        assertThat(Outline.of(parsed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ama.md", "footnotes.md", "html.md", "tabs.txt", "plain.md", "grouped.md"})
    void windowsLineEnds_changeNothingButOffsets(String name) throws IOException {
        String text = Files.readString(DOCUMENTS.resolve(name));
        GuideParser.Parsed unix = PARSER.parse(name, text.getBytes(StandardCharsets.UTF_8));
        GuideParser.Parsed windows =
                PARSER.parse(name, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(Outline.of(windows)).isEqualTo(Outline.of(unix));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Drug A works.[1][2] It is safe.[3];[1, 2];[3]",
                "Drug A works [1,2]. It is safe [1-3].;[1, 2];[1, 2, 3]",
                "Drug A works.[\\[1\\]](#r1)[\\[2\\]](#r2) It is safe.[[3]](#r3);[1, 2];[3]",
                "Drug A works.<sup>[1]</sup> It is safe <sup>[2, 3]</sup>.;[1];[2, 3]",
                "Drug A works.\\[1\\] It is safe.\\[2–3\\];[1];[2, 3]",
                "Drug A works.¹ It is safe.²˒³;[1];[2, 3]",
                "Drug A works.^1^ It is safe.^2,3^;[1];[2, 3]",
                "Drug A works.<sup>1</sup> It is safe.<sup>2–3</sup>;[1];[2, 3]",
                "Drug A works (1). It is safe (2,3).;[1];[2, 3]",
                "Drug A works.[^1] It is safe.[^2][^3];[1];[2, 3]",
                "**Drug A** works.[1]It is *safe*. [2];[1];[2]",
            })
    void citationMarks_belongToTheirSentence(String text, String first, String second) {
        List<Sentence> sentences = sentences(text + "\n\n## References\n\n1. One work\n2. Two works\n3. Three works\n");
        assertThat(sentences).extracting(Sentence::text).containsExactly("Drug A works.", "It is safe.");
        assertThat(sentences.get(0).citations()).hasToString(first);
        assertThat(sentences.get(1).citations()).hasToString(second);
    }

    @Test
    void numbersThatAreNoCitations_stayInTheText() {
        String text = "It has 2 m² and 10⁹ cells (n = 3), a ratio of [0.3-0.5] and m<sup>2</sup> (3).";
        List<Sentence> sentences =
                sentences(text + " See also the trial.¹\n\n## References\n\n1. One\n2. Two\n3. Three\n");
        assertThat(sentences.get(0).text())
                .isEqualTo("It has 2 m² and 10⁹ cells (n = 3), a ratio of [0.3-0.5] and m2 (3).");
        assertThat(sentences.get(0).citations()).isEmpty();
        assertThat(sentences.get(1).citations()).containsExactly(1);
    }

    @Test
    void spans_countCodePointsOfTheOriginal() {
        String text = "# 𝔸 title\n\nThe 𝜶-subunit **binds** it.[1] Next &amp; last.\n\n## References\n1. A work\n";
        GuideParser.Parsed parsed = parse(text);
        Sentence sentence = sentences(parsed).get(0);
        assertThat(parsed.document().original().slice(sentence.span())).isEqualTo("The 𝜶-subunit **binds** it.[1]");
        int binds = sentence.text().indexOf("binds");
        assertThat(parsed.document().original().slice(sentence.place(binds, binds + 5)))
                .isEqualTo("binds");
        assertThat(sentences(parsed).get(1).text()).isEqualTo("Next & last.");
        assertThat(parsed.document().original().slice(sentences(parsed).get(1).span()))
                .isEqualTo("Next &amp; last.");
    }

    @Test
    void cell_spansItsMarkup() {
        GuideParser.Parsed parsed = parse("Name\tValue\nfirst\t<b>1.5 mg</b>\n");
        Block.Table table =
                (Block.Table) parsed.document().sections().get(0).blocks().get(0);
        Block.Cell cell = table.rows().get(1).cells().get(1);
        assertThat(cell.text()).isEqualTo("1.5 mg");
        assertThat(parsed.document().original().slice(cell.span())).isEqualTo("<b>1.5 mg</b>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "December 2025;2025-12",
                "3 December 2025;2025-12-03",
                "Dec. 3rd, 2025;2025-12-03",
                "December 3, 2025;2025-12-03",
                "2025-12-03;2025-12-03",
                "2025-12;2025-12",
                "2025;2025",
                "03/12/2025;2025",
                "2025-13-01;2025",
            })
    void date_keepsItsPrecision(String printed, String iso) {
        assertThat(PrintedDate.read(printed)).contains(iso);
    }

    @Test
    void unreadableDate_isAbsent() {
        assertThat(PrintedDate.read("last spring")).isEmpty();
    }

    @Test
    void linesOfAShop_areBoilerplate() {
        GuideParser.Parsed parsed = parse(
                "# Guide\n\nIt works.\n\n[Click to download full resolution](#)\n\n## Request a Quote\n\nBuy now.\n\n### Detail\n\nMore.\n\n## Results\n\nIt works well.\n");
        assertThat(parsed.document().sections())
                .extracting(Section::heading, Section::boilerplate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Guide", false),
                        org.assertj.core.groups.Tuple.tuple("Request a Quote", true),
                        org.assertj.core.groups.Tuple.tuple("Detail", true),
                        org.assertj.core.groups.Tuple.tuple("Results", false));
        assertThat(parsed.skipped()).containsEntry("shop text", 1);
    }

    @Test
    void kindOfSource_isUnknownWithoutCues() {
        assertThat(parse("# A note\n\nIt works.\n").document().document().kind())
                .isEqualTo(Vocabulary.Value.UNKNOWN_KIND);
    }

    @Test
    void citationsWithoutList_areReportedOnce() {
        assertThat(parse("It works.[1] It lasts.[2]\n").messages())
                .extracting("id")
                .containsExactly("W-GUIDE-010");
    }

    private static GuideParser.Parsed parse(String text) {
        return PARSER.parse("note.md", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Sentence> sentences(String text) {
        return sentences(parse(text));
    }

    private static List<Sentence> sentences(GuideParser.Parsed parsed) {
        return parsed.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).sentences().stream())
                .toList();
    }
}
