package org.warrantgraph.web.sparql;

import java.util.function.Consumer;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** Passes rows on and calls for each of them; the call ends the query by throwing. */
final class CountedRows extends QueryIter1 {
    private final QueryIterator rows;
    private final Consumer<Binding> onRow;

    CountedRows(QueryIterator rows, ExecutionContext context, Consumer<Binding> onRow) {
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
        Binding row = rows.nextBinding();
        onRow.accept(row);
        return row;
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {}
}
