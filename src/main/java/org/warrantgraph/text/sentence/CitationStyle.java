package org.warrantgraph.text.sentence;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document prints its citation marks. Numbers in square brackets are always read; bare superscripts and numbers in parentheses
 * only where the document has a numbered list and no marks in brackets, because they are exponents and counts elsewhere.
 *
 * @param known numbers of the reference list
 */
public record CitationStyle(Set<Integer> known, boolean superscripts, boolean parentheses) {
    private static final Pattern BRACKETED = Pattern.compile("\\[\\\\?\\[?\\^?\\d{1,3}\\\\?[\\],;–-]");
    private static final Pattern RAISED =
            Pattern.compile("[\\p{L}.,;:)\"”’](?:<sup>\\s?\\d{1,3}\\b|[¹²³⁴-⁹]|\\^\\d{1,3}[\\d,; –-]*\\^)");
    private static final Pattern PARENTHESISED = Pattern.compile("\\p{L}[.,]? ?\\((\\d{1,3})(?:[,;–-] ?\\d{1,3})*\\)");
    private static final int ENOUGH = 2;

    public CitationStyle {
        known = Set.copyOf(known);
    }

    /** Judged by the text in front of the reference list. */
    public static CitationStyle of(String body, Set<Integer> known) {
        if (known.isEmpty() || BRACKETED.matcher(body).find()) {
            return new CitationStyle(known, false, false);
        }
        boolean raised = RAISED.matcher(body).find();
        return new CitationStyle(known, raised, !raised && parenthesised(body, known) >= ENOUGH);
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
