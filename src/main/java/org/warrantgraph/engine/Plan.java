package org.warrantgraph.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;

/**
 * An algebra expression as a chain of steps over numbered data.
 *
 * <p>Made for the data as they are: a graph or term added later may not be seen. Any number of threads may run it.
 */
public final class Plan {
    private final NumberedData data;
    private final Layout layout;
    private final Step first;
    private final int[] given;

    private Plan(NumberedData data, Layout layout, Step first, int[] given) {
        this.data = data;
        this.layout = layout;
        this.first = first;
        this.given = given;
    }

    /**
     * Ready to be planned. Filters are not put between the triple patterns of a group, which would hide from the planner that they look for
     * one thing ({@link StarStep}).
     */
    public static Op optimized(Op op) {
        return Algebra.optimize(op, ARQ.getContext().copy().set(ARQ.optFilterPlacementBGP, false));
    }

    /** For a query on the default graph; empty where Jena has to answer. */
    static Optional<Plan> of(Op op, NumberedData data) {
        return of(op, data, List.of(data.graph()), List.of());
    }

    /**
     * Empty where Jena has to answer.
     *
     * @param op {@link #optimized}
     * @param graphs what patterns outside GRAPH look at; no triple may be in two of them
     * @param given variables that every run binds, which is to replace them by what they are bound to
     */
    public static Optional<Plan> of(Op op, NumberedData data, List<NumberedGraph> graphs, List<Var> given) {
        Layout layout = new Layout(data.terms());
        int[] slots = layout.slots(given);
        try {
            return Optional.of(new Plan(
                    data, layout, new Planner(data, layout).plan(op, Step.END, Set.copyOf(given), graphs), slots));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Hands every solution to {@code sink} until it says false; the row is good only during the call. */
    void run(Predicate<Row> sink) {
        first.run(new Row(layout, ExecutionContext.create(data, ARQ.getContext()), sink));
    }

    /** For asking about one thing after the other, in one thread. */
    public Questions questions() {
        return new Questions();
    }

    /** Where a variable stands in a row, -1 if the plan does not have it. */
    int slot(Var variable) {
        return layout.slots().getOrDefault(variable, -1);
    }

    /**
     * Whether, and with what, the plan has solutions when the given variable is bound to the term of a number
     * ({@link NumberedData#number}).
     */
    public final class Questions {
        private Predicate<Row> sink = row -> false;
        private final Row row =
                new Row(layout, ExecutionContext.create(data, ARQ.getContext()), solution -> sink.test(solution));

        /** Whether there is a solution. */
        public boolean holds(int about) {
            sink = solution -> false;
            return !first.run(given(about));
        }

        /** The number of what a variable is in each solution, where it is bound. */
        public void forEach(int about, Var variable, IntConsumer consumer) {
            int slot = slot(variable);
            sink = solution -> {
                if (slot >= 0 && solution.slots[slot] != 0) {
                    consumer.accept(solution.slots[slot]);
                }
                return true;
            };
            first.run(given(about));
        }

        private Row given(int about) {
            row.slots[given[0]] = about;
            return row;
        }
    }
}
