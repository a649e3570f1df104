package org.warrantgraph.engine;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;

/**
 * A whole number on the spot: a literal whose value is one, the length of a string, sums and differences. Of all else, such as
 * fractions, dates and very large numbers, it says {@link #NONE}: then Jena works it out.
 */
@FunctionalInterface
interface Whole {
    long NONE = Long.MIN_VALUE;

    /** Beyond this a sum might not fit. */
    long LARGEST = 1L << 61;

    long of(Row row);

    /** Empty for expressions that are never one. */
    static Optional<Whole> of(Expr expr, Layout layout) {
        if (expr.isVariable()) {
            int slot = layout.slot(expr.asVar());
            return Optional.of(row -> row.slots[slot] == 0 ? NONE : value(row.term(row.slots[slot])));
        }
        if (expr.isConstant()) {
            long value = value(expr.getConstant().asNode());
            return value == NONE ? Optional.empty() : Optional.of(row -> value);
        }
        if (expr instanceof E_StrLength length && length.getArg().isVariable()) {
            int slot = layout.slot(length.getArg().asVar());
            return Optional.of(row -> row.slots[slot] == 0 ? NONE : length(row.term(row.slots[slot])));
        }
        if (expr instanceof E_Add || expr instanceof E_Subtract) {
            ExprFunction2 both = (ExprFunction2) expr;
            int sign = expr instanceof E_Add ? 1 : -1;
            return of(both.getArg1(), layout)
                    .flatMap(one -> of(both.getArg2(), layout).map(two -> row -> sum(one.of(row), sign, two.of(row))));
        }
        return Optional.empty();
    }

    private static long sum(long one, int sign, long two) {
        return one == NONE || two == NONE ? NONE : small(one + sign * two);
    }

    private static long value(Node term) {
        boolean whole = term.isLiteral()
                && term.getLiteral().isWellFormed()
                && (term.getLiteralValue() instanceof Integer || term.getLiteralValue() instanceof Long);
        return whole ? small(((Number) term.getLiteralValue()).longValue()) : NONE;
    }

    /** In characters of Unicode, of a plain string. */
    private static long length(Node term) {
        return term.isLiteral() && term.getLiteralDatatype().equals(org.apache.jena.datatypes.xsd.XSDDatatype.XSDstring)
                ? term.getLiteralLexicalForm()
                        .codePointCount(0, term.getLiteralLexicalForm().length())
                : NONE;
    }

    private static long small(long value) {
        return Math.abs(value) < LARGEST ? value : NONE;
    }
}
