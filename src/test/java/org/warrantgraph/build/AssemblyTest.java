package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Namespaces;

/** The rules derive the reference graphs' derived values, triple for triple. */
final class AssemblyTest {
    @Test
    void strippedReferenceGraph_isAssembledAgain() {
        try (ReferenceRelease original = ReferenceRelease.lerociclib();
                ReferenceRelease copy = ReferenceRelease.lerociclib()) {
            Stripped.strip(copy.data());
            assertThat(difference(copy.data().getDefaultGraph(), original.data().getDefaultGraph()))
                    .as("derived triples taken out")
                    .hasSizeGreaterThan(2000);
            Assembly.bundled().run(copy.data(), rule -> {});
            assertThat(difference(copy.data().getDefaultGraph(), original.data().getDefaultGraph()))
                    .isEmpty();
            assertThat(difference(
                            copy.data().getGraph(Stripped.REPORTED),
                            original.data().getGraph(Stripped.REPORTED)))
                    .isEmpty();
        }
    }

    @Test
    void strippedCases_areAssembledAgain() {
        try (ReferenceRelease original = ReferenceRelease.cases();
                ReferenceRelease copy = ReferenceRelease.cases()) {
            Stripped.strip(copy.data());
            Assembly.bundled().run(copy.data(), rule -> {});
            assertThat(difference(copy.data().getDefaultGraph(), original.data().getDefaultGraph()))
                    .isEmpty();
        }
    }

    @Test
    void rules_runInTheOrderOfTheirNames() {
        List<String> seen = new ArrayList<>();
        try (ReferenceRelease cases = ReferenceRelease.cases()) {
            Assembly.bundled().run(cases.data(), rule -> seen.add(rule.file()));
        }
        assertThat(seen).isSorted().hasSameSizeAs(AssemblyRule.bundled()).startsWith("02-one-label.ru");
    }

    @Test
    void workingNotes_areGoneAfterwards() {
        try (ReferenceRelease cases = ReferenceRelease.cases()) {
            Assembly.bundled().run(cases.data(), rule -> {});
            assertThat(cases.data().containsGraph(NodeFactory.createURI(Namespaces.GRAPH + "assembly")))
                    .isFalse();
        }
    }

    /** Lines {@code + triple} for what is too much, {@code - triple} for what is missing. */
    private static Set<String> difference(Graph actual, Graph expected) {
        Set<String> lines = new TreeSet<>();
        Set<Triple> a = triples(actual);
        Set<Triple> b = triples(expected);
        a.stream().filter(t -> !b.contains(t)).forEach(t -> lines.add("+ " + t));
        b.stream().filter(t -> !a.contains(t)).forEach(t -> lines.add("- " + t));
        return lines;
    }

    private static Set<Triple> triples(Graph graph) {
        return graph.stream().collect(Collectors.toSet());
    }
}
