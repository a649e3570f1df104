package org.warrantgraph.engine;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/** A row as Jena's expressions see it. It changes with the row; {@link #detach()} makes one that stays. */
final class RowBinding extends BindingBase {
    final Row row;
    private final Map<Var, Integer> slots;

    RowBinding(Row row, Map<Var, Integer> slots) {
        super(Binding.noParent);
        this.row = row;
        this.slots = slots;
    }

    int number(Var variable) {
        Integer slot = slots.get(variable);
        return slot == null ? 0 : row.slots[slot];
    }

    @Override
    protected Iterator<Var> vars1() {
        return slots.keySet().stream().filter(this::contains1).iterator();
    }

    @Override
    protected int size1() {
        return (int) slots.keySet().stream().filter(this::contains1).count();
    }

    @Override
    protected boolean isEmpty1() {
        return !vars1().hasNext();
    }

    @Override
    protected boolean contains1(Var variable) {
        return number(variable) != 0;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int number = number(variable);
        return number == 0 ? null : row.term(number);
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return BindingFactory.copy(this);
    }
}
