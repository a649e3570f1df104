package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/** Takes everything derived out of a dataset: what is left is what a linker hands to the assembly rules. */
final class Stripped {
    static final Node REPORTED = NodeFactory.createURI(Namespaces.GRAPH + "reported");

    private static final Set<Node> DERIVED = Stream.concat(
                    Stream.of(
                                    Property.BELIEF,
                                    Property.COUNTS_AS,
                                    Property.PASSES_ON,
                                    Property.RESTS_ON,
                                    Property.FALLEN,
                                    Property.WORK_COUNT_IF_SEPARATE,
                                    Property.DENYING_WORK_COUNT_IF_SEPARATE,
                                    Property.CITATION_COUNT,
                                    Property.COPY_COUNT,
                                    Property.WORK_COUNT,
                                    Property.STUDY_COUNT,
                                    Property.DENYING_CITATION_COUNT,
                                    Property.DENYING_COPY_COUNT,
                                    Property.DENYING_WORK_COUNT,
                                    Property.DENYING_STUDY_COUNT,
                                    Property.SUPPORT_AFTER_RETRACTION,
                                    Property.BEST_HOP,
                                    Property.IMPLIED_COUNT,
                                    Property.DENOMINATOR)
                            .map(Terms::node),
                    Stream.of(NodeFactory.createURI(RDF.uri + "reifies")))
            .collect(Collectors.toUnmodifiableSet());

    private Stripped() {}

    /** Removes counts, belief, status, reified, asserted and reported triples, and links that accepted decisions make. */
    static void strip(DatasetGraph data) {
        Txn.executeWrite(data, () -> {
            Graph graph = data.getDefaultGraph();
            Predicate<Triple> derived = triple -> DERIVED.contains(triple.getPredicate())
                    || isPropositionStatus(graph, triple)
                    || isAsserted(graph, triple)
                    || isDecided(graph, triple);
            List<Triple> gone = new ArrayList<>();
            graph.find().filterKeep(derived).forEach(gone::add);
            gone.forEach(graph::delete);
            data.removeGraph(REPORTED);
        });
    }

    private static boolean isPropositionStatus(Graph graph, Triple triple) {
        return triple.getPredicate().equals(Terms.node(Property.STATUS))
                && graph.contains(triple.getSubject(), RDF.type.asNode(), Terms.node(Type.PROPOSITION))
                && !triple.getObject().equals(Terms.node(Value.REJECTED));
    }

    private static boolean isAsserted(Graph graph, Triple triple) {
        return graph.contains(Node.ANY, Terms.node(Property.PREDICATE), triple.getPredicate());
    }

    private static boolean isDecided(Graph graph, Triple triple) {
        boolean link = triple.getPredicate().equals(Terms.node(Property.COPY_OF))
                || triple.getPredicate().equals(Terms.node(Property.REPORTS));
        return link
                && graph.find(Node.ANY, Terms.node(Property.DECIDES), triple.getSubject())
                        .filterKeep(d ->
                                graph.contains(d.getSubject(), Terms.node(Property.DECIDED_AS), triple.getObject()))
                        .hasNext();
    }
}
