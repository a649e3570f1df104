package org.warrantgraph.engine;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/** A dataset in memory whose graphs share one numbering of terms. Many readers or one writer at a time. */
public final class NumberedData extends DatasetGraphMapLink {
    private final TermTable terms;

    private NumberedData(TermTable terms) {
        super(name -> new NumberedGraph(terms));
        this.terms = terms;
    }

    public static NumberedData create() {
        return new NumberedData(new TermTable());
    }

    TermTable terms() {
        return terms;
    }

    /** The number of a term, 0 where no graph has it. */
    public int number(Node term) {
        return terms.find(term);
    }

    /** The term of a number. */
    public Node term(int number) {
        return terms.term(number);
    }

    /** The default graph. */
    public NumberedGraph graph() {
        return (NumberedGraph) getDefaultGraph();
    }

    /** A named graph, empty where there is none. */
    public synchronized NumberedGraph graph(Node name) {
        return (NumberedGraph) getGraph(name);
    }
}
