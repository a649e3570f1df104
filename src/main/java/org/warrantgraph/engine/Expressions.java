package org.warrantgraph.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Turns expressions into conditions and values. BOUND, EXISTS, the logical connectives and comparison of IRIs are done on numbers, whole numbers
 * are compared on the spot ({@link Whole}); all else is
 * Jena's, with the row as its binding.
 */
final class Expressions {
    private static final Node TRUE = NodeValue.TRUE.asNode();
    private static final Node FALSE = NodeValue.FALSE.asNode();

    private final Layout layout;
    private final Set<Var> bound;
    private final BiFunction<Op, Set<Var>, Step> exists;

    /**
     * @param bound variables certain to be bound
     * @param exists plans the pattern of an EXISTS, ending in {@link Step#FOUND}
     */
    Expressions(Layout layout, Set<Var> bound, BiFunction<Op, Set<Var>, Step> exists) {
        this.layout = layout;
        this.bound = bound;
        this.exists = exists;
    }

    Condition condition(Expr expr) {
        if (expr instanceof E_LogicalNot not) {
            return condition(not.getArg()).not();
        }
        if (expr instanceof E_LogicalAnd and) {
            return condition(and.getArg1()).and(condition(and.getArg2()));
        }
        if (expr instanceof E_LogicalOr or) {
            return condition(or.getArg1()).or(condition(or.getArg2()));
        }
        if (expr instanceof E_Bound is && is.getArg().isVariable()) {
            int slot = layout.slot(is.getArg().asVar());
            return row -> Condition.of(row.slots[slot] != 0);
        }
        if (expr instanceof E_Exists || expr instanceof E_NotExists) {
            Step pattern = exists.apply(((ExprFunctionOp) expr).getGraphPattern(), bound);
            boolean wanted = expr instanceof E_Exists;
            return row -> Condition.of(pattern.run(row) != wanted);
        }
        if (expr instanceof E_Equals || expr instanceof E_NotEquals) {
            return equality((ExprFunction2) expr, expr instanceof E_NotEquals);
        }
        if (expr instanceof E_LessThan || expr instanceof E_GreaterThanOrEqual) {
            return comparison((ExprFunction2) expr, expr instanceof E_LessThan, sign -> sign < 0);
        }
        if (expr instanceof E_GreaterThan || expr instanceof E_LessThanOrEqual) {
            return comparison((ExprFunction2) expr, expr instanceof E_GreaterThan, sign -> sign > 0);
        }
        if (expr instanceof E_OneOf || expr instanceof E_NotOneOf) {
            return oneOf((E_OneOfBase) expr, expr instanceof E_NotOneOf);
        }
        return expr.isVariable() ? truth(expr.asVar(), jena(expr)) : jena(expr);
    }

    Value value(Expr expr) {
        if (expr.isVariable()) {
            int slot = layout.slot(expr.asVar());
            return row -> row.slots[slot];
        }
        if (expr.isConstant()) {
            int number = layout.constant(expr.getConstant().asNode());
            return row -> number;
        }
        if (isLogical(expr)) {
            Condition condition = condition(expr);
            int yes = layout.constant(TRUE);
            int no = layout.constant(FALSE);
            return row -> {
                int is = condition.judge(row);
                return is == Condition.ERROR ? 0 : is == Condition.YES ? yes : no;
            };
        }
        Expr ready = ready(expr);
        Value value = row -> {
            try {
                return row.number(ready.eval(row.binding, row.context).asNode());
            } catch (ExprEvalException e) {
                return 0;
            }
        };
        return Remembered.suits(expr)
                ? new Remembered(layout.note(), layout.slots(expr.getVarsMentioned()), value)
                : value;
    }

    private static boolean isLogical(Expr expr) {
        return expr instanceof E_LogicalNot
                || expr instanceof E_LogicalAnd
                || expr instanceof E_LogicalOr
                || expr instanceof E_Bound
                || expr instanceof E_Exists
                || expr instanceof E_NotExists
                || expr instanceof E_Equals
                || expr instanceof E_NotEquals
                || expr instanceof E_OneOf
                || expr instanceof E_NotOneOf;
    }

    /** Terms of one number are equal if they are IRIs; an IRI is equal to nothing else. Literals are Jena's matter. */
    private Condition equality(ExprFunction2 expr, boolean negated) {
        Condition jena = comparison(expr, !negated, sign -> sign == 0);
        if (!isSimple(expr.getArg1()) || !isSimple(expr.getArg2())) {
            return jena;
        }
        Value one = value(expr.getArg1());
        Value two = value(expr.getArg2());
        return row -> {
            int a = one.of(row);
            int b = two.of(row);
            if (a == 0 || b == 0) {
                return Condition.ERROR;
            }
            if (a == b
                    ? row.term(a).isURI()
                    : row.term(a).isURI() || row.term(b).isURI()) {
                return Condition.of((a == b) != negated);
            }
            return jena.judge(row);
        };
    }

    /**
     * Compares whole numbers; what is none is Jena's matter.
     *
     * @param plain false for the opposite of {@code holds}
     * @param holds of the sign of the first less the second
     */
    private Condition comparison(ExprFunction2 expr, boolean plain, IntPredicate holds) {
        Condition jena = jena(expr);
        Optional<Whole> one = Whole.of(expr.getArg1(), layout);
        Optional<Whole> two = Whole.of(expr.getArg2(), layout);
        if (one.isEmpty() || two.isEmpty()) {
            return jena;
        }
        Whole first = one.get();
        Whole second = two.get();
        return row -> {
            long a = first.of(row);
            long b = second.of(row);
            return a == Whole.NONE || b == Whole.NONE
                    ? jena.judge(row)
                    : Condition.of(holds.test(Long.compare(a, b)) == plain);
        };
    }

    private static boolean isSimple(Expr expr) {
        return expr.isVariable() || expr.isConstant();
    }

    /** A list of IRIs. */
    private Condition oneOf(E_OneOfBase expr, boolean negated) {
        ExprList list = expr.getRHS();
        boolean iris = expr.getLHS().isVariable()
                && list.getList().stream()
                        .allMatch(
                                e -> e.isConstant() && e.getConstant().asNode().isURI());
        if (!iris) {
            return jena(expr);
        }
        int slot = layout.slot(expr.getLHS().asVar());
        int[] numbers = list.getList().stream()
                .mapToInt(e -> layout.constant(e.getConstant().asNode()))
                .toArray();
        return row -> {
            int number = row.slots[slot];
            if (number == 0) {
                return Condition.ERROR;
            }
            for (int one : numbers) {
                if (one == number) {
                    return Condition.of(!negated);
                }
            }
            return Condition.of(negated);
        };
    }

    private Condition truth(Var variable, Condition jena) {
        int slot = layout.slot(variable);
        int yes = layout.constant(TRUE);
        int no = layout.constant(FALSE);
        return row -> {
            int number = row.slots[slot];
            return number == yes ? Condition.YES : number == no ? Condition.NO : jena.judge(row);
        };
    }

    private Condition jena(Expr expr) {
        Expr ready = ready(expr);
        return row -> {
            try {
                return Condition.of(XSDFuncOp.effectiveBooleanValue(ready.eval(row.binding, row.context)));
            } catch (ExprEvalException e) {
                return Condition.ERROR;
            }
        };
    }

    /** With our EXISTS for Jena's, and a slot for each variable. */
    private Expr ready(Expr expr) {
        expr.getVarsMentioned().forEach(layout::slot);
        return ExprTransformer.transform(
                new ExprTransformCopy() {
                    @Override
                    public Expr transform(ExprFunctionOp function, ExprList args, Op pattern) {
                        return new Nested(condition(function));
                    }
                },
                expr);
    }

    /** EXISTS within another expression. */
    private static final class Nested extends ExprFunctionN {
        private final Condition condition;

        Nested(Condition condition) {
            super("exists", new ExprList());
            this.condition = condition;
        }

        @Override
        protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
            return NodeValue.booleanReturn(condition.judge(((RowBinding) binding).row) == Condition.YES);
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            throw new IllegalStateException("a pattern has no arguments");
        }

        @Override
        public Expr copy(ExprList args) {
            return new Nested(condition);
        }
    }
}
