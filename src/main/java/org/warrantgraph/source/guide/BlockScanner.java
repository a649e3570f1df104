package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import org.warrantgraph.text.sentence.Range;

/**
 * Cuts a document into blocks by the shape of its lines.
 *
 * <p>Written by hand and not on a Markdown parser, because converters write what Markdown does not know (tables by tab stops, whole
 * tables on one line, headings in HTML) and because every block must keep its place. One pass; each line is looked at a fixed number of
 * times.
 */
final class BlockScanner {
    private static final int LONGEST_HEADING = 200;

    private final String text;
    private final Lines lines;
    private final Cuts cuts;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Integer> indents = new ArrayList<>();
    /** Closing words that were searched for to the end of the document in vain. */
    private final List<String> neverClosed = new ArrayList<>();

    private int end;

    private BlockScanner(String text, Cuts cuts) {
        this.text = text;
        this.lines = new Lines(text);
        this.cuts = cuts;
        this.end = text.length();
    }

    /** @param end where the blocks end; before the end of the document where it has more of them than are read */
    record Scan(List<RawBlock> blocks, List<String> neverClosed, int end) {}

    /** @param cuts is told what is too long */
    static Scan scan(String text, Cuts cuts) {
        BlockScanner scanner = new BlockScanner(text, cuts);
        scanner.run();
        return new Scan(scanner.blocks, scanner.neverClosed, scanner.end);
    }

    private void run() {
        skipFrontMatter();
        while (lines.hasLine()) {
            if (lines.isBlank()) {
                lines.advance();
            } else if (blocks.size() >= Bounds.BLOCKS) {
                end = lines.line().from();
                return;
            } else {
                block();
            }
        }
    }

    private void skipFrontMatter() {
        if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) {
            return;
        }
        Lines ahead = new Lines(text);
        ahead.advance();
        for (int i = 0; i < FrontMatter.MOST_LINES && ahead.hasLine(); i++) {
            if (ahead.line().of(text).equals("---")) {
                ahead.advance();
                blocks.add(new RawBlock.Skipped(new Range(0, ahead.line().from()), FrontMatter.NAME));
                lines.at(ahead.line().from());
                return;
            }
            ahead.advance();
        }
    }

    private void block() {
        Range line = lines.line();
        int level = LineShape.headingLevel(text, line);
        if (level > 0) {
            heading(line, level, LineShape.headingText(text, line, level));
        } else if (startsTag(line)) {
            tag(line);
        } else if (isFence(line)) {
            fence(line);
        } else if (LineShape.isRule(text, line) || LineShape.isPageBreak(text, line)) {
            blocks.add(new RawBlock.Break(line));
            lines.advance();
        } else if (startsTable(line)) {
            table(line);
        } else if (LineShape.endOfMarker(text, line) > 0) {
            item(line, LineShape.endOfMarker(text, line));
        } else {
            paragraph();
        }
    }

    private void heading(Range line, int level, Range words) {
        if (!words.isEmpty()) {
            Range read = cuts.shortened(text, words, Bounds.HEADING, "The heading");
            blocks.add(
                    new RawBlock.Heading(read.equals(words) ? line : new Range(line.from(), read.to()), level, read));
        }
        indents.clear();
        lines.advance();
    }

    private boolean isFence(Range line) {
        return text.startsWith("```", line.from()) || text.startsWith("~~~", line.from());
    }

    private void fence(Range line) {
        String mark = text.substring(line.from(), line.from() + 3);
        if (!skipTo("\n" + mark, line, "code")) {
            paragraph();
        }
    }

    private boolean startsTag(Range line) {
        return text.charAt(line.from()) == '<' && line.to() - line.from() > 2;
    }

    private void tag(Range line) {
        String start = text.substring(line.from(), Math.min(line.to(), line.from() + 10))
                .toLowerCase(Locale.ROOT);
        Matcher heading = LineShape.htmlHeading(text, line);
        boolean taken = true;
        if (heading.lookingAt()) {
            heading(line, Integer.parseInt(heading.group(1)), new Range(heading.start(2), heading.end(2)).trim(text));
        } else if (start.startsWith("<table")) {
            taken = htmlTable(line);
        } else if (start.startsWith("<!--")) {
            taken = skipTo("-->", line, "comment");
        } else if (start.startsWith("<script")) {
            taken = skipTo("</script>", line, "script");
        } else if (start.startsWith("<style")) {
            taken = skipTo("</style>", line, "style");
        } else {
            taken = false;
        }
        if (!taken) {
            paragraph();
        }
    }

    private boolean htmlTable(Range line) {
        Optional<Integer> end = find("</table>", line.from());
        end.ifPresent(to -> {
            Range table = cuts.shortened(text, new Range(line.from(), to), Bounds.TABLE, "The table");
            blocks.add(new RawBlock.Html(table));
            lines.at(to);
        });
        return end.isPresent();
    }

    private boolean skipTo(String closing, Range line, String why) {
        Optional<Integer> end = find(closing, line.from() + 1);
        end.ifPresent(to -> {
            blocks.add(new RawBlock.Skipped(new Range(line.from(), to), why));
            lines.at(to);
            lines.advance();
        });
        return end.isPresent();
    }

    /** Index after {@code closing}. A word that is nowhere further on is searched for once only. */
    private Optional<Integer> find(String closing, int from) {
        if (neverClosed.contains(closing)) {
            return Optional.empty();
        }
        int at = text.indexOf(closing, from);
        int other = at < 0 ? text.indexOf(closing.toUpperCase(Locale.ROOT), from) : at;
        if (other < 0) {
            neverClosed.add(closing);
            return Optional.empty();
        }
        return Optional.of(other + closing.length());
    }

    private boolean startsTable(Range line) {
        if (LineShape.hasTab(text, line)) {
            return LineShape.hasTab(text, lines.peek());
        }
        if (isFrame(line)) {
            Range below = lines.peek();
            return !below.isEmpty() && text.charAt(below.from()) == '|';
        }
        if (!PipeLine.hasPipe(text, line)) {
            return false;
        }
        Range next = lines.peek();
        boolean delimited = PipeLine.hasPipe(text, next) && PipeLine.isDelimiter(text, next);
        boolean framed = text.charAt(line.from()) == '|'
                && text.charAt(line.to() - 1) == '|'
                && line.to() - line.from() > 1
                && !next.isEmpty()
                && text.charAt(next.from()) == '|';
        return delimited || framed || PipeLine.isCollapsed(text, line);
    }

    /** {@code +-----+----+} of a table drawn with signs. */
    private boolean isFrame(Range line) {
        return !line.isEmpty() && text.charAt(line.from()) == '+' && PipeLine.isDelimiter(text, line);
    }

    private void table(Range first) {
        if (LineShape.hasTab(text, first)) {
            List<Range> found = rows(() -> LineShape.hasTab(text, lines.line()));
            blocks.add(new RawBlock.Tabs(whole(found), found));
        } else if (PipeLine.isCollapsed(text, first)) {
            lines.advance();
            Range line = cuts.shortened(text, first, Bounds.TABLE, "The table");
            blocks.add(new RawBlock.Pipes(line, List.of(line), true));
        } else {
            List<Range> found =
                    rows(() -> !lines.isBlank() && (PipeLine.hasPipe(text, lines.line()) || isFrame(lines.line())));
            blocks.add(new RawBlock.Pipes(whole(found), found, false));
        }
        indents.clear();
    }

    /** Lines of a table, each cut to its bound; those beyond the table's bounds are walked over. */
    private List<Range> rows(BooleanSupplier goesOn) {
        int from = lines.line().from();
        List<Range> found = new ArrayList<>();
        int kept = 0;
        int lost = 0;
        int left = 0;
        while (lines.hasLine() && goesOn.getAsBoolean()) {
            Range line = lines.line();
            if (kept < Bounds.TABLE && found.size() < Bounds.ROWS) {
                found.add(cuts.shortened(text, line, Bounds.TEXT, "The line of a table"));
                kept += found.get(found.size() - 1).to() - line.from();
            } else {
                left++;
                lost += line.to() - line.from();
            }
            lines.advance();
        }
        if (left > 0) {
            cuts.note(
                    from,
                    "Break it up.",
                    "The table has %,d lines; the first %,d are read, %,d characters are not.",
                    found.size() + left,
                    found.size(),
                    lost);
        }
        return found;
    }

    private void item(Range line, int marker) {
        int indent = lines.indent();
        while (!indents.isEmpty() && indents.get(indents.size() - 1) > indent) {
            indents.remove(indents.size() - 1);
        }
        if (indents.isEmpty() || indents.get(indents.size() - 1) < indent) {
            indents.add(indent);
        }
        Range bullet = new Range(line.from(), marker);
        Pieces pieces = new Pieces(text, new Range(marker, line.to()).trim(text));
        lines.advance();
        while (continues(true)) {
            pieces.add(lines.line());
            lines.advance();
        }
        pieces.report("The list item", cuts);
        List<Range> found = pieces.all().get(0);
        Range range = new Range(line.from(), found.get(found.size() - 1).to());
        blocks.add(new RawBlock.Item(range, indents.size() - 1, bullet, found));
        pieces.all().stream().skip(1).forEach(more -> blocks.add(new RawBlock.Paragraph(whole(more), more)));
    }

    private void paragraph() {
        if (lines.indent() == 0) {
            indents.clear();
        }
        Range first = unquoted(lines.line());
        lines.advance();
        if (lines.hasLine() && isUnderline(lines.line()) && couldBeHeading(first)) {
            int level = text.charAt(lines.line().from()) == '=' ? 1 : 2;
            blocks.add(new RawBlock.Heading(first, level, first));
            lines.advance();
            return;
        }
        Pieces pieces = new Pieces(text, first);
        while (continues(false)) {
            pieces.add(unquoted(lines.line()));
            lines.advance();
        }
        pieces.report("The paragraph", cuts);
        pieces.all().forEach(found -> blocks.add(new RawBlock.Paragraph(whole(found), found)));
    }

    /** True where the current line goes on with the block before it. */
    private boolean continues(boolean inItem) {
        if (!lines.hasLine() || lines.isBlank()) {
            return false;
        }
        Range line = lines.line();
        return LineShape.headingLevel(text, line) == 0
                && !isFence(line)
                && !LineShape.isRule(text, line)
                && !startsTable(line)
                && !LineShape.startsBlockTag(text, line)
                && !interruptsWithItem(line, inItem);
    }

    /** In running text a number starts a list only where it is 1: "in\n2020. The" goes on. */
    private boolean interruptsWithItem(Range line, boolean inItem) {
        int end = LineShape.endOfMarker(text, line);
        if (end < 0) {
            return false;
        }
        char first = text.charAt(line.from());
        boolean numbered = Character.isDigit(first) || first == '(';
        return inItem || !numbered || text.substring(line.from(), end).matches("\\(?1[.)]");
    }

    private boolean isUnderline(Range line) {
        if (line.to() - line.from() < 3) {
            return false;
        }
        char c = text.charAt(line.from());
        for (int i = line.from(); i < line.to(); i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return c == '=' || c == '-';
    }

    private boolean couldBeHeading(Range line) {
        return line.to() - line.from() <= LONGEST_HEADING && ".;,".indexOf(text.charAt(line.to() - 1)) < 0;
    }

    /** Without the signs of a quotation; {@code >70 %} is a number and stays. */
    private Range unquoted(Range line) {
        int from = line.from();
        while (from + 1 < line.to() && text.charAt(from) == '>' && "> \t".indexOf(text.charAt(from + 1)) >= 0) {
            from++;
        }
        return new Range(from, line.to()).trim(text);
    }

    private static Range whole(List<Range> lines) {
        return new Range(lines.get(0).from(), lines.get(lines.size() - 1).to());
    }
}
