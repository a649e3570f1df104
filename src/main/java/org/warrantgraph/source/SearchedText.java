package org.warrantgraph.source;

import java.util.List;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.TextDocument;

/**
 * The part of a document that is searched for claims: all but sentences so long that they are none.
 *
 * @param document the document without them
 * @param leftOut how many sentences were left out
 * @param characters how long they are together, in UTF-16 units of plain text
 */
record SearchedText(TextDocument document, int leftOut, long characters) {
    /** In UTF-16 units of plain text. Printed sentences stay far below; what is longer is data, or text without punctuation. */
    static final int LONGEST_SENTENCE = 1000;

    static SearchedText of(TextDocument whole) {
        int leftOut = 0;
        long characters = 0;
        for (Section section : whole.sections()) {
            for (Block block : section.blocks()) {
                for (Sentence sentence : sentences(block)) {
                    leftOut += fits(sentence) ? 0 : 1;
                    characters += fits(sentence) ? 0 : sentence.text().length();
                }
            }
        }
        return new SearchedText(leftOut == 0 ? whole : without(whole), leftOut, characters);
    }

    private static List<Sentence> sentences(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.sentences();
        }
        if (block instanceof Block.ListItem item) {
            return item.sentences();
        }
        return block instanceof Block.Caption caption ? caption.sentences() : List.of();
    }

    private static boolean fits(Sentence sentence) {
        return sentence.text().length() <= LONGEST_SENTENCE;
    }

    private static TextDocument without(TextDocument whole) {
        return new TextDocument(
                whole.document(),
                whole.fields(),
                whole.sections().stream().map(SearchedText::without).toList(),
                whole.references(),
                whole.original());
    }

    private static Section without(Section section) {
        return new Section(
                section.heading(),
                section.level(),
                section.span(),
                section.boilerplate(),
                section.blocks().stream().map(SearchedText::without).toList());
    }

    private static Block without(Block block) {
        if (sentences(block).stream().allMatch(SearchedText::fits)) {
            return block;
        }
        List<Sentence> kept =
                sentences(block).stream().filter(SearchedText::fits).toList();
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(paragraph.span(), paragraph.label(), kept);
        }
        if (block instanceof Block.ListItem item) {
            return new Block.ListItem(item.span(), item.depth(), item.label(), kept);
        }
        return new Block.Caption(block.span(), kept);
    }
}
