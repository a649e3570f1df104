package org.warrantgraph.source.guide;

import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.text.sentence.Range;
import org.warrantgraph.text.structure.Block;

/** How many blocks of a document were read and left out, and which tables are ragged. */
final class Counts {
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<Integer, String> ragged = new TreeMap<>();
    private int used;

    void used() {
        used++;
    }

    void skipped(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    void table(Block.Table table, Range range, long raggedRows) {
        if (raggedRows > 0) {
            ragged.put(
                    range.from(),
                    table.label() + ": " + raggedRows + " of " + table.rows().size());
        }
    }

    int usedBlocks() {
        return used;
    }

    Map<String, Integer> skippedBlocks() {
        return skipped;
    }

    /** By UTF-16 index of the table: its label and how many rows have another number of cells than its header. */
    Map<Integer, String> ragged() {
        return ragged;
    }
}
