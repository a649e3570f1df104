package org.warrantgraph.web.page;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.warrantgraph.build.Release;
import org.warrantgraph.query.IndexedNames;
import org.warrantgraph.web.data.Row;

/**
 * Finds things by what was typed: beginnings of words in the text index, then words a letter or two off, then parts of words.
 *
 * <p>A release without an index is searched for parts of names at once.
 */
final class NameSearch {
    /** Longer input is not a name. */
    private static final int MOST_WORDS = 12;

    private final Release release;
    private final Asked asked;
    private final int most;

    /** @param most names, synonyms, titles, codes and identifiers each */
    NameSearch(Release release, Asked asked, int most) {
        this.release = release;
        this.asked = asked;
        this.most = most;
    }

    /** @param text in lower case */
    List<Row> rows(String text) {
        if (!release.data().getContext().isDefined(TextQuery.textIndex)) {
            return asked.rows("search", release, text);
        }
        return Stream.<UnaryOperator<String>>of(word -> word + "*", NameSearch::near, NameSearch::inside)
                .map(way -> indexed(text, way))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Row> indexed(String text, UnaryOperator<String> term) {
        List<String> words = IndexedNames.words(text).stream().limit(MOST_WORDS).toList();
        return words.isEmpty()
                ? List.of()
                : asked.rows(
                        "search-index",
                        release,
                        Map.of(
                                "text", literal(text),
                                "most", NodeFactoryExtra.intToNode(most),
                                "words", literal(words.stream().map(term).collect(Collectors.joining(" AND "))),
                                "phrase", literal(IndexedNames.phrase(text)),
                                "local", literal(IndexedNames.phrase(text.substring(text.indexOf(':') + 1)))));
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    /** Short words have too many neighbours. */
    private static String near(String word) {
        return word.length() < 4 ? word : word.length() < 8 ? word + "~1" : word + "~2";
    }

    /** For each, all words of the index are looked through. */
    private static String inside(String word) {
        return "*" + word + "*";
    }
}
