package org.warrantgraph.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** What a release answers to a question, complete in memory and independent of the release. */
public sealed interface Answer {
    /** The query that was run, values filled in. */
    String sparql();

    /** Id of the release that answered. */
    String release();

    /** True when there was more than the row limit let through. */
    boolean truncated();

    /**
     * Rows of terms, from a SELECT.
     *
     * @param rows in the order of the query; a variable without value is absent from its binding
     */
    record Table(List<Var> columns, List<Binding> rows, String sparql, String release, boolean truncated)
            implements Answer {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A fresh cursor over the rows, for Jena's result writers. */
        public RowSet rowSet() {
            return RowSetStream.create(columns, rows.iterator());
        }
    }

    /** Triples, from a CONSTRUCT or DESCRIBE. */
    record Statements(Graph graph, String sparql, String release, boolean truncated) implements Answer {}

    /** Yes or no, from an ASK. */
    record Truth(boolean value, String sparql, String release) implements Answer {
        @Override
        public boolean truncated() {
            return false;
        }
    }
}
