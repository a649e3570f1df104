package org.warrantgraph.source.literature.library;

import java.text.Normalizer;
import java.util.Map;

/**
 * Reads the LaTeX of bibliographies as plain text: accents, special letters, dashes, braces; other commands are left out and their words
 * kept.
 */
final class LatexText {
    /** Combining characters of the accents. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030a"),
            Map.entry("H", "\u030b"),
            Map.entry("v", "\u030c"),
            Map.entry("d", "\u0323"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("b", "\u0331"));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "\u00df"),
            Map.entry("o", "\u00f8"),
            Map.entry("O", "\u00d8"),
            Map.entry("l", "\u0142"),
            Map.entry("L", "\u0141"),
            Map.entry("ae", "\u00e6"),
            Map.entry("AE", "\u00c6"),
            Map.entry("oe", "\u0153"),
            Map.entry("OE", "\u0152"),
            Map.entry("aa", "\u00e5"),
            Map.entry("AA", "\u00c5"),
            Map.entry("i", "i"),
            Map.entry("j", "j"),
            Map.entry("th", "\u00fe"),
            Map.entry("dh", "\u00f0"),
            Map.entry("alpha", "\u03b1"),
            Map.entry("beta", "\u03b2"),
            Map.entry("gamma", "\u03b3"),
            Map.entry("delta", "\u03b4"),
            Map.entry("kappa", "\u03ba"),
            Map.entry("mu", "\u03bc"),
            Map.entry("geq", "\u2265"),
            Map.entry("leq", "\u2264"),
            Map.entry("pm", "\u00b1"),
            Map.entry("times", "\u00d7"),
            Map.entry("textendash", "\u2013"),
            Map.entry("textemdash", "\u2014"),
            Map.entry("textquoteright", "\u2019"),
            Map.entry("textregistered", "\u00ae"),
            Map.entry("texttrademark", "\u2122"));

    private final String s;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private LatexText(String s) {
        this.s = s;
    }

    /** The text with white space folded. */
    static String read(String latex) {
        LatexText reading = new LatexText(latex);
        while (reading.at < latex.length()) {
            reading.step();
        }
        String text = reading.out
                .toString()
                .replace("---", "\u2014")
                .replace("--", "\u2013")
                .replace("``", "\u201c")
                .replace("''", "\u201d");
        return Normalizer.normalize(text.replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
    }

    private void step() {
        char c = s.charAt(at++);
        switch (c) {
            case '\\' -> command();
            case '{', '}', '$' -> {
                // Grouping and mathematics leave no trace.
            }
            case '~' -> out.append(' ');
            default -> out.append(c);
        }
    }

    private void command() {
        if (at >= s.length()) {
            return;
        }
        char c = s.charAt(at);
        if (!isLetter(c)) {
            at++;
            if (ACCENTS.containsKey(String.valueOf(c)) && accented(String.valueOf(c))) {
                return;
            }
            out.append("\\".indexOf(c) >= 0 || c == '-' || c == '/' ? "" : String.valueOf(c));
            return;
        }
        int start = at;
        while (at < s.length() && isLetter(s.charAt(at))) {
            at++;
        }
        String name = s.substring(start, at);
        if (LETTERS.containsKey(name)) {
            out.append(LETTERS.get(name));
            // The blank ends the command and is not printed.
            at += at < s.length() && s.charAt(at) == ' ' ? 1 : 0;
        } else if (ACCENTS.containsKey(name)) {
            accented(name);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Puts an accent over the next letter, whether in braces, after a blank or a command for a dotless i; false where there is none. */
    private boolean accented(String accent) {
        int i = at;
        while (i < s.length() && (s.charAt(i) == '{' || s.charAt(i) == ' ' || s.charAt(i) == '\\')) {
            i++;
        }
        if (i >= s.length() || !Character.isLetter(s.charAt(i))) {
            return false;
        }
        out.append(s.charAt(i)).append(ACCENTS.get(accent));
        at = i + 1;
        return true;
    }
}
