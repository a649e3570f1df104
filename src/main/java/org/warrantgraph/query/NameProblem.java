package org.warrantgraph.query;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.WarrantException;

/** What to tell somebody who typed a name that means nothing, or too much. */
record NameProblem(String typed, Set<Iri> classes, String parameter) {
    private static final int SHOWN = 10;

    /** Names what looks like it, or a few of what there is. */
    WarrantException unknown(Graph graph, Stream<Iri> things) {
        Set<String> known = things.map(iri -> Labels.of(graph, iri)).collect(Collectors.toCollection(TreeSet::new));
        List<String> near = NearMatches.of(typed, known);
        String remedy;
        if (known.isEmpty()) {
            remedy = "This release has none of that kind.";
        } else if (near.isEmpty()) {
            remedy = "There is, for instance: " + known.stream().limit(SHOWN).collect(Collectors.joining("; ")) + ".";
        } else {
            remedy = "Did you mean: " + String.join("; ", near) + "?";
        }
        return new WarrantException.Usage(
                "W-QUERY-003",
                "Nothing of kind " + kind() + " is called \"" + typed + "\" (" + parameter + ").",
                remedy);
    }

    WarrantException ambiguous(Graph graph, List<Iri> found) {
        String candidates = found.stream()
                .sorted(Comparator.comparing(iri -> Labels.of(graph, iri)))
                .limit(SHOWN)
                .map(iri -> Terms.shorten(iri) + " (" + Labels.of(graph, iri) + ")")
                .collect(Collectors.joining("; "));
        return new WarrantException.Usage(
                "W-QUERY-004",
                "\"" + typed + "\" can mean " + found.size() + " things (" + parameter + ").",
                "Take one of: " + candidates + (found.size() > SHOWN ? "; and more." : "."));
    }

    private String kind() {
        return classes.isEmpty()
                ? "any"
                : String.join(
                        " or ",
                        new TreeSet<>(classes.stream().map(Iri::localName).toList()));
    }
}
