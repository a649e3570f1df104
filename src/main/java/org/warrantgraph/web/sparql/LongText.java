package org.warrantgraph.web.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Passes the value of an expression on and counts its text, where that is long, against the query's budget.
 *
 * <p>Around functions that make texts: one that doubles its text, called a thousand times in one row, would fill any memory before a row is
 * counted.
 */
final class LongText extends ExprFunction1 {
    private final int from;
    private final int more;
    private final Budget budget;

    private LongText(Expr made, int from, int more, Budget budget) {
        super(made, "text");
        this.from = from;
        this.more = more;
        this.budget = budget;
    }

    /** Around a function: texts of ordinary length are not counted. */
    static LongText of(Expr made, Budget budget) {
        return new LongText(made, 4096, 0, budget);
    }

    /** Around what is strung together: every text counts, with its separator. */
    static LongText strung(Expr member, String separator, Budget budget) {
        return new LongText(member, 0, separator.length(), budget);
    }

    @Override
    public NodeValue eval(NodeValue value) {
        int length = value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : value.asNode().toString().length();
        if (length >= from) {
            budget.make(length + more);
        }
        return value;
    }

    @Override
    public Expr copy(Expr other) {
        return new LongText(other, from, more, budget);
    }
}
