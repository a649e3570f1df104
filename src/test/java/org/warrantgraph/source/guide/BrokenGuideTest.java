package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.model.Message;

/** Input that is broken or hostile gives findings and what can be read, in bounded time. */
@Timeout(60)
final class BrokenGuideTest {
    private static final GuideParser PARSER = new GuideParser();
    private static final int MEGA = 1 << 20;

    @Test
    void bytesThatAreNotUtf8_areReportedWithTheirPlace() {
        byte[] bytes = "It is wrong \u00e9 here. It goes on.".getBytes(StandardCharsets.ISO_8859_1);
        GuideParser.Parsed parsed = PARSER.parse("latin.md", bytes);
        assertThat(parsed.messages())
                .extracting(Message::what)
                .first()
                .asString()
                .contains("Byte 12 is not UTF-8");
        assertThat(Outline.of(parsed)).contains("It is wrong \ufffd here.").contains("It goes on.");
    }

    @Test
    void nulCharacters_areReported() {
        GuideParser.Parsed parsed = parse("It\0works. It lasts.");
        assertThat(parsed.messages()).extracting(Message::id).containsExactly("W-GUIDE-004");
        assertThat(Outline.of(parsed)).contains("It works.");
    }

    @Test
    void webPage_isReportedAndRead() {
        GuideParser.Parsed parsed = parse(
                "<!DOCTYPE html>\n<html><head><title>T</title>\n<script>\nvar x = 1;\n</script></head>\n<body>\n<h2>Aim</h2>\n<p>It works.</p></body></html>");
        assertThat(parsed.messages()).extracting(Message::id).contains("W-GUIDE-003");
        assertThat(Outline.of(parsed)).contains("## Aim").contains("It works.").doesNotContain("var x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\u00a0\n\n", "\0\0\0"})
    void nothing_givesAnEmptyDocumentAndAFinding(String text) {
        GuideParser.Parsed parsed = parse(text);
        assertThat(parsed.document().sections()).isEmpty();
        assertThat(parsed.messages()).extracting(Message::id).contains("W-GUIDE-002");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("nothing", " ", 50 * MEGA),
                Arguments.of("empty lines", "\n", 50 * MEGA),
                Arguments.of("NUL", "\0", 2 * MEGA),
                Arguments.of("one long word", "x", 2 * MEGA),
                Arguments.of("one long line", "word ", 2 * MEGA),
                Arguments.of("full stops", ".", MEGA / 2),
                Arguments.of("open brackets", "[", MEGA / 2),
                Arguments.of("open links", "[a](", MEGA / 2),
                Arguments.of("images", "![", MEGA / 2),
                Arguments.of("open marks", "[1,", MEGA / 2),
                Arguments.of("marks", "[1]", MEGA / 2),
                Arguments.of("open escapes", "\\[", MEGA / 2),
                Arguments.of("open tags", "<", MEGA / 2),
                Arguments.of("open comments", "<!--", MEGA / 2),
                Arguments.of("open raised tags", "<sup>1", MEGA / 2),
                Arguments.of("open tables", "<table>\n", MEGA / 4),
                Arguments.of("open cells", "<td>", MEGA / 2),
                Arguments.of("stars", "* ", MEGA / 2),
                Arguments.of("bold", "**", MEGA / 2),
                Arguments.of("bold words", "**a", MEGA / 2),
                Arguments.of("bars", "|", MEGA / 2),
                Arguments.of("rows", "|a|\n", MEGA / 2),
                Arguments.of("delimiters", "| --- ", MEGA / 2),
                Arguments.of("tab stops", "\t", MEGA / 2),
                Arguments.of("tab lines", "a\tb\n", MEGA / 2),
                Arguments.of("headings", "# a\n", MEGA / 2),
                Arguments.of("quotations", "> ", MEGA / 2),
                Arguments.of("ampersands", "&", MEGA / 2),
                Arguments.of("fences", "```\n", MEGA / 2),
                Arguments.of("labels", "a:", MEGA / 2),
                Arguments.of("numbers", "1. a\n", MEGA / 2),
                Arguments.of("reference headings", "# References\n1. a\n", MEGA / 4),
                Arguments.of("footnotes", "[^1]: a\n", MEGA / 4),
                Arguments.of("fields", "**Date:** ", MEGA / 4),
                Arguments.of("paragraphs", "a\n\n", MEGA / 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void endlessRepetition_endsInTimeLinearToItsLength(String name, String unit, int length) {
        byte[] whole = unit.repeat(length / unit.length()).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        GuideParser.Parsed parsed = PARSER.parse(name + ".md", whole);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(parsed.document().original().length()).isEqualTo(whole.length);
        // A quadratic pass over two million characters takes hours; this bound only has to tell the two apart.
        assertThat(taken).isLessThan(Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyMixOfMarkup_isReadWithoutFailure(long seed) {
        String[] parts = {
            "[",
            "]",
            "(",
            ")",
            "**",
            "*",
            "_",
            "`",
            "|",
            "\n",
            "\n\n",
            "# ",
            "- ",
            "1. ",
            "<b>",
            "</sup>",
            "<sup>",
            "&lt;",
            "&",
            "\\",
            "[1]",
            "[1-3]",
            "\t",
            "a",
            "word ",
            "Table 1: ",
            "---",
            "| --- | --- |",
            "References\n",
            "𝔸",
            "é",
            ". ",
            ": ",
            "<table>",
            "<tr><td>",
            "</table>",
            "Figure 1. ",
            "^1^",
            "²",
            "(2)",
            "doi:10.1/x",
            "http://a.b",
            "![x](y)",
            "[z](w)",
            "=",
            "\r\n",
            "\0",
        };
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            text.append("\n\n## References\n\n1. One\n2. Two\n");
            GuideParser.Parsed parsed = parse(text.toString());
            int length = parsed.document().original().length();
            assertThat(parsed.document().sections())
                    .allSatisfy(section -> assertThat(section.span().end()).isLessThanOrEqualTo(length));
        }
    }

    private static GuideParser.Parsed parse(String text) {
        return PARSER.parse("broken.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
