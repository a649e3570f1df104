package org.warrantgraph.text.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A printed list of reference numbers: {@code 1, 3–5; 8}.
 *
 * @param numbers ranges written out
 * @param end index after the last digit
 * @param ranged whether it contains a range
 */
record NumberList(List<Integer> numbers, int end, boolean ranged) {
    private static final int DIGITS = 3;
    private static final int WIDEST_RANGE = 100;

    /** Reads as many numbers as are there; empty where none starts at {@code from} or one has more than three digits. */
    static Optional<NumberList> at(CharSequence s, int from) {
        List<Integer> numbers = new ArrayList<>();
        boolean ranged = false;
        boolean range = false;
        int i = from;
        int end = from;
        while (true) {
            int digits = i;
            int value = 0;
            while (i < s.length() && digit(s.charAt(i)) >= 0 && i - digits <= DIGITS) {
                value = value * 10 + digit(s.charAt(i));
                i++;
            }
            if (i == digits || i - digits > DIGITS || value == 0) {
                break;
            }
            int first = range ? numbers.get(numbers.size() - 1) + 1 : value;
            if (range && (value < first || value - first > WIDEST_RANGE)) {
                return Optional.empty();
            }
            for (int number = first; number <= value; number++) {
                numbers.add(number);
            }
            end = i;
            i = skip(s, i);
            if (i >= s.length() || !isSeparator(s.charAt(i))) {
                break;
            }
            range = isDash(s.charAt(i));
            ranged |= range;
            i = skip(s, i + 1);
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new NumberList(numbers, end, ranged));
    }

    /** Value of a digit, superscript digits included; -1 for anything else. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '¹' ? 1 : c == '²' ? 2 : c == '³' ? 3 : c == '⁰' || (c >= '⁴' && c <= '⁹') ? c - '⁰' : -1;
    }

    private static int skip(CharSequence s, int from) {
        int i = from;
        while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\\' || s.charAt(i) == '\u00a0')) {
            i++;
        }
        return i;
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ';' || c == '˒' || isDash(c);
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '‐' && c <= '―') || c == '⁻' || c == '−';
    }
}
