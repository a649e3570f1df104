package org.warrantgraph.web.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The whole answer to a query, held in memory. */
public sealed interface QueryResult {
    /** Whether the row limit cut it off. */
    boolean truncated();

    /** Of SELECT. */
    record Table(List<Var> columns, List<Binding> rows, boolean truncated) implements QueryResult {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Of CONSTRUCT and DESCRIBE. */
    record Triples(Graph graph, PrefixMap prefixes, boolean truncated) implements QueryResult {}

    /** Of ASK. */
    record Truth(boolean value) implements QueryResult {
        @Override
        public boolean truncated() {
            return false;
        }
    }
}
