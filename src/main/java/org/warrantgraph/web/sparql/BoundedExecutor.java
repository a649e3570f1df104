package org.warrantgraph.web.sparql;

import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes a query within its {@link Budget}: every operator's rows are counted, and those that an operator must hold are counted apart.
 *
 * <p>Path evaluation does not look at the cancel flag; it is given a graph that does. Expressions are replaced by {@link WatchedExpressions}
 * once, in the outermost operator: in the algebra, since Jena's transformation of the syntax leaves aggregates as they are and takes the first
 * HAVING for all of them.
 */
final class BoundedExecutor extends OpExecutorTDB2 {
    private final Budget budget;
    private final Federation federation;

    BoundedExecutor(ExecutionContext context, Budget budget, Federation federation) {
        super(context);
        this.budget = budget;
        this.federation = federation;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        Op watched =
                budget.begin() ? Transformer.transform(new OfThisServer(), new WatchedExpressions(budget), op) : op;
        return new CountedRows(super.exec(watched, input), execCxt, row -> budget.step());
    }

    /** What another server is asked is written out again, and must stay as it was. */
    private static final class OfThisServer extends TransformCopy {
        @Override
        public Op transform(OpService service, Op pattern) {
            return service;
        }
    }

    private QueryIterator held(Op op, QueryIterator input) {
        return new CountedRows(exec(op, input), execCxt, budget::hold);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new QueryIterSort(held(order.getSubOp(), input), order.getConditions(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        // Groups without aggregates keep a mark for each row; all others count for themselves.
        QueryIterator rows =
                group.getAggregators().isEmpty() ? held(group.getSubOp(), input) : exec(group.getSubOp(), input);
        var counted = group.getAggregators().stream()
                .map(aggregate -> CountedAggregate.of(aggregate, budget))
                .toList();
        return new QueryIterGroup(rows, group.getGroupVars(), counted, execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return new CountedRows(super.execute(distinct, input), execCxt, budget::hold);
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        return Join.join(held(join.getLeft(), input), held(join.getRight(), root()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        return Join.leftJoin(held(join.getLeft(), input), held(join.getRight(), root()), join.getExprs(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return QueryIterMinus.create(exec(minus.getLeft(), input), held(minus.getRight(), root()), common, execCxt);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        ExecutionContext watched = new ExecutionContext(execCxt, new WatchedGraph(execCxt.getActiveGraph(), budget));
        return new QueryIterPath(path.getTriplePath(), input, watched);
    }

    @Override
    protected QueryIterator execute(OpService service, QueryIterator input) {
        return new ServiceJoin(service, input, federation, budget, execCxt);
    }
}
