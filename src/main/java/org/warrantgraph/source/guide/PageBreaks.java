package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.Range;

/**
 * Joins paragraphs that a page break cut: the first does not end like a sentence and the next goes on in lower case, or the first ends
 * in a comma or a word that cannot end a sentence. Rules and page numbers between them do not matter.
 */
final class PageBreaks {
    private static final Pattern TAIL = Pattern.compile(
            "(?:\\s|\\*|_|</?\\w{1,6}>|\\\\?\\[\\\\?\\[?\\^?[\\d,;–\\s-]{1,30}\\\\?]\\\\?]?(?:\\([^)\\s]{0,80}\\))?)+$");
    private static final Pattern OPEN_END =
            Pattern.compile(".*(?:,|\\b(?:and|or|the|a|an|of|with|by|in|to|for|from|than|that|which|as|on))");
    private static final int LOOK = 160;
    private static final int SHORTEST = 24;

    private PageBreaks() {}

    /** The same blocks with cut paragraphs and items whole again. */
    static List<RawBlock> join(String text, List<RawBlock> blocks) {
        List<RawBlock> joined = new ArrayList<>();
        int lastText = -1;
        for (RawBlock block : blocks) {
            if (block instanceof RawBlock.Paragraph next && lastText >= 0 && goesOn(text, joined.get(lastText), next)) {
                RawBlock whole = append(joined.get(lastText), next);
                joined.subList(lastText, joined.size()).clear();
                joined.add(whole);
                continue;
            }
            joined.add(block);
            if (!(block instanceof RawBlock.Break)) {
                lastText = joined.size() - 1;
            }
        }
        return joined;
    }

    private static RawBlock append(RawBlock first, RawBlock.Paragraph next) {
        Range range = new Range(first.range().from(), next.range().to());
        List<Range> lines = new ArrayList<>();
        if (first instanceof RawBlock.Item item) {
            lines.addAll(item.lines());
            lines.addAll(next.lines());
            return new RawBlock.Item(range, item.depth(), item.marker(), lines);
        }
        lines.addAll(((RawBlock.Paragraph) first).lines());
        lines.addAll(next.lines());
        return new RawBlock.Paragraph(range, lines);
    }

    private static boolean goesOn(String text, RawBlock first, RawBlock.Paragraph next) {
        if (!(first instanceof RawBlock.Item)
                && !(first instanceof RawBlock.Paragraph paragraph && !Titles.isBold(text, paragraph))) {
            return false;
        }
        int end = first.range().to();
        if (next.range().to() - first.range().from() > Bounds.TEXT) {
            return false;
        }
        String tail = text.substring(Math.max(first.range().from(), end - LOOK), end);
        String words = TAIL.matcher(tail).replaceFirst("");
        if (words.length() < SHORTEST || tail.endsWith(")") && tail.contains("](")) {
            return false;
        }
        char start = start(text, next.lines().get(0));
        boolean ended = ".!?:;|”\"".indexOf(words.charAt(words.length() - 1)) >= 0;
        return !ended
                && (Character.isLowerCase(start)
                        || (Character.isLetterOrDigit(start)
                                && OPEN_END.matcher(words).matches()));
    }

    private static char start(String text, Range line) {
        int i = line.from();
        while (i < line.to() - 1 && "*_(".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return text.charAt(i);
    }
}
