package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.warrantgraph.text.sentence.PlainText;
import org.warrantgraph.text.sentence.Range;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Span;

/** Makes a table of a grid: text of its cells, label, caption, source note and the references that stand for all of it. */
final class TableBuilder {
    private final Reading reading;
    private int unlabelled;

    TableBuilder(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param range from the title to the note
     * @param title the line that names the table, outside the grid
     * @param notes paragraphs of its source note
     */
    Block.Table build(Grid grid, Range range, Optional<Range> title, List<Range> notes) {
        Optional<PlainText> heading = title.or(grid::title).map(reading::plain);
        Optional<Matcher> labelled = heading.flatMap(plain -> Titles.table(plain.text()));
        List<Range> below = new ArrayList<>(notes);
        grid.note().ifPresent(note -> below.add(0, note));
        List<PlainText> read = below.stream().map(reading::plain).toList();
        TreeSet<Integer> citations = new TreeSet<>();
        heading.ifPresent(plain -> citations.addAll(reading.references(plain)));
        read.forEach(plain -> citations.addAll(reading.references(plain)));
        String note = String.join(" ", read.stream().map(PlainText::text).toList());
        return new Block.Table(
                reading.span(range),
                labelled.map(matcher -> matcher.group(1)).orElseGet(() -> "Unlabelled table " + ++unlabelled),
                labelled.map(matcher -> matcher.group(2).strip())
                        .or(() -> heading.map(PlainText::text))
                        .filter(words -> !words.isEmpty()),
                grid.headerRows(),
                rows(grid),
                List.copyOf(citations),
                Optional.of(note).filter(words -> !words.isEmpty()));
    }

    private List<Block.Row> rows(Grid grid) {
        List<Block.Row> rows = new ArrayList<>();
        for (List<Range> ranges : grid.rows()) {
            List<Block.Cell> cells = new ArrayList<>();
            for (Range range : ranges) {
                PlainText plain = reading.plain(range);
                Span span = reading.span(range);
                cells.add(new Block.Cell(
                        rows.size() + 1, cells.size() + 1, plain.text(), span, reading.references(plain)));
            }
            rows.add(new Block.Row(cells));
        }
        return rows;
    }
}
