package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warrantgraph.text.measure.WordTable;

/**
 * Names of trials as a document uses them: {@code ACRONYM-1}, {@code Acronym 067}, registry numbers.
 *
 * <p>A word counts as a name where "trial" or "study" follows, at most four words such as "phase III randomised" between them.
 */
final class TrialNames {
    private static final Set<String> NOUNS = Set.of("trial", "study", "trials", "studies");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PHASE = Pattern.compile("(?:[1-4]|i{1,3}|iv)[ab]?(?:/(?:[1-4]|i{1,3}|iv)[ab]?)?");
    private static final Set<String> BETWEEN = Set.of(
            "was",
            "is",
            "a",
            "an",
            "phase",
            "clinical",
            "pivotal",
            "registrational",
            "randomized",
            "randomised",
            "open-label",
            "double-blind",
            "multicenter",
            "multicentre",
            "single-arm",
            "prospective",
            "placebo-controlled",
            "parallel-group",
            "controlled",
            "international",
            "global");

    /** Groups of investigators and conditions, which stand before "study" as names of trials do. */
    private static final WordTable NO_TRIALS = WordTable.load("no-trials");

    private final List<String> names;

    private TrialNames(List<String> names) {
        this.names = names;
    }

    /** Finds the names in the texts of a document: headings, sentences, captions. */
    static TrialNames in(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            names.addAll(candidates(text));
        }
        List<String> longestFirst = new ArrayList<>(names);
        longestFirst.sort(
                Comparator.comparingInt((String name) -> -name.length()).thenComparing(name -> name));
        return new TrialNames(longestFirst);
    }

    /** Longest first. */
    List<String> names() {
        return names;
    }

    /** The one trial that a text names; empty where it names none or several. */
    Optional<String> onlyOneIn(String text) {
        List<String> found = names.stream().filter(name -> isNamed(name, text)).toList();
        List<String> acronyms =
                found.stream().filter(name -> !isRegistryNumber(name)).toList();
        // "ACRONYM-1 (NCT…)" is one trial under two names.
        boolean alias = acronyms.size() == 1 && found.size() == 2;
        return found.size() == 1 || alias ? Optional.of(alias ? acronyms.get(0) : found.get(0)) : Optional.empty();
    }

    static boolean isNamed(String name, String text) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean after = end == text.length()
                    || !Character.isLetterOrDigit(text.charAt(end))
                            && !(text.charAt(end) == '-'
                                    && end + 1 < text.length()
                                    && Character.isDigit(text.charAt(end + 1)));
            if (before && after) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private static List<String> candidates(String text) {
        List<String> found = new ArrayList<>();
        String[] words = SPACES.split(text);
        for (int i = 0; i < words.length; i++) {
            String word = bare(words[i]);
            boolean opened = i + 1 < words.length
                    && !words[i].isEmpty()
                    && ".,;:".indexOf(words[i].charAt(words[i].length() - 1)) >= 0;
            if (isRegistryNumber(word)) {
                found.add(word);
            } else if (isAcronym(word) && !opened) {
                int next = i + 1;
                boolean numbered = next < words.length && isNumber(bare(words[next])) && hasNoDigit(word);
                String name = numbered ? word + " " + bare(words[next]) : word;
                if (studyFollows(words, numbered ? next + 1 : next)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static boolean studyFollows(String[] words, int from) {
        for (int i = from; i < words.length && i < from + 14; i++) {
            String word = bare(words[i]).toLowerCase(Locale.ROOT);
            if (NOUNS.contains(word)) {
                return true;
            }
            if (!BETWEEN.contains(word) && !PHASE.matcher(word).matches() && !isRegistryNumber(bare(words[i]))) {
                return false;
            }
        }
        return false;
    }

    /** {@code ABCDEF}, {@code ABCDEF-2}, {@code AbcDef-Breast03}: at least three capitals, or two and a number after a hyphen. */
    private static boolean isAcronym(String word) {
        if (word.length() < 4 || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean wellFormed = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        int hyphen = word.lastIndexOf('-');
        boolean numbered =
                hyphen > 0 && hyphen + 1 < word.length() && Character.isDigit(word.charAt(word.length() - 1));
        boolean letters = word.chars().filter(Character::isLetter).count() >= 4;
        return wellFormed
                && letters
                && !isRegistryNumber(word)
                && NO_TRIALS.get(word).isEmpty()
                && (capitals >= 3 && (numbered || hasNoDigit(word)) || capitals >= 2 && numbered || camelCase(word));
    }

    private static boolean camelCase(String word) {
        return word.length() > 5
                && hasNoDigit(word)
                && word.substring(1).chars().anyMatch(Character::isUpperCase)
                && word.indexOf('-') < 0;
    }

    private static boolean hasNoDigit(String word) {
        return word.chars().noneMatch(Character::isDigit);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() < 5 && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isRegistryNumber(String word) {
        return word.length() == 11
                && word.startsWith("NCT")
                && word.substring(3).chars().allMatch(Character::isDigit);
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }
}
