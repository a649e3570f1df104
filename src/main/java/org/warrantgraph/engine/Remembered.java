package org.warrantgraph.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/**
 * A value that depends on few terms only, such as the product of two weights: worked out once for each combination, until there are too
 * many of them to be worth it.
 *
 * @param note keeps them while a plan runs
 * @param inputs slots of all variables of the expression
 */
record Remembered(int note, int[] inputs, Value value) implements Value {
    private static final int MOST = 1 << 10;

    /** Functions that give something else each time. */
    private static final Set<String> VOLATILE = Set.of("rand", "now", "uuid", "struuid", "bnode");

    /** Whether the expression always gives the same for the same terms. */
    static boolean suits(Expr expr) {
        if (!expr.isFunction()) {
            return true;
        }
        ExprFunction function = expr.getFunction();
        boolean known = function.getOpName() != null
                || function.getFunctionSymbol() != null
                        && !VOLATILE.contains(function.getFunctionSymbol().getSymbol());
        return known
                && !(function instanceof ExprFunctionOp)
                && function.getFunctionIRI() == null
                && function.getArgs().stream().allMatch(Remembered::suits);
    }

    @Override
    @SuppressWarnings("unchecked")
    public int of(Row row) {
        Map<Numbers, Integer> known = (Map<Numbers, Integer>) row.notes[note];
        if (known == null) {
            known = new HashMap<>();
            row.notes[note] = known;
        }
        Numbers terms = new Numbers(row.pick(inputs));
        Integer before = known.get(terms);
        if (before != null) {
            return before;
        }
        int now = value.of(row);
        if (known.size() < MOST) {
            known.put(terms, now);
        }
        return now;
    }
}
