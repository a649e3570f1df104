package org.warrantgraph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbered graphs hold and give back what Jena's do. */
final class NumberedGraphTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void addingDeletingAndFinding_isAsInJena(int seed) {
        Random random = new Random(seed);
        List<Node> terms = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            terms.add(NodeFactory.createURI("http://example.org/" + i));
        }
        Graph numbers = NumberedData.create().graph();
        Graph jena = GraphMemFactory.createGraphMem2();
        for (int i = 0; i < 3_000; i++) {
            Triple triple = Triple.create(any(terms, random), terms.get(random.nextInt(3)), any(terms, random));
            if (random.nextInt(3) > 0) {
                numbers.add(triple);
                jena.add(triple);
            } else {
                numbers.delete(triple);
                jena.delete(triple);
            }
            if (i % 50 == 0) {
                Node s = random.nextBoolean() ? any(terms, random) : Node.ANY;
                Node p = random.nextBoolean() ? terms.get(random.nextInt(3)) : Node.ANY;
                Node o = random.nextBoolean() ? any(terms, random) : Node.ANY;
                assertThat(found(numbers, s, p, o)).isEqualTo(found(jena, s, p, o));
                assertThat(numbers.contains(s, p, o)).isEqualTo(jena.contains(s, p, o));
                assertThat(numbers.size()).isEqualTo(jena.size());
            }
        }
    }

    private static Node any(List<Node> terms, Random random) {
        return terms.get(random.nextInt(terms.size()));
    }

    private static List<String> found(Graph graph, Node s, Node p, Node o) {
        return graph.find(s, p, o).mapWith(Triple::toString).toList().stream()
                .sorted()
                .toList();
    }
}
