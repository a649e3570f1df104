package org.warrantgraph.engine;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A triple term with variables. It has a slot of its own; before the pattern it is made where its parts are known, which makes it one
 * look-up, and after the pattern it is taken apart.
 *
 * <pre>
 * ?p rdf:reifies &lt;&lt;( ?s ?r ?o )&gt;&gt;   =   Make(t; s, r, o) ; ?p rdf:reifies ?t ; TakeApart(t; s, r, o)
 * </pre>
 */
final class TripleTermSteps {
    private TripleTermSteps() {}

    /** @param parts slots, or constants as in {@link PatternStep} */
    record Make(int term, int[] parts, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            Node[] nodes = new Node[3];
            for (int i = 0; i < 3; i++) {
                int number = PatternStep.known(row, parts[i]);
                if (number == 0) {
                    return next.run(row);
                }
                nodes[i] = row.term(number);
            }
            return row.with(term, row.number(NodeFactory.createTripleTerm(nodes[0], nodes[1], nodes[2])), next);
        }
    }

    /** Lets only triple terms pass that have the parts. */
    record TakeApart(int term, int[] parts, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            Node node = row.term(row.slots[term]);
            if (!node.isTripleTerm()) {
                return true;
            }
            return part(row, node, 0);
        }

        private boolean part(Row row, Node node, int i) {
            if (i == 3) {
                return next.run(row);
            }
            Node part = i == 0
                    ? node.getTriple().getSubject()
                    : i == 1
                            ? node.getTriple().getPredicate()
                            : node.getTriple().getObject();
            int number = row.number(part);
            if (parts[i] >= 0) {
                return row.with(parts[i], number, same -> part(same, node, i + 1));
            }
            return PatternStep.known(row, parts[i]) != number || part(row, node, i + 1);
        }
    }
}
