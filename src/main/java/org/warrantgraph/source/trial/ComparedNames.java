package org.warrantgraph.source.trial;

import java.util.Locale;

/** Finds out which of two groups a comparison names first: {@code HR = Nivolumab over Docetaxel}. */
final class ComparedNames {
    private ComparedNames() {}

    /**
     * Negative where the first name stands before "over", "vs", "versus", "/", "minus" or "compared" and the second after it, positive
     * where it is the other way round, 0 where the words do not tell.
     */
    static int order(String words, String one, String other) {
        String text = words.toLowerCase(Locale.ROOT);
        int first = text.indexOf(bare(one));
        int second = text.indexOf(bare(other));
        if (first < 0 || second < 0 || first == second) {
            return 0;
        }
        String leading = first < second ? bare(one) : bare(other);
        String between = text.substring(Math.min(first, second) + leading.length(), Math.max(first, second));
        boolean joined = between.length() < 40
                && between.matches(
                        "(?s)[^.;]*(?:\\bover\\b|\\bvs\\b|\\bversus\\b|/|\\bminus\\b|\\bcompared\\b|\\brelative to\\b)[^;]*");
        return !joined ? 0 : first < second ? -1 : 1;
    }

    /** Without "Arm A:" in front and brackets behind. */
    private static String bare(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:arm|group|cohort)\\s+\\w{1,4}\\s*[:.–-]\\s*", "")
                .replaceFirst("\\s*\\([^()]*\\)$", "");
    }
}
