package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/** Where the variables of a plan stand in its rows, and the numbers of constants that the data do not know: -1, -2 and so on. */
final class Layout {
    final TermTable terms;
    private final Map<Var, Integer> slots = new LinkedHashMap<>();
    private final List<Node> strangers = new ArrayList<>();
    private int hidden;
    private int notes;

    Layout(TermTable terms) {
        this.terms = terms;
    }

    int slot(Var variable) {
        return slots.computeIfAbsent(variable, v -> slots.size());
    }

    int[] slots(Collection<Var> variables) {
        return variables.stream().mapToInt(this::slot).toArray();
    }

    /** A variable that the query does not have. */
    Var hidden() {
        return Var.alloc("/ " + hidden++);
    }

    /** A place for what a step remembers while it runs. */
    int note() {
        return notes++;
    }

    int constant(Node term) {
        int known = terms.find(term);
        if (known != 0) {
            return known;
        }
        if (!strangers.contains(term)) {
            strangers.add(term);
        }
        return -1 - strangers.indexOf(term);
    }

    /** Of a complete plan. */
    Map<Var, Integer> slots() {
        return slots;
    }

    List<Node> strangers() {
        return strangers;
    }

    int notes() {
        return notes;
    }
}
