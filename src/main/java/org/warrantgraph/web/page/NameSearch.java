package org.warrantgraph.web.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.text.TextQuery;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.data.Row;

/**
 * Finds things by what was typed: beginnings of words in the text index, then words a letter or two off, then any part of a name.
 *
 * <p>A release without an index is searched for parts of names at once.
 */
final class NameSearch {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Longer input is not a name. */
    private static final int MOST_WORDS = 20;

    private final Release release;
    private final Asked asked;

    NameSearch(Release release, Asked asked) {
        this.release = release;
        this.asked = asked;
    }

    /** @param text in lower case */
    List<Row> rows(String text) {
        if (release.data().getContext().isDefined(TextQuery.textIndex)
                && WORD.matcher(text).find()) {
            List<Row> begun = indexed(text, word -> word + "*");
            if (!begun.isEmpty()) {
                return begun;
            }
            List<Row> near = indexed(text, NameSearch::near);
            if (!near.isEmpty()) {
                return near;
            }
        }
        return asked.rows("search", release, text);
    }

    private List<Row> indexed(String text, UnaryOperator<String> term) {
        String words = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .map(term)
                .collect(Collectors.joining(" AND "));
        return asked.rows("search-index", release, text, words);
    }

    /** Short words have too many neighbours. */
    private static String near(String word) {
        return word.length() < 4 ? word : word.length() < 8 ? word + "~1" : word + "~2";
    }
}
