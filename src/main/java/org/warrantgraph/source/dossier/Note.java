package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as a person notes it: {@code examplinib inhibits kinase X "potently" [1,3] — Mechanism}.
 *
 * @param body what is said
 * @param words the source's own words, put in quotes
 * @param cites reference numbers; empty where the line has no brackets, present and without numbers for {@code []}
 * @param section heading of the section, after a dash
 */
record Note(String body, Optional<String> words, Optional<List<Integer>> cites, Optional<String> section) {
    /** Longer lines are refused; they are no notes. */
    static final int LONGEST = 2_000;

    private static final Pattern SECTION = Pattern.compile("\\s+[—–]\\s+(?=[^\\[\\]]+$)");
    private static final Pattern CITES = Pattern.compile("\\s*\\[([0-9,;\\s–-]*)]\\s*$");
    private static final Pattern WORDS = Pattern.compile("\\s*[\"“]([^\"“”]+)[\"”]\\s*$");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\s*[–-]\\s*(\\d{1,4}))?");

    static Note parse(String line) {
        if (line.length() > LONGEST) {
            throw Fault.of(
                    "W-DOSSIER-014",
                    "the line has " + line.length() + " characters.",
                    "Write one claim or result in a line; " + LONGEST + " characters are enough for it.");
        }
        String rest = line.strip();
        Optional<String> section = Optional.empty();
        // A dash inside the body is not a section; only one behind the citations or the quoted words is.
        int bracket = Math.max(rest.lastIndexOf(']'), rest.lastIndexOf('"'));
        Matcher dash = SECTION.matcher(rest);
        if (bracket >= 0 && dash.find(bracket) || bracket < 0 && dash.reset().find()) {
            section = Optional.of(rest.substring(dash.end()).strip());
            rest = rest.substring(0, dash.start());
        }
        Optional<List<Integer>> cites = Optional.empty();
        Matcher numbers = CITES.matcher(rest);
        if (numbers.find()) {
            cites = Optional.of(numbers(numbers.group(1)));
            rest = rest.substring(0, numbers.start());
        }
        Optional<String> words = Optional.empty();
        Matcher quoted = WORDS.matcher(rest);
        if (quoted.find()) {
            words = Optional.of(quoted.group(1));
            rest = rest.substring(0, quoted.start());
        }
        return new Note(rest.strip(), words, cites, section);
    }

    /** Reads {@code 1, 5-7}; in order, without repetition. */
    static List<Integer> numbers(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (to < from || to - from > 200) {
                throw Fault.of(
                        "W-DOSSIER-020",
                        "\"" + range.group() + "\" is no range of references.",
                        "Write the lower number first.");
            }
            for (int n = from; n <= to; n++) {
                numbers.add(n);
            }
        }
        return new ArrayList<>(numbers);
    }
}
