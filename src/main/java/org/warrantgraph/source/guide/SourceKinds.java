package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary;

/** Judges what kind of source a document is by words of a data file, each with a weight. */
final class SourceKinds {
    private static final int ENOUGH = 2;
    private static final int LOOK = 100_000;

    private SourceKinds() {}

    /** The kind with the most weight; unknown below two. Looks at the first and last 100,000 characters. */
    static Iri of(String text, Cues cues) {
        String words = (text.length() <= 2 * LOOK
                        ? text
                        : text.substring(0, LOOK) + text.substring(text.length() - LOOK))
                .toLowerCase(Locale.ROOT);
        Map<String, Integer> weights = new TreeMap<>();
        for (String line : cues.sourceKinds()) {
            List<String> columns = List.of(line.split("\t", -1));
            if (words.contains(columns.get(2))) {
                weights.merge(columns.get(0), Integer.valueOf(columns.get(1)), Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= ENOUGH)
                .max(Map.Entry.comparingByValue())
                .map(entry -> new Iri(Namespaces.ONTOLOGY + entry.getKey()))
                .orElse(Vocabulary.Value.UNKNOWN_KIND);
    }
}
