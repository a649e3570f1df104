package org.warrantgraph.text.sentence;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document prints its citation marks. Numbers in square brackets are always read; bare superscripts and numbers in parentheses
 * only where the document has a numbered list and hardly any marks in brackets, because they are exponents and counts elsewhere.
 *
 * @param known numbers of the reference list
 * @param labels numbers of footnotes that are named: {@code a} of {@code [^a]}
 */
public record CitationStyle(
        Set<Integer> known, Map<String, Integer> labels, boolean superscripts, boolean parentheses) {
    private static final Pattern BRACKETED = Pattern.compile("\\[\\\\?\\[?\\^?(?=\\d{1,3}\\\\?[\\],;–-])");
    private static final Pattern RAISED =
            Pattern.compile("[\\p{L}.,;:)\"”’](?:<sup>\\s?\\d{1,3}\\b| ?[¹²³⁴-⁹]|\\^\\d{1,3}[\\d,; –-]*\\^)");
    private static final Pattern PARENTHESISED = Pattern.compile("\\p{L}[.,]? ?\\((\\d{1,3})(?:[,;–-] ?\\d{1,3})*\\)");
    private static final int ENOUGH = 2;
    private static final int MANY = 1_000;
    private static final int MANY_TIMES = 3;

    public CitationStyle {
        known = Set.copyOf(known);
        labels = Map.copyOf(labels);
    }

    /** A text without a list of references, in which nothing but numbers in brackets is a mark. */
    public static CitationStyle none() {
        return new CitationStyle(Set.of(), Map.of(), false, false);
    }

    /** Judged by the text in front of the reference list. */
    public static CitationStyle of(String body, Set<Integer> known, Map<String, Integer> labels) {
        if (known.isEmpty()) {
            return none();
        }
        int bracketed = bracketed(body, known);
        int raised = 0;
        Matcher marks = RAISED.matcher(body);
        while (raised <= MANY_TIMES * bracketed && marks.find()) {
            raised++;
        }
        boolean raisedStyle = raised > MANY_TIMES * bracketed;
        boolean plainStyle = !raisedStyle && bracketed == 0 && parenthesised(body, known) >= ENOUGH;
        return new CitationStyle(known, labels, raisedStyle, plainStyle);
    }

    private static int bracketed(String body, Set<Integer> known) {
        Matcher marks = BRACKETED.matcher(body);
        int found = 0;
        while (found < MANY && marks.find()) {
            found += NumberList.at(body, marks.end())
                            .filter(list -> known.contains(list.numbers().get(0)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return found;
    }

    private static int parenthesised(String body, Set<Integer> known) {
        Matcher marks = PARENTHESISED.matcher(body);
        int found = 0;
        while (found < ENOUGH && marks.find()) {
            if (known.contains(Integer.valueOf(marks.group(1)))) {
                found++;
            }
        }
        return found;
    }
}
