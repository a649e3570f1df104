package org.warrantgraph.web.sparql;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** Passes rows on and calls for each of them; the call ends the query by throwing. */
final class CountedRows extends QueryIter1 {
    private final QueryIterator rows;
    private final Runnable onRow;

    CountedRows(QueryIterator rows, ExecutionContext context, Runnable onRow) {
        super(rows, context);
        this.rows = rows;
        this.onRow = onRow;
    }

    @Override
    protected boolean hasNextBinding() {
        return rows.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        onRow.run();
        return rows.nextBinding();
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {}
}
