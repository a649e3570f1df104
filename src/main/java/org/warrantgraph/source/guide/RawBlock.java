package org.warrantgraph.source.guide;

import java.util.List;
import org.warrantgraph.text.sentence.Range;

/** A block of lines before anything is known of its meaning. Ranges are UTF-16 indexes of the document. */
sealed interface RawBlock {
    /** From the first character of the block to the end of its last line. */
    Range range();

    /** @param text without number signs and white space */
    record Heading(Range range, int level, Range text) implements RawBlock {}

    /** Lines of running text without blank lines between. */
    record Paragraph(Range range, List<Range> lines) implements RawBlock {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param depth 0 for the outermost list
     * @param marker bullet or number as printed
     * @param lines the item's own text and its continuation lines
     */
    record Item(Range range, int depth, Range marker, List<Range> lines) implements RawBlock {
        public Item {
            lines = List.copyOf(lines);
        }
    }

    /** Lines of a pipe table, delimiter line included; or one line that holds a whole table. */
    record Pipes(Range range, List<Range> lines, boolean collapsed) implements RawBlock {
        public Pipes {
            lines = List.copyOf(lines);
        }
    }

    /** Lines with tab stops between cells. */
    record Tabs(Range range, List<Range> lines) implements RawBlock {
        public Tabs {
            lines = List.copyOf(lines);
        }
    }

    /** {@code <table>} to {@code </table>}. */
    record Html(Range range) implements RawBlock {}

    /** A thematic break, a page number, a page break: something that ends a page but not a paragraph. */
    record Break(Range range) implements RawBlock {}

    /** Fenced code, comments, scripts: kept in the source, not read. */
    record Skipped(Range range, String why) implements RawBlock {}
}
