package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.PlainText;
import org.warrantgraph.text.sentence.Range;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;

/** Makes sections of blocks: headings open them, bold lines too; tables take their titles and notes; buttons and fields are left out. */
final class SectionBuilder {
    private static final int WORDS_OF_ITEM_LABEL = 8;
    private static final int WORDS_OF_PARAGRAPH_LABEL = 4;
    private static final int LONGEST_NOTE = 1_500;
    /** {@code NR, not reached}; {@code CI = confidence interval}. */
    private static final Pattern LEGEND =
            Pattern.compile("[A-Z][A-Za-z0-9/]{0,5}[A-Z0-9] ?[,:=] \\p{Ll}.*", Pattern.DOTALL);

    private final Reading reading;
    private final String text;
    private final List<RawBlock> blocks;
    private final Set<Integer> taken;
    private final int referenceHeading;
    private final Cues cues;
    private final Boilerplate boilerplate;
    private final TableBuilder tables;
    private final Counts counts;
    private final List<Section> sections = new ArrayList<>();

    private String heading = "";
    private int level;
    private int start;
    private boolean shop;
    private List<Block> open = new ArrayList<>();

    /**
     * @param taken indexes of blocks that are read elsewhere: entries of the reference list, fields
     * @param referenceHeading index of the reference list's heading, -1 where there is none
     */
    SectionBuilder(
            Reading reading,
            List<RawBlock> blocks,
            Set<Integer> taken,
            int referenceHeading,
            Cues cues,
            Counts counts,
            Cuts cuts) {
        this.reading = reading;
        this.text = reading.text();
        this.blocks = blocks;
        this.taken = Set.copyOf(taken);
        this.referenceHeading = referenceHeading;
        this.cues = cues;
        this.boilerplate = new Boilerplate(cues);
        this.tables = new TableBuilder(reading, cuts);
        this.counts = counts;
    }

    /** @param end where the first block stands that was not read; the end of the document where all were */
    record Built(List<Section> sections, int end) {}

    Built build() {
        int i = 0;
        while (i < blocks.size() && !reading.isFull()) {
            i = taken.contains(i) ? i + 1 : block(i);
        }
        int end = i < blocks.size() ? blocks.get(i).range().from() : text.length();
        close(end);
        return new Built(sections, end);
    }

    private int block(int i) {
        RawBlock block = blocks.get(i);
        Optional<Range> title = tableTitle(i);
        if (title.isPresent()) {
            return table(i + 1, title);
        }
        if (block instanceof RawBlock.Heading found) {
            open(found.range(), reading.plain(found.text()).text(), found.level(), i);
        } else if (block instanceof RawBlock.Paragraph paragraph) {
            paragraph(paragraph, i);
        } else if (block instanceof RawBlock.Item item) {
            item(item);
        } else if (isTable(block)) {
            return table(i, Optional.empty());
        } else if (block instanceof RawBlock.Skipped skipped) {
            counts.skipped(skipped.why());
        }
        return i + 1;
    }

    private void open(Range range, String words, int newLevel, int index) {
        close(range.from());
        boolean inside = shop && newLevel > level;
        shop = inside || boilerplate.isHeading(words, referenceHeading >= 0 && index > referenceHeading);
        reading.count(1, words.length());
        heading = words;
        level = newLevel;
        start = range.from();
    }

    private void close(int end) {
        if (!open.isEmpty() || !heading.isEmpty()) {
            Range whole = new Range(start, end).trim(text);
            sections.add(new Section(heading, level, reading.span(whole), shop, open));
        }
        open = new ArrayList<>();
    }

    private void paragraph(RawBlock.Paragraph paragraph, int index) {
        Range line = paragraph.lines().get(0);
        int caption = Titles.endOfFigureLabel(text, line);
        if (Titles.isBold(text, paragraph) && caption < 0) {
            String words = reading.plain(line).text().replaceFirst("\\s*:$", "");
            if (Titles.table(words).isEmpty()) {
                boolean nested = level > 0 && !sections.isEmpty() && heading.isEmpty();
                open(paragraph.range(), words, nested ? level : Math.min(6, Math.max(2, level + 1)), index);
                return;
            }
        }
        if (caption >= 0) {
            add(new Block.Caption(
                    reading.span(paragraph.range()), reading.sentences(from(paragraph.lines(), caption))));
            return;
        }
        if (boilerplate.isLine(reading.plain(paragraph.lines()).text())) {
            counts.skipped("shop text");
            return;
        }
        Optional<Titles.Label> label = Titles.label(text, line, WORDS_OF_PARAGRAPH_LABEL);
        List<Range> rest =
                label.map(found -> from(paragraph.lines(), found.end())).orElse(paragraph.lines());
        add(new Block.Paragraph(reading.span(paragraph.range()), label.map(this::words), reading.sentences(rest)));
    }

    private void item(RawBlock.Item item) {
        Optional<Titles.Label> label = Titles.label(text, item.lines().get(0), WORDS_OF_ITEM_LABEL);
        List<Range> rest = label.map(found -> from(item.lines(), found.end())).orElse(item.lines());
        add(new Block.ListItem(
                reading.span(item.range()), item.depth(), label.map(this::words), reading.sentences(rest)));
    }

    private void add(Block block) {
        open.add(block);
        counts.used();
    }

    private String words(Titles.Label label) {
        return reading.plain(label.words()).text().replaceFirst("\\s*:$", "");
    }

    private static List<Range> from(List<Range> lines, int index) {
        List<Range> rest = new ArrayList<>(lines);
        Range first = rest.get(0);
        rest.set(0, new Range(Math.min(index, first.to()), first.to()));
        return rest;
    }

    private static boolean isTable(RawBlock block) {
        return block instanceof RawBlock.Pipes || block instanceof RawBlock.Tabs || block instanceof RawBlock.Html;
    }

    /** The paragraph or heading at {@code i}, where it is the label of a table that follows. */
    private Optional<Range> tableTitle(int i) {
        RawBlock block = blocks.get(i);
        boolean before = i + 1 < blocks.size() && isTable(blocks.get(i + 1)) && !taken.contains(i + 1);
        Range words = block instanceof RawBlock.Heading found ? found.text() : block.range();
        boolean could = before && (block instanceof RawBlock.Paragraph || block instanceof RawBlock.Heading);
        return could && Titles.table(reading.plain(words).text()).isPresent() ? Optional.of(words) : Optional.empty();
    }

    private int table(int i, Optional<Range> before) {
        RawBlock block = blocks.get(i);
        Grid grid = grid(block);
        int next = i + 1;
        Optional<Range> title = before;
        if (title.isEmpty()
                && grid.title().isEmpty()
                && next < blocks.size()
                && tableTitle(next).isEmpty()) {
            title = titleBelow(next);
            next += title.isPresent() ? 1 : 0;
        }
        List<Range> notes = new ArrayList<>();
        while (next < blocks.size() && !taken.contains(next) && isNote(blocks.get(next))) {
            notes.add(blocks.get(next).range());
            next++;
        }
        int from = Math.min(block.range().from(), title.map(Range::from).orElse(Integer.MAX_VALUE));
        int to = notes.isEmpty()
                ? Math.max(block.range().to(), title.map(Range::to).orElse(0))
                : notes.get(notes.size() - 1).to();
        Block.Table table = tables.build(grid, new Range(from, to), title, notes);
        add(table);
        counts.table(table, block.range(), grid.raggedRows());
        return next;
    }

    private Grid grid(RawBlock block) {
        if (block instanceof RawBlock.Pipes pipes) {
            return PipeTable.read(text, pipes);
        }
        return block instanceof RawBlock.Tabs tabs
                ? TabTable.read(text, tabs)
                : HtmlTable.read(text, (RawBlock.Html) block);
    }

    private Optional<Range> titleBelow(int i) {
        return blocks.get(i) instanceof RawBlock.Paragraph paragraph
                        && Titles.table(reading.plain(paragraph.range()).text()).isPresent()
                ? Optional.of(paragraph.range())
                : Optional.empty();
    }

    private boolean isNote(RawBlock block) {
        if (!(block instanceof RawBlock.Paragraph paragraph)
                || block.range().to() - block.range().from() > LONGEST_NOTE) {
            return false;
        }
        PlainText plain = reading.plain(paragraph.lines());
        String words = plain.text().toLowerCase(Locale.ROOT);
        char first = words.isEmpty() ? ' ' : words.charAt(0);
        return "*†‡§¶".indexOf(first) >= 0
                || LEGEND.matcher(plain.text()).matches()
                || cues.noteCues().stream()
                        .anyMatch(cue -> words.startsWith(cue)
                                && (words.length() == cue.length() || !Character.isLetter(words.charAt(cue.length()))));
    }
}
