package org.warrantgraph.web.sparql;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/**
 * Keeps numbers to a size that people use: thirty multiplications of a number by itself would fill any memory, and reading a million digits
 * takes longer than any query may, without a look at its time.
 */
final class SmallNumbers {
    private static final int MOST_BITS = 8192;
    /** Digits in {@value #MOST_BITS} bits. */
    private static final int LONGEST = 2467;

    /** A duration of more than ten million days or so: Java adds months one by one. */
    private static final Pattern LONG_DURATION = Pattern.compile("-?P.*\\d{8}.*");

    private SmallNumbers() {}

    /** Arguments of a cast, their length looked at first; texts may be long, nothing else. */
    static ExprList argumentsOf(String cast, ExprList arguments) {
        if (cast.equals(XSD.xstring.getURI())) {
            return arguments;
        }
        ExprList small = new ExprList();
        arguments.forEach(argument -> small.add(new NotTooLong(argument)));
        return small;
    }

    private static void check(NodeValue value) {
        if (value.asNode().isLiteral() && value.asNode().getLiteralLexicalForm().length() > LONGEST) {
            throw new ExprEvalException("longer than " + LONGEST + " characters");
        }
    }

    private static void checkDuration(NodeValue value) {
        if (value.isDuration() || value.isYearMonthDuration() || value.isDayTimeDuration()) {
            if (LONG_DURATION.matcher(value.asString()).matches()) {
                throw new ExprEvalException("a duration of that length");
            }
        }
    }

    /** {@code a + b}, unless one is a duration beyond any history. */
    static final class Sum extends E_Add {
        Sum(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            checkDuration(left);
            checkDuration(right);
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Sum(left, right);
        }
    }

    /** {@code a - b}, unless one is a duration beyond any history. */
    static final class Difference extends E_Subtract {
        Difference(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            checkDuration(left);
            checkDuration(right);
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Difference(left, right);
        }
    }

    /** {@code a * b}, unless the product has more than {@value #MOST_BITS} bits. */
    static final class Product extends E_Multiply {
        Product(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (bits(left) + bits(right) > MOST_BITS) {
                throw new ExprEvalException("product of more than " + MOST_BITS + " bits");
            }
            return super.eval(left, right);
        }

        private static int bits(NodeValue value) {
            return value.isDecimal() || value.isInteger()
                    ? value.getDecimal().unscaledValue().bitLength()
                    : 0;
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Product(left, right);
        }
    }

    /** {@code STRDT(text, datatype)}, where only {@code xsd:string} and types of others may be long. */
    static final class Typed extends E_StrDatatype {
        Typed(Expr text, Expr datatype) {
            super(text, datatype);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue datatype) {
            if (datatype.asNode().isURI() && datatype.asNode().getURI().startsWith(XSD.NS)) {
                check(text);
            }
            return super.eval(text, datatype);
        }

        @Override
        public Expr copy(Expr text, Expr datatype) {
            return new Typed(text, datatype);
        }
    }

    /** Passes a value on unless its text is too long to be read as a number or a date. */
    private static final class NotTooLong extends ExprFunction1 {
        NotTooLong(Expr value) {
            super(value, "short");
        }

        @Override
        public NodeValue eval(NodeValue value) {
            check(value);
            return value;
        }

        @Override
        public Expr copy(Expr value) {
            return new NotTooLong(value);
        }
    }
}
