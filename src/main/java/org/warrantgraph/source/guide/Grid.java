package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.text.sentence.Range;

/**
 * Cells of a table, before their text is read. A cell that spans columns or rows stands in each of them.
 *
 * @param headerRows how many of the first rows are headers
 * @param title words inside the table that name it
 * @param note words inside the table that follow its last row
 */
record Grid(List<List<Range>> rows, int headerRows, Optional<Range> title, Optional<Range> note) {
    Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Grid of(List<List<Range>> rows, int headerRows) {
        return new Grid(rows, headerRows, Optional.empty(), Optional.empty());
    }

    /** How many rows have another number of cells than the widest header row. */
    long raggedRows() {
        int width = rows.stream()
                .limit(Math.max(1, headerRows))
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return rows.stream().skip(headerRows).filter(row -> row.size() != width).count();
    }
}
