package org.warrantgraph.web.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph whose every look-up and every triple counts against a query's budget. */
final class WatchedGraph extends GraphWrapper {
    private final Budget budget;

    WatchedGraph(Graph graph, Budget budget) {
        super(graph);
        this.budget = budget;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        budget.step();
        return counted(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        budget.step();
        return counted(super.find(subject, predicate, object));
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        budget.step();
        return super.contains(subject, predicate, object);
    }

    private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> triples) {
        return triples.mapWith(triple -> {
            budget.step();
            return triple;
        });
    }
}
