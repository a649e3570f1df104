package org.warrantgraph.text.pattern;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.text.lexicon.LexiconData;

/** Function words by what they do in a sentence; data in {@code patterns/words.tsv}. */
final class Words {
    private final Map<String, Set<String>> lists = new HashMap<>();

    Words() {
        LexiconData.rows(
                "patterns/words.tsv",
                cells -> lists.put(cells[0], new LinkedHashSet<>(List.of(cells[1].split("\\|")))));
    }

    boolean isA(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    Set<String> list(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** An adverb by its ending. */
    static boolean isAdverb(String word) {
        return word.length() > 4 && word.endsWith("ly");
    }
}
