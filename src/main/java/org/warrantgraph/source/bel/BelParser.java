package org.warrantgraph.source.bel;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one BEL statement.
 *
 * <pre>
 *   statement = term [ relation ( term | "(" statement ")" ) ] [ remark ]
 *   term      = function "(" argument { "," argument } ")"
 *   argument  = term | [ namespace ":" ] ( word | quoted )
 *   remark    = ( "#" | "//" ) text
 * </pre>
 */
final class BelParser {
    private static final int DEEPEST = 40;

    private final String text;
    private int at;

    private BelParser(String text) {
        this.text = text;
    }

    /** @throws ParseException that says what is missing, and where */
    static BelStatement statement(String text) throws ParseException {
        BelParser parser = new BelParser(text);
        BelStatement statement = parser.statement(0);
        parser.blanks();
        if (parser.at < text.length() && parser.peek() != '#' && !text.startsWith("//", parser.at)) {
            throw parser.fault("the statement ends");
        }
        return statement;
    }

    private BelStatement statement(int depth) throws ParseException {
        blanks();
        int start = at;
        BelTerm subject = term(depth);
        int end = at;
        blanks();
        if (at == text.length() || peek() == ')' || peek() == '#' || text.startsWith("//", at)) {
            return new BelStatement(subject, "", Optional.empty(), text.substring(start, end));
        }
        String relation = relation();
        blanks();
        BelStatement object;
        if (peek() == '(') {
            deeper(depth);
            at++;
            object = statement(depth + 1);
            blanks();
            expect(')');
        } else {
            int from = at;
            BelTerm term = term(depth);
            object = new BelStatement(term, "", Optional.empty(), text.substring(from, at));
        }
        return new BelStatement(subject, relation, Optional.of(object), text.substring(start, at));
    }

    private String relation() throws ParseException {
        int start = at;
        boolean word = Character.isLetter(peek()) && peek() < 128;
        while (at < text.length()
                && !Character.isWhitespace(peek())
                && "(),\"".indexOf(peek()) < 0
                && (Character.isLetterOrDigit(peek()) && peek() < 128) == word) {
            at++;
        }
        if (start == at) {
            throw fault("a relation and an object follow");
        }
        return text.substring(start, at);
    }

    private BelTerm term(int depth) throws ParseException {
        int start = at;
        String function = word();
        if (function.isEmpty() || !function.chars().allMatch(Character::isLetter)) {
            at = start;
            throw fault("a function such as p( stands");
        }
        blanks();
        expect('(');
        deeper(depth);
        List<BelTerm> arguments = new ArrayList<>();
        do {
            blanks();
            arguments.add(argument(depth + 1));
            blanks();
        } while (take(','));
        expect(')');
        return new BelTerm(function, "", "", arguments, text.substring(start, at));
    }

    private BelTerm argument(int depth) throws ParseException {
        int start = at;
        if (peek() == '"') {
            String name = quoted();
            return new BelTerm("", "", name, List.of(), text.substring(start, at));
        }
        String word = word();
        if (word.isEmpty()) {
            throw fault("a name or a term stands");
        }
        int end = at;
        blanks();
        if (peek() == '(') {
            at = start;
            return term(depth);
        }
        at = end;
        int colon = word.indexOf(':');
        if (colon > 0 && colon == word.length() - 1 && peek() == '"') {
            String name = quoted();
            return new BelTerm("", word.substring(0, colon), name, List.of(), text.substring(start, at));
        }
        return new BelTerm(
                "",
                colon > 0 ? word.substring(0, colon) : "",
                colon > 0 ? word.substring(colon + 1) : word,
                List.of(),
                text.substring(start, at));
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(peek()) && "(),\"".indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws ParseException {
        int start = ++at;
        while (at < text.length() && peek() != '"') {
            at += peek() == '\\' && at + 1 < text.length() ? 2 : 1;
        }
        if (at >= text.length()) {
            at = start - 1;
            throw fault("the quote is closed");
        }
        return text.substring(start, at++).replace("\\\"", "\"");
    }

    private void deeper(int depth) throws ParseException {
        if (depth >= DEEPEST) {
            throw fault("at most " + DEEPEST + " terms stand in each other");
        }
    }

    private void blanks() {
        while (at < text.length() && (Character.isWhitespace(peek()) || peek() == '\\' || peek() == '\u00a0')) {
            at++;
        }
    }

    private boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char c) throws ParseException {
        if (!take(c)) {
            throw fault("\"" + c + "\" stands");
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private ParseException fault(String expected) {
        String there = text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 20))
                .strip();
        return new ParseException(
                "where " + expected + ", there is " + (there.isEmpty() ? "nothing" : "\"" + there + "\""), at);
    }
}
