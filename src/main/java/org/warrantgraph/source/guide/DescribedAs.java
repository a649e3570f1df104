package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;

/**
 * What the citing text calls a reference: "data sourced from the ESMO 2021 poster of DRUG-7.[4]" says that 4 is the
 * "DRUG-7, ESMO 2021 poster". Only texts that cite one reference are read.
 */
final class DescribedAs {
    private static final String KIND =
            "(presentation|abstract|poster|press release|oral presentation|conference abstract|slides?|protocol|package insert|label)";
    private static final Pattern KIND_OF = Pattern.compile(
            "(?:from|in|at|by|see|per) (?:the |an? )?((?:[A-Z0-9][\\w&/+.-]*\\s){0,6})" + KIND
                    + " (?:of|for|on) (?:the )?([A-Z0-9][\\w/+.-]*(?: [A-Z0-9][\\w/+.-]*){0,5})(?: (?:trial|study))?\\W*$");

    private DescribedAs() {}

    /** By reference number; the first description of each. */
    static Map<Integer, String> in(List<Section> sections) {
        Map<Integer, String> found = new TreeMap<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    table.note().ifPresent(note -> add(found, note, table.citations()));
                } else {
                    for (Sentence sentence : sentences(block)) {
                        add(found, sentence.text(), sentence.citations());
                    }
                }
            }
        }
        return found;
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

    private static void add(Map<Integer, String> found, String words, List<Integer> citations) {
        if (citations.size() != 1 || words.length() > 400) {
            return;
        }
        Matcher matcher = KIND_OF.matcher(words);
        if (matcher.find()) {
            String where = (matcher.group(1) + matcher.group(2)).strip();
            found.putIfAbsent(citations.get(0), matcher.group(3).replaceFirst("[.,;]+$", "") + ", " + where);
        }
    }
}
