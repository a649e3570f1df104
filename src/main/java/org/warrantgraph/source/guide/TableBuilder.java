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
    private final Cuts cuts;
    private int unlabelled;

    TableBuilder(Reading reading, Cuts cuts) {
        this.reading = reading;
        this.cuts = cuts;
    }

    /**
     * @param range from the title to the note
     * @param title the line that names the table, outside the grid
     * @param notes paragraphs of its source note
     */
    Block.Table build(Grid grid, Range range, Optional<Range> title, List<Range> notes) {
        Optional<PlainText> heading = title.or(grid::title)
                .map(words -> reading.plain(cuts.shortened(reading.text(), words, Bounds.CELL, "The table's title")));
        Optional<Matcher> labelled = heading.flatMap(plain -> Titles.table(plain.text()));
        List<Range> below = new ArrayList<>(notes);
        grid.note().ifPresent(note -> below.add(0, note));
        List<PlainText> read = below.stream()
                .map(words -> reading.plain(cuts.shortened(reading.text(), words, Bounds.CELL, "The table's note")))
                .toList();
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
        int cellCount = 0;
        for (List<Range> ranges : grid.rows()) {
            if (reading.isFull() || cellCount >= Bounds.CELLS) {
                cuts.note(
                        ranges.get(0).from(),
                        "Break it up.",
                        "The table has %,d rows; %,d are read.",
                        grid.rows().size(),
                        rows.size());
                return rows;
            }
            cellCount += ranges.size();
            List<Block.Cell> cells = new ArrayList<>();
            if (ranges.size() > Bounds.COLUMNS) {
                cuts.note(
                        ranges.get(Bounds.COLUMNS).from(),
                        "Break the table up.",
                        "The row has more than %,d cells; these and what follows are not read.",
                        Bounds.COLUMNS);
            }
            for (Range whole : ranges.subList(0, Math.min(ranges.size(), Bounds.COLUMNS))) {
                Range range = cuts.shortened(reading.text(), whole, Bounds.CELL, "The cell");
                reading.count(1, range.to() - range.from());
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
