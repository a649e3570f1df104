package org.warrantgraph.source.guide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.Range;

/** What a single line looks like. All tests look at the line's first characters or pass over it once. */
final class LineShape {
    private static final Pattern RULE = Pattern.compile("(?:(?:\\*[ \\t]*+){3,}|(?:-[ \\t]*+){3,}|(?:_[ \\t]*+){3,})");
    private static final Pattern PAGE = Pattern.compile(
            "(?i)(?:\\d{1,4}|page \\d{1,4}(?: (?:of|/) \\d{1,4})?|\\d{1,4} (?:of|/) \\d{1,4}|[-–] ?\\d{1,4} ?[-–])");
    private static final Pattern ITEM =
            Pattern.compile("(?:[-*+•·▪◦‣●○■–]|\\d{1,3}[.)]|\\(\\d{1,3}\\))(?=[ \\t\\u00a0])");
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?=[ \\t\\u00a0]|$)");
    private static final Pattern HTML_HEADING = Pattern.compile("(?i)<h([1-6])[^>]{0,200}>(.{0,500})</h\\1>");
    private static final Pattern BLOCK_TAG = Pattern.compile(
            "</?(?:table|script|style|h[1-6]|p|div|ul|ol|li|body|head|section|article)\\b|<!--",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SHORT = 40;

    private LineShape() {}

    static boolean isRule(String text, Range line) {
        return isShort(line) && RULE.matcher(line.of(text)).matches();
    }

    /** A page number on a line of its own, or a form feed. */
    static boolean isPageBreak(String text, Range line) {
        return isShort(line) && PAGE.matcher(line.of(text)).matches();
    }

    private static boolean isShort(Range line) {
        return line.to() - line.from() <= LONGEST_SHORT;
    }

    /** End of the bullet or number the line starts with; -1 for none. */
    static int endOfMarker(String text, Range line) {
        Matcher matcher = ITEM.matcher(text).region(line.from(), Math.min(line.to(), line.from() + 8));
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Level of a heading with number signs; 0 for none. */
    static int headingLevel(String text, Range line) {
        if (line.isEmpty() || text.charAt(line.from()) != '#') {
            return 0;
        }
        Matcher matcher = HEADING.matcher(text)
                .region(line.from(), Math.min(line.to(), line.from() + 8))
                .useAnchoringBounds(line.to() - line.from() <= 8);
        return matcher.lookingAt() ? matcher.end() - line.from() : 0;
    }

    /** Text of a heading with number signs, without those at its end. */
    static Range headingText(String text, Range line, int level) {
        int end = line.to();
        while (end > line.from() + level && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end == line.to() || (end > line.from() && " \t".indexOf(text.charAt(end - 1)) >= 0);
        return new Range(line.from() + level, closed ? end : line.to()).trim(text);
    }

    /** An HTML tag that ends the paragraph before it. */
    static boolean startsBlockTag(String text, Range line) {
        return !line.isEmpty()
                && text.charAt(line.from()) == '<'
                && BLOCK_TAG
                        .matcher(text)
                        .region(line.from(), Math.min(text.length(), line.from() + 12))
                        .lookingAt();
    }

    /** A heading written as one line of HTML. */
    static Matcher htmlHeading(String text, Range line) {
        return HTML_HEADING.matcher(text).region(line.from(), Math.min(line.to(), line.from() + 800));
    }

    /** Two cells or more with a tab stop between them. */
    static boolean hasTab(String text, Range line) {
        for (int i = line.from(); i < line.to(); i++) {
            if (text.charAt(i) == '\t') {
                return true;
            }
        }
        return false;
    }
}
