package org.warrantgraph.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Vocabulary.Property;

/** The triples behind an explanation: its propositions, their claims, evidence lines, places and references, and the things named. */
public final class ExplanationTriples {
    private static final Node PLACE = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    private static final List<Node> FOLLOWED = List.of(
            Terms.node(Property.SUBJECT),
            Terms.node(Property.OBJECT),
            Terms.node(Property.CONTEXT),
            Terms.node(Property.EVIDENCE),
            Terms.node(Property.REFERENCE),
            Terms.node(Property.COPY),
            Terms.node(Property.COPY_OF),
            PLACE);

    private ExplanationTriples() {}

    /** A graph of its own; changes to it do not reach the release. */
    public static Graph of(Explanation explanation, Release release) {
        return Txn.calculateRead(release.data(), () -> {
            Graph from = release.data().getDefaultGraph();
            Graph graph = GraphFactory.createDefaultGraph();
            Deque<Node> open = new ArrayDeque<>();
            explanation.propositions().forEach(proposition -> {
                Node node = Terms.node(proposition);
                open.add(node);
                for (Node polarity : List.of(Terms.node(Property.AFFIRMS), Terms.node(Property.DENIES))) {
                    from.find(Node.ANY, polarity, node)
                            .mapWith(Triple::getSubject)
                            .forEach(open::add);
                }
            });
            Set<Node> seen = new HashSet<>();
            while (!open.isEmpty()) {
                Node node = open.remove();
                if (seen.add(node)) {
                    from.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> {
                        graph.add(triple);
                        if (FOLLOWED.contains(triple.getPredicate())
                                && triple.getObject().isURI()) {
                            open.add(triple.getObject());
                        }
                    });
                }
            }
            return graph;
        });
    }
}
