package org.warrantgraph.source.rdf;

/** How deep brackets stand in each other; parsers go down into each and need a stack for it. */
final class Brackets {
    /** No statement needs more. */
    static final int DEEPEST = 100;

    private Brackets() {}

    /** True where brackets, square, round or curly, are open deeper than is read; quoted text, names in angles and comments do not count. */
    static boolean tooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = quote(text, i);
            } else if (c == '<') {
                i = name(text, i);
            } else if (c == '#') {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (c == '[' || c == '(' || c == '{') {
                if (++depth > DEEPEST) {
                    return true;
                }
            } else if (c == ']' || c == ')' || c == '}') {
                depth--;
            }
        }
        return false;
    }

    private static int quote(String text, int start) {
        String mark = text.substring(start, start + 1);
        String three = mark.repeat(3);
        boolean isLong = text.startsWith(three, start);
        int at = start + (isLong ? 3 : 1);
        while (at < text.length() && !text.startsWith(isLong ? three : mark, at)) {
            if (!isLong && text.charAt(at) == '\n') {
                return at;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + (isLong ? 2 : 0);
    }

    /** Last character of a name in angles; the start where it is none. */
    private static int name(String text, int start) {
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '>') {
                return at;
            }
            if (Character.isWhitespace(c) || c == '<' || c == '(') {
                return start;
            }
        }
        return start;
    }
}
