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
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/** Takes in an answer up to the limits, so that a status can be given before the first byte is sent. */
record Collector(ServerLimits limits, Budget budget) {
    QueryResult.Table table(RowSet rows) {
        List<Binding> kept = new ArrayList<>();
        long text = 0;
        while (kept.size() < limits.get(Limit.QUERY_ROWS) && text < limits.get(Limit.QUERY_ANSWER) && rows.hasNext()) {
            budget.check();
            Binding row = rows.next();
            text += Budget.textLength(row);
            kept.add(row);
        }
        return new QueryResult.Table(rows.getResultVars(), kept, rows.hasNext());
    }

    QueryResult.Triples triples(Iterator<Triple> triples, Query query) {
        Graph graph = GraphFactory.createDefaultGraph();
        long text = 0;
        while (graph.size() < limits.get(Limit.QUERY_ROWS)
                && text < limits.get(Limit.QUERY_ANSWER)
                && triples.hasNext()) {
            budget.step();
            Triple triple = triples.next();
            text += triple.getObject().isLiteral()
                    ? triple.getObject().getLiteralLexicalForm().length()
                    : 0;
            graph.add(triple);
        }
        return new QueryResult.Triples(graph, Prefixes.adapt(query.getPrefixMapping()), triples.hasNext());
    }
}
