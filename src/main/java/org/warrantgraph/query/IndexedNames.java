package org.warrantgraph.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.Namespaces;

/** Names by their words, out of the text index of a release: labels, titles, other names and codes. */
public final class IndexedNames {
    private static final List<Node> PROPERTIES = List.of(
            SKOS.prefLabel.asNode(),
            DCTerms.title.asNode(),
            SKOS.altLabel.asNode(),
            NodeFactory.createURI(Namespaces.SCHEMA + "value"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** For each property; the index gives short names first. */
    private static final int MOST = 10_000;

    private final TextIndex index;

    private IndexedNames(TextIndex index) {
        this.index = index;
    }

    /** Empty where the data have no index. */
    static Optional<IndexedNames> of(DatasetGraph data) {
        return data.getContext().get(TextQuery.textIndex) instanceof TextIndex index
                ? Optional.of(new IndexedNames(index))
                : Optional.empty();
    }

    /** Names that hold these words in this order. */
    Stream<Triple> withWords(String words) {
        return words(words).isEmpty() ? Stream.of() : asked(phrase(words));
    }

    /** Names in which words begin with each of these. */
    Stream<Triple> withBeginnings(String words) {
        String query = words(words).stream().map(word -> word + "*").collect(Collectors.joining(" AND "));
        return query.isEmpty() ? Stream.of() : asked(query);
    }

    /** The words of a typed text; the index knows nothing else of it. */
    public static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The query of the index for a text as it stands. */
    public static String phrase(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Stream<Triple> asked(String query) {
        return PROPERTIES.stream()
                .flatMap(property -> index.query(property, query, null, null, MOST).stream()
                        .filter(hit -> hit.getLiteral() != null)
                        .map(hit -> Triple.create(hit.getNode(), property, hit.getLiteral())));
    }
}
