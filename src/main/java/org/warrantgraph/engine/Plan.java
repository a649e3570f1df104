package org.warrantgraph.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
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

    /** For a query on the default graph; empty where Jena has to answer. */
    static Optional<Plan> of(Op op, NumberedData data) {
        return of(op, data, List.of(data.graph()), List.of());
    }

    /**
     * Empty where Jena has to answer.
     *
     * @param op optimized
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

    /** Whether, and with what, the plan has solutions when the given variables are bound. */
    public final class Questions {
        private Predicate<Row> sink = row -> false;
        private final Row row =
                new Row(layout, ExecutionContext.create(data, ARQ.getContext()), solution -> sink.test(solution));

        /** Whether there is a solution. */
        public boolean holds(Node about) {
            sink = solution -> false;
            return !first.run(given(about));
        }

        /** What a variable is in each solution, where it is bound. */
        public void forEach(Node about, Var variable, java.util.function.Consumer<Node> consumer) {
            int slot = layout.slots().getOrDefault(variable, -1);
            sink = solution -> {
                if (slot >= 0 && solution.slots[slot] != 0) {
                    consumer.accept(solution.term(solution.slots[slot]));
                }
                return true;
            };
            first.run(given(about));
        }

        private Row given(Node about) {
            row.slots[given[0]] = row.number(about);
            return row;
        }
    }
}
