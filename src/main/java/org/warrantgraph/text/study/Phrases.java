package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes printed phrases apart: lists, brackets, first letters. */
final class Phrases {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPACE_BEFORE_SIGN = Pattern.compile(" (?=[,.;:])");
    private static final Pattern SIGNS_AT_ENDS = Pattern.compile("^[,.;:]+ *|[ ,.;:]+$");
    private static final Pattern AFTER_A_GAP = Pattern.compile("(?<=[ /-])");

    private Phrases() {}

    /** Parts between any of the separators; separators inside brackets do not count. Words as separators need spaces around them. */
    static List<String> split(String text, List<String> separators) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            String separator = depth > 0 ? "" : separatorAt(text, i, separators);
            if (separator.isEmpty()) {
                i++;
            } else {
                parts.add(text.substring(start, i));
                i += separator.length();
                start = i;
            }
        }
        parts.add(text.substring(start));
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static String separatorAt(String text, int at, List<String> separators) {
        for (String separator : separators) {
            if (text.regionMatches(true, at, separator, 0, separator.length())) {
                return separator;
            }
        }
        return "";
    }

    /** Items of an enumeration: commas, semicolons, and the "and" or "or" before the last. */
    static List<String> items(String text) {
        return split(text, List.of(", and ", ", or ", "; and ", ", ", "; ", " and ", " or "));
    }

    /** The text without what stands in brackets. */
    static String withoutBrackets(String text) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return folded(out.toString());
    }

    /** What stands in round or square brackets, outermost level. */
    static List<String> brackets(String text) {
        List<String> inside = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                start = depth == 0 ? i + 1 : start;
                depth++;
            } else if ((c == ')' || c == ']') && depth > 0) {
                depth--;
                if (depth == 0) {
                    inside.add(text.substring(start, i).strip());
                }
            }
        }
        return inside;
    }

    /** Single spaces, none before commas and stops, none at the ends, no closing punctuation. */
    static String folded(String text) {
        String single = SPACES.matcher(text).replaceAll(" ");
        String folded = SPACE_BEFORE_SIGN.matcher(single).replaceAll("").strip();
        return SIGNS_AT_ENDS.matcher(folded).replaceAll("");
    }

    /** With small first letters, words that have capitals further on (names, abbreviations) and single letters aside. */
    static String uncapitalised(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : AFTER_A_GAP.split(text)) {
            boolean plain = word.length() > 1
                    && Character.isUpperCase(word.charAt(0))
                    && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT))
                    && word.chars().noneMatch(Character::isDigit)
                    && Character.isLetter(word.charAt(1));
            out.append(plain ? word.toLowerCase(Locale.ROOT) : word);
        }
        return out.toString();
    }

    /** The text after the first of the words, or all of it where none occurs. */
    static String after(String text, List<String> words) {
        String lower = " " + text.toLowerCase(Locale.ROOT) + " ";
        for (String word : words) {
            int at = lower.indexOf(" " + word + " ");
            if (at >= 0) {
                return text.substring(Math.min(text.length(), at + word.length() + 1))
                        .strip();
            }
        }
        return text;
    }

    /** True where the words stand in the text as words, in any case. */
    static boolean hasWords(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(words);
        while (at >= 0) {
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            int end = at + words.length();
            boolean endsWord = end >= lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
            if (startsWord && endsWord) {
                return true;
            }
            at = lower.indexOf(words, at + 1);
        }
        return false;
    }
}
