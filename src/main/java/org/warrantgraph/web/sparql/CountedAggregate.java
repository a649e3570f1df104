package org.warrantgraph.web.sparql;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * An aggregate that counts what it keeps in memory: one for each group, and one for each different value where it must tell them apart.
 *
 * <p>So counting a million rows is cheap, and naming a million groups is not.
 */
final class CountedAggregate extends AggregatorBase {
    private final Aggregator inner;
    private final Budget budget;

    private CountedAggregate(Aggregator inner, Budget budget) {
        super(inner.getName(), false, inner.getExprList());
        this.inner = inner;
        this.budget = budget;
    }

    static ExprAggregator of(ExprAggregator aggregate, Budget budget) {
        return new ExprAggregator(
                aggregate.getVar(), new CountedAggregate(strung(aggregate.getAggregator(), budget), budget));
    }

    private static Aggregator strung(Aggregator aggregator, Budget budget) {
        String separator = null;
        if (aggregator instanceof AggGroupConcat all) {
            separator = String.valueOf(all.getSeparator());
        } else if (aggregator instanceof AggGroupConcatDistinct different) {
            separator = String.valueOf(different.getSeparator());
        }
        return separator == null
                ? aggregator
                : aggregator.copy(
                        new ExprList(LongText.strung(aggregator.getExprList().get(0), separator, budget)));
    }

    /** Whether it keeps one value, however many rows there are. */
    private boolean keepsOneValue() {
        return inner instanceof AggCount
                || inner instanceof AggCountVar
                || inner instanceof AggSum
                || inner instanceof AggAvg
                || inner instanceof AggMin
                || inner instanceof AggMax
                || inner instanceof AggSample
                || inner instanceof AggGroupConcat;
    }

    @Override
    public Accumulator createAccumulator() {
        budget.hold();
        Accumulator accumulator = inner.createAccumulator();
        return keepsOneValue() ? accumulator : new Different(accumulator, exprList, budget);
    }

    @Override
    public Node getValueEmpty() {
        return inner.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList arguments) {
        return new CountedAggregate(inner.copy(arguments), budget);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof CountedAggregate counted && inner.equals(counted.inner, bySyntax);
    }

    @Override
    public int hashCode() {
        return inner.hashCode();
    }

    /** Lets only new values through, and counts them. */
    private record Different(
            Accumulator inner,
            @org.jspecify.annotations.Nullable ExprList expressions,
            Budget budget,
            Set<Object> seen) implements Accumulator {
        Different(Accumulator inner, @org.jspecify.annotations.Nullable ExprList expressions, Budget budget) {
            this(inner, expressions, budget, new HashSet<>());
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            Object value = expressions == null || expressions.isEmpty()
                    ? row
                    : ExprLib.evalOrNull(expressions.get(0), row, environment);
            if (value != null && !seen.add(value)) {
                return;
            }
            if (value instanceof Binding whole) {
                budget.hold(whole);
            } else {
                budget.hold();
            }
            inner.accumulate(row, environment);
        }

        @Override
        public NodeValue getValue() {
            return inner.getValue();
        }
    }
}
