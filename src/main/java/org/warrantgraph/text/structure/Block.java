package org.warrantgraph.text.structure;

import java.util.List;
import java.util.Optional;

/** A part of a section, in reading order. */
public sealed interface Block {
    Span span();

    /**
     * Running text; cut by a page break in the source, it is one paragraph again here.
     *
     * @param label a bold label the paragraph starts with: {@code Results Summary}
     */
    record Paragraph(Span span, Optional<String> label, List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * An item of a list.
     *
     * @param depth 0 for the outermost list
     * @param label the words before the first colon where they name what follows: {@code Study Design}; also {@code Arm A (n=137)}
     * @param sentences the rest
     */
    record ListItem(Span span, int depth, Optional<String> label, List<Sentence> sentences) implements Block {
        public ListItem {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A table, whatever form it was printed in.
     *
     * @param label {@code Table 1}; where none is printed, {@code Table} and its ordinal in the document
     * @param caption words printed with the label
     * @param headerRows how many of the rows are headers
     * @param rows in order, header rows first; ragged rows stay ragged
     * @param citations reference numbers that stand for the table as a whole (in its caption or source note)
     * @param note the source note below the table, plain text
     */
    record Table(
            Span span,
            String label,
            Optional<String> caption,
            int headerRows,
            List<Row> rows,
            List<Integer> citations,
            Optional<String> note)
            implements Block {
        public Table {
            rows = List.copyOf(rows);
            citations = List.copyOf(citations);
        }
    }

    /** A row of a table. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param row counted from 1, header rows included
     * @param column counted from 1
     * @param text plain text, inline markup removed; may be empty
     * @param citations reference numbers printed in the cell
     * @param span place of the cell's text; for a header cell that spans several columns, the same for each of them
     */
    record Cell(int row, int column, String text, Span span, List<Integer> citations) {
        public Cell {
            citations = List.copyOf(citations);
        }
    }

    /** The caption of a figure. */
    record Caption(Span span, List<Sentence> sentences) implements Block {
        public Caption {
            sentences = List.copyOf(sentences);
        }
    }
}
