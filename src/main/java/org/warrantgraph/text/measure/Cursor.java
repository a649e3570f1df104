package org.warrantgraph.text.measure;

/**
 * A position in a text that grammars move forward, and back when they do not match.
 *
 * <p>Typographic variants of spaces, hyphens, decimal points and quotes are read as the plain character, one for one, so that
 * positions are those of the original text.
 */
final class Cursor {
    private final String original;
    private final String text;
    private int at;

    Cursor(String original) {
        this.original = original;
        this.text = folded(original);
    }

    /** The text itself where nothing in it has to be folded, as in most. */
    private static String folded(String original) {
        for (int i = 0; i < original.length(); i++) {
            if (fold(original.charAt(i)) != original.charAt(i)) {
                StringBuilder folded = new StringBuilder(original.length()).append(original, 0, i);
                for (int j = i; j < original.length(); j++) {
                    folded.append(fold(original.charAt(j)));
                }
                return folded.toString();
            }
        }
        return original;
    }

    static char fold(char c) {
        if (c >= ' ' && c < '\u00a0') {
            return c;
        }
        return switch (c) {
            case '\u00a0', '\u2002', '\u2003', '\u2007', '\u2009', '\u200a', '\u202f', '\t', '\n', '\r' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\ufe63', '\uff0d' -> '-';
            case '\u00b7', '\u2219', '\u22c5' -> '.';
            case '\u2018', '\u2019' -> '\'';
            case '\u00d7' -> 'x';
            case '\u03bc' -> '\u00b5';
            default -> c;
        };
    }

    int at() {
        return at;
    }

    /** Goes to a position; always returns false, so that a failing rule can end with it. */
    boolean back(int position) {
        at = position;
        return false;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character at an offset from here; 0 beyond the ends. */
    char peek(int offset) {
        int i = at + offset;
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    /** The character here as printed; 0 at the end. */
    char printedChar() {
        return atEnd() ? 0 : original.charAt(at);
    }

    void advance(int characters) {
        at = Math.min(text.length(), at + characters);
    }

    Cursor spaces() {
        while (peek(0) == ' ') {
            at++;
        }
        return this;
    }

    /** Takes one of the characters, after optional spaces. */
    boolean take(String anyOf) {
        int from = at;
        spaces();
        if (!atEnd() && anyOf.indexOf(text.charAt(at)) >= 0) {
            at++;
            return true;
        }
        return back(from);
    }

    /**
     * Takes a word or phrase, after optional spaces. A phrase with an upper-case letter must stand as written, others in any case; a
     * space or hyphen in it stands for one or more of both; it ends at the end of a word.
     */
    boolean takePhrase(String phrase) {
        int from = at;
        spaces();
        boolean exact = !phrase.equals(phrase.toLowerCase(java.util.Locale.ROOT));
        int i = 0;
        while (i < phrase.length()) {
            char wanted = phrase.charAt(i);
            if (wanted == ' ' || wanted == '-') {
                if (!isGap(peek(0))) {
                    return back(from);
                }
                while (isGap(peek(0))) {
                    at++;
                }
                i++;
                continue;
            }
            char c = peek(0);
            if (exact ? c != wanted : Character.toLowerCase(c) != wanted) {
                return back(from);
            }
            at++;
            i++;
        }
        boolean wordGoesOn = Character.isLetterOrDigit(peek(0)) && Character.isLetterOrDigit(peek(-1));
        return wordGoesOn ? back(from) : true;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '-';
    }

    /** True where a letter or digit may start a word. */
    boolean atWordStart() {
        return !Character.isLetterOrDigit(peek(-1)) || !Character.isLetterOrDigit(peek(0));
    }

    /** The original text from a position to here, without spaces at its ends. */
    String printedFrom(int from) {
        return original.substring(from, at).strip();
    }

    /** The letters and digits from here in small letters, or the one character where there are none; empty at the end. */
    String word() {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, Math.min(text.length(), Math.max(end, at + 1)))
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The folded text from here to the end. */
    String rest() {
        return text.substring(at);
    }
}
