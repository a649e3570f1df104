package org.warrantgraph.text.sentence;

/** What counts as white space in converted documents: also no-break spaces, zero-width characters and control characters. */
public final class Blank {
    private Blank() {}

    public static boolean is(char c) {
        return c <= ' ' || c == 0x7f || (c >= 0x80 && isWide(c));
    }

    private static boolean isWide(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c <= 0x9f)
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u2060';
    }

    /** True where nothing but white space is between {@code from} and {@code to}. */
    public static boolean is(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
