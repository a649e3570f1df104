package org.warrantgraph.web.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/** Takes in an answer up to the row limit, so that a status can be given before the first byte is sent. */
record Collector(int limit, Budget budget) {
    QueryResult.Table table(RowSet rows) {
        List<Binding> kept = new ArrayList<>();
        while (kept.size() < limit && rows.hasNext()) {
            budget.check();
            kept.add(rows.next());
        }
        return new QueryResult.Table(rows.getResultVars(), kept, rows.hasNext());
    }

    QueryResult.Triples triples(Iterator<Triple> triples, Query query) {
        Graph graph = GraphFactory.createDefaultGraph();
        while (graph.size() < limit && triples.hasNext()) {
            budget.step();
            graph.add(triples.next());
        }
        return new QueryResult.Triples(graph, Prefixes.adapt(query.getPrefixMapping()), triples.hasNext());
    }
}
