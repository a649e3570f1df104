package org.warrantgraph.engine;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/** Where a property path leads. */
final class Walks {
    private Walks() {}

    /** @param forward false to walk against the path */
    static List<Node> ends(List<NumberedGraph> graphs, Node start, Path path, boolean forward) {
        Graph graph = graphs.size() == 1 ? graphs.get(0) : new MultiUnion(graphs.toArray(Graph[]::new));
        return Iter.toList(
                forward
                        ? PathEval.eval(graph, start, path, ARQ.getContext())
                        : PathEval.evalReverse(graph, start, path, ARQ.getContext()));
    }
}
