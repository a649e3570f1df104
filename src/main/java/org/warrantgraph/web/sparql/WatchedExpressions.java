package org.warrantgraph.web.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * Replaces {@code REGEX} and {@code REPLACE} by ones that end with the query's time, and keeps texts and numbers that functions make small.
 *
 * <p>Java's regular expressions can take time exponential in the text and look at no flag; they do read the text character by character,
 * and {@link WatchedText} looks for them.
 */
final class WatchedExpressions extends ExprTransformCopy {
    /** Characters that one REPLACE or CONCAT may yield; doubling a text fifty times would fill any memory. */
    private static final int LONGEST = 1 << 20;

    private final Budget budget;

    WatchedExpressions(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        Expr same = super.transform(function, argument);
        return function instanceof E_StrEncodeForURI
                        || function instanceof E_StrUpperCase
                        || function instanceof E_StrLowerCase
                ? LongText.of(same, budget)
                : same;
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        if (function instanceof E_Multiply) {
            return new SmallNumbers.Product(first, second);
        }
        if (function instanceof E_Add) {
            return new SmallNumbers.Sum(first, second);
        }
        if (function instanceof E_Subtract) {
            return new SmallNumbers.Difference(first, second);
        }
        if (function instanceof E_StrDatatype) {
            return new SmallNumbers.Typed(first, second);
        }
        Expr same = super.transform(function, first, second);
        return function instanceof E_StrBefore || function instanceof E_StrAfter ? LongText.of(same, budget) : same;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        Expr third = arguments.size() > 2 ? arguments.get(2) : null;
        if (function instanceof E_StrConcat) {
            return LongText.of(new Concat(arguments), budget);
        }
        if (function instanceof E_Regex) {
            return new Regex(arguments.get(0), arguments.get(1), third, budget);
        }
        if (function instanceof E_StrReplace) {
            Expr fourth = arguments.size() > 3 ? arguments.get(3) : null;
            return LongText.of(new Replace(arguments.get(0), arguments.get(1), third, fourth, budget), budget);
        }
        if (function instanceof E_Function) {
            return super.transform(function, SmallNumbers.argumentsOf(function.getFunctionIRI(), arguments));
        }
        Expr same = super.transform(function, arguments);
        return function instanceof E_StrSubstring ? LongText.of(same, budget) : same;
    }

    private static Matcher matcher(String name, List<NodeValue> arguments, int flags, Budget budget) {
        String text = string(name, arguments.get(0));
        String pattern = string(name, arguments.get(1));
        String flag = arguments.size() > flags ? string(name, arguments.get(flags)) : null;
        try {
            return RegexEngine.makePattern(name, pattern, flag).matcher(new WatchedText(text, budget));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException(name + ": not a pattern", e);
        }
    }

    private static String string(String name, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
    }

    private static final class Concat extends E_StrConcat {
        Concat(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            long length = arguments.stream()
                    .mapToLong(argument -> argument.asString().length())
                    .sum();
            if (length > LONGEST) {
                throw new ExprEvalException("CONCAT: longer than " + LONGEST);
            }
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }

    private static final class Regex extends E_Regex {
        private final Budget budget;

        Regex(Expr text, Expr pattern, @org.jspecify.annotations.Nullable Expr flags, Budget budget) {
            super(text, pattern, flags);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            return NodeValue.booleanReturn(
                    matcher("REGEX", arguments, 2, budget).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(
                    arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null, budget);
        }
    }

    private static final class Replace extends E_StrReplace {
        private final Budget budget;

        Replace(
                Expr text,
                Expr pattern,
                @org.jspecify.annotations.Nullable Expr replacement,
                @org.jspecify.annotations.Nullable Expr flags,
                Budget budget) {
            super(text, pattern, replacement, flags);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            Matcher matcher = matcher("REPLACE", arguments, 3, budget);
            String replacement = string("REPLACE", arguments.get(2));
            StringBuilder result = new StringBuilder();
            try {
                while (matcher.find()) {
                    matcher.appendReplacement(result, replacement);
                    if (result.length() > LONGEST) {
                        throw new ExprEvalException("REPLACE: longer than " + LONGEST);
                    }
                }
            } catch (IndexOutOfBoundsException e) {
                throw new ExprEvalException("REPLACE: no such group", e);
            }
            matcher.appendTail(result);
            NodeValue text = arguments.get(0);
            String language = text.asNode().getLiteralLanguage();
            return language.isEmpty()
                    ? NodeValue.makeString(result.toString())
                    : NodeValue.makeLangString(result.toString(), language);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(
                    arguments.get(0),
                    arguments.get(1),
                    arguments.get(2),
                    arguments.size() > 3 ? arguments.get(3) : null,
                    budget);
        }
    }
}
