package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of {@code patterns/statements.tsv}, compiled to an expression over a sentence whose names are written as {@code <D3>}: a
 * letter for the kind and the index of the chunk.
 *
 * @param needed for each slot, the letters that can fill it
 */
record Template(
        String id,
        String relation,
        Pattern expression,
        List<String> needed,
        boolean together,
        String example,
        String says) {
    private static final Map<String, String> LETTERS = Map.of(
            "compound",
            "D",
            "class",
            "C",
            "drug",
            "DC",
            "disease",
            "S",
            "outcome",
            "O",
            "event",
            "H",
            "process",
            "R",
            "gene",
            "P");
    private static final Pattern SLOT = Pattern.compile("\\{\\w:(\\w+)}");
    private static final Pattern CUT = Pattern.compile("\\{[^}]+}|\\[[^\\]]+]|<q[^>]*>|/[^/]+/|~|\\S+");
    private static final Pattern PART =
            Pattern.compile("\\{(\\w):(\\w+)}|\\[([^\\]]+)]|<q(?::([^>]+))?>|~|(\\S+(?:\\|\\S+)*)");

    static Template parse(String[] cells) {
        StringBuilder expression = new StringBuilder("(?:^|(?<= ))");
        List<String> needed = new ArrayList<>();
        for (String part : parts(cells[2])) {
            expression.append(compiled(part));
            Matcher slot = SLOT.matcher(part);
            if (slot.matches()) {
                needed.add(LETTERS.getOrDefault(slot.group(1), ""));
            }
        }
        return new Template(
                cells[0],
                cells[1],
                Pattern.compile(expression.toString()),
                needed,
                cells[3].equals("S+T"),
                cells[4],
                cells[5]);
    }

    /** False where a sentence with names of these kinds only cannot fit. */
    boolean mayFit(String letters) {
        for (String slot : needed) {
            if (!hasOneOf(slot, letters)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOneOf(String wanted, String letters) {
        for (int i = 0; i < wanted.length(); i++) {
            if (letters.indexOf(wanted.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Cuts at blanks outside brackets and slashes. */
    private static List<String> parts(String template) {
        List<String> parts = new ArrayList<>();
        Matcher part = CUT.matcher(template);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }

    private static String compiled(String part) {
        Matcher known = PART.matcher(part);
        if (!known.lookingAt()) {
            throw new IllegalStateException("not a part of a template: " + part);
        }
        if (known.group(1) != null) {
            String letters = LETTERS.get(known.group(2));
            return "(?<" + known.group(1) + "><[" + letters + "]\\d+>) ";
        }
        if (known.group(3) != null) {
            return "(?:(?:" + words(known.group(3)) + ") )?";
        }
        if (part.startsWith("<q")) {
            String must = known.group(4);
            String some = "(?:[^ <]+ ){0,8}?";
            return must == null ? "(?<q>" + some + ")" : "(?<q>" + some + "(?:" + words(must) + ") )";
        }
        return part.equals("~")
                ? "(?:[^ ;]+ ){0,30}?"
                : "(?:" + words(part.length() > 1 && part.startsWith("/") ? part.substring(1, part.length() - 1) : part)
                        + ") ";
    }

    private static String words(String alternatives) {
        StringBuilder words = new StringBuilder();
        for (String word : alternatives.split("\\|")) {
            words.append(words.isEmpty() ? "" : "|").append(Pattern.quote(word.strip()));
        }
        return words.toString();
    }
}
