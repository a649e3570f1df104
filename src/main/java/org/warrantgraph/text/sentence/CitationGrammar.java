package org.warrantgraph.text.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises one citation mark at a place of a Markdown text.
 *
 * <pre>
 * mark   := bracket | sup | caret | raised | parens
 * bracket:= "[" "^" name "]" | "[" "^"? list "]" link? | "[" "\[" list "\]" "]" link? | "\[" list "\]" link? | "[[" list "]" link? "]" link?
 * sup    := "&lt;sup>" (bracket | list | ",")+ "&lt;/sup>"          caret := "^" list "^"
 * raised := superscript digits                               parens := "(" list ")"
 * list   := number (("," | ";" | "-" | "–") number)*         link := "(" no ")" ")"
 * </pre>
 */
final class CitationGrammar {
    private static final int LONGEST_LINK = 400;
    private static final int LONGEST_SUP = 200;
    private static final int LONGEST_NAME = 40;

    private final CitationStyle style;

    CitationGrammar(CitationStyle style) {
        this.style = style;
    }

    /** @param end index after the mark */
    record Match(List<Integer> numbers, int end) {}

    Optional<Match> at(String s, int i) {
        return switch (s.charAt(i)) {
            case '[', '\\' -> bracket(s, i);
            case '<' -> sup(s, i);
            case '^' -> caret(s, i);
            case '(' -> parenthesis(s, i);
            default -> raised(s, i);
        };
    }

    private Optional<Match> bracket(String s, int from) {
        int i = from;
        int open = 0;
        while (i < s.length() && open < 2) {
            if (s.startsWith("\\[", i)) {
                i += 2;
            } else if (s.charAt(i) == '[') {
                i++;
            } else {
                break;
            }
            open++;
        }
        if (open == 0) {
            return Optional.empty();
        }
        if (i < s.length() && s.charAt(i) == '^') {
            i++;
            Optional<Match> named = footnote(s, i);
            if (named.isPresent()) {
                return named;
            }
        }
        Optional<NumberList> list = NumberList.at(s, i);
        if (list.isEmpty() || isRangeOfValues(list.get())) {
            return Optional.empty();
        }
        i = list.get().end();
        for (int close = 0; close < open; close++) {
            i += i < s.length() && s.charAt(i) == '\\' ? 1 : 0;
            if (i >= s.length() || s.charAt(i) != ']') {
                return Optional.empty();
            }
            i = link(s, i + 1);
        }
        return Optional.of(new Match(list.get().numbers(), i));
    }

    /** A footnote that is named and not numbered; {@code i} is where its name begins. */
    private Optional<Match> footnote(String s, int i) {
        int close = style.labels().isEmpty() ? -1 : s.indexOf(']', i);
        return close < 0 || close - i > LONGEST_NAME
                ? Optional.empty()
                : Optional.ofNullable(style.labels().get(s.substring(i, close)))
                        .map(number -> new Match(List.of(number), close + 1));
    }

    /** {@code [18-65]} in a document with 12 references is an age, not a citation. */
    private boolean isRangeOfValues(NumberList list) {
        return list.ranged()
                && !style.known().isEmpty()
                && list.numbers().stream().noneMatch(style.known()::contains);
    }

    /** After a link target that starts at {@code i}, or {@code i}. */
    private static int link(String s, int i) {
        if (i >= s.length() || s.charAt(i) != '(') {
            return i;
        }
        int last = Math.min(s.length(), i + LONGEST_LINK);
        for (int j = i + 1; j < last; j++) {
            char c = s.charAt(j);
            if (c == ')') {
                String target = s.substring(i + 1, j);
                return target.isEmpty() || target.startsWith("#") || target.contains(":") || target.contains("/")
                        ? j + 1
                        : i;
            }
            if (c == '\n' || c == '(') {
                return i;
            }
        }
        return i;
    }

    private Optional<Match> sup(String s, int from) {
        if (!s.regionMatches(true, from, "<sup>", 0, 5)) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        boolean bare = false;
        int last = Math.min(s.length(), from + LONGEST_SUP);
        int i = from + 5;
        while (i < last && !s.regionMatches(true, i, "</sup>", 0, 6)) {
            char c = s.charAt(i);
            if (c == ' ' || c == ',' || c == ';') {
                i++;
                continue;
            }
            Optional<Match> part = bracket(s, i);
            if (part.isEmpty()) {
                part = NumberList.at(s, i).map(list -> new Match(list.numbers(), list.end()));
                bare = true;
            }
            if (part.isEmpty()) {
                return Optional.empty();
            }
            numbers.addAll(part.get().numbers());
            i = part.get().end();
        }
        if (i >= last || numbers.isEmpty() || (bare && !isCitation(s, from, numbers))) {
            return Optional.empty();
        }
        return Optional.of(new Match(numbers, i + 6));
    }

    private Optional<Match> caret(String s, int from) {
        return NumberList.at(s, from + 1)
                .filter(list -> list.end() < s.length() && s.charAt(list.end()) == '^')
                .filter(list -> isCitation(s, from, list.numbers()))
                .map(list -> new Match(list.numbers(), list.end() + 1));
    }

    private Optional<Match> raised(String s, int from) {
        char c = s.charAt(from);
        if (!style.superscripts() || NumberList.digit(c) < 0 || c <= '9') {
            return Optional.empty();
        }
        return NumberList.at(s, from)
                .filter(list -> isCitation(s, afterBlank(s, from), list.numbers()))
                .filter(list -> list.end() == s.length() || "⁺⁻⁰".indexOf(s.charAt(list.end())) < 0)
                .map(list -> new Match(list.numbers(), list.end()));
    }

    /** Some printers put a blank before raised numbers: {@code of platelets ³}. */
    private static int afterBlank(String s, int from) {
        return from > 1 && Blank.is(s.charAt(from - 1)) ? from - 1 : from;
    }

    private Optional<Match> parenthesis(String s, int from) {
        if (!style.parentheses()) {
            return Optional.empty();
        }
        return NumberList.at(s, from + 1)
                .filter(list -> list.end() < s.length() && s.charAt(list.end()) == ')')
                .filter(list -> style.known().containsAll(list.numbers()))
                .map(list -> new Match(list.numbers(), list.end() + 1));
    }

    /** A raised number is an exponent after a digit, an isotope before a symbol, part of a unit after one or two letters. */
    private boolean isCitation(String s, int from, List<Integer> numbers) {
        if (!style.superscripts() || !style.known().containsAll(numbers) || from == 0) {
            return false;
        }
        int letters = 0;
        while (letters < 3 && from - letters > 0 && Character.isLetter(s.charAt(from - letters - 1))) {
            letters++;
        }
        char before = s.charAt(from - 1);
        boolean afterStop = letters == 0 && !Character.isDigit(before) && !Blank.is(before) && before != '/';
        // Several numbers are no exponent: "24 h" with 2–4 raised.
        return letters == 3 || afterStop || (letters > 0 && numbers.size() > 1);
    }
}
