package org.warrantgraph.source.guide;

/**
 * How much of a document is read as one piece, and how much of it at all, so that memory does not grow with what a file holds. Lengths
 * are in UTF-16 units of the file. What is left out is told with its place and length ({@link Cuts}); its bytes stay addressable.
 */
final class Bounds {
    /** A heading stands in the place of every claim below it. */
    static final int HEADING = 1_000;
    /** A paragraph or list item; a longer one is read in several pieces. Markup of a piece costs up to twenty bytes a character. */
    static final int TEXT = 100_000;
    /** Pieces of one paragraph or item, so that one cannot keep the rest of the document from being read. */
    static final int PIECES_OF_TEXT = 40;
    /** Lines of one piece of text; each is kept with its place. */
    static final int LINES = 10_000;
    /** A table. Its cells are kept together until it is understood. */
    static final int TABLE = 1_000_000;

    static final int ROWS = 10_000;
    /** Twice what the widest printed tables have. */
    static final int COLUMNS = 200;
    /** Cells of one table, those that span several columns or rows counted in each. */
    static final int CELLS = 50_000;
    /** A cell, and a table's title and note. */
    static final int CELL = 10_000;
    /** Citation marks have three digits at most, so that nothing cites a later entry. */
    static final int REFERENCES = 999;
    /** An entry of the reference list; the longest real ones name hundreds of authors. */
    static final int REFERENCE = 10_000;
    /** Value of a field that the document prints about itself. */
    static final int FIELD = 400;
    /** Headings, paragraphs, items, tables: kept until the last line is known. */
    static final int BLOCKS = 200_000;
    /** Headings, sentences and cells of a document. A book of a thousand pages has 30,000 sentences. */
    static final int PIECES = 200_000;
    /** Text of a document with sentences and cells; a book has one or two million. */
    static final int DOCUMENT = 16_000_000;
    /** From how much of the document the style of citation marks is judged. */
    static final int STYLE = 2_000_000;

    private Bounds() {}
}
