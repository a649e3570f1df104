package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;

/** One run of a plan: the solution under way, and what its steps remember. For one thread. */
final class Row {
    /** Numbers of terms by variable, 0 where unbound; negative for terms that the data do not have. */
    final int[] slots;

    /** What steps remember between being entered and left. */
    final @Nullable Object[] notes;

    final RowBinding binding;
    final ExecutionContext context;

    private final TermTable terms;
    private final List<Node> strangers;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Predicate<Row> sink;

    Row(Layout layout, ExecutionContext context, Predicate<Row> sink) {
        this.slots = new int[layout.slots().size()];
        this.notes = new Object[layout.notes()];
        this.terms = layout.terms;
        this.strangers = new ArrayList<>(layout.strangers());
        for (int i = 0; i < strangers.size(); i++) {
            numbers.put(strangers.get(i), -1 - i);
        }
        this.binding = new RowBinding(this, layout.slots());
        this.context = context;
        this.sink = sink;
    }

    boolean arrived() {
        return sink.test(this);
    }

    /** What a variable is bound to, or 0. */
    int number(Var variable) {
        return binding.number(variable);
    }

    Node term(int number) {
        return number > 0 ? terms.term(number) : strangers.get(-1 - number);
    }

    /** The number of a term, a negative one if the data do not have it. */
    int number(Node term) {
        int known = terms.find(term);
        if (known != 0) {
            return known;
        }
        return numbers.computeIfAbsent(term, stranger -> {
            strangers.add(stranger);
            return -strangers.size();
        });
    }

    /** Binds a slot for the steps after this one, or compares if it is bound. */
    boolean with(int slot, int number, Step next) {
        int before = slots[slot];
        if (before == number) {
            return next.run(this);
        }
        if (before != 0) {
            return true;
        }
        slots[slot] = number;
        boolean more = next.run(this);
        slots[slot] = 0;
        return more;
    }

    /** Binds several slots; 0 among the numbers binds nothing. */
    boolean with(int[] where, int[] numbers, Step next) {
        long bound = 0;
        boolean fits = true;
        for (int i = 0; i < where.length && fits; i++) {
            if (numbers[i] != 0 && slots[where[i]] == 0) {
                slots[where[i]] = numbers[i];
                bound |= 1L << i;
            } else {
                fits = numbers[i] == 0 || slots[where[i]] == numbers[i];
            }
        }
        boolean more = !fits || next.run(this);
        for (int i = 0; bound != 0; i++, bound >>>= 1) {
            if ((bound & 1) != 0) {
                slots[where[i]] = 0;
            }
        }
        return more;
    }

    int[] pick(int[] where) {
        int[] numbers = new int[where.length];
        for (int i = 0; i < where.length; i++) {
            numbers[i] = slots[where[i]];
        }
        return numbers;
    }
}
