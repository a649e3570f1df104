package org.warrantgraph.text.sentence;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds which stars, underscores, tildes and backticks of a text are markup.
 *
 * <p>A run opens where a character follows, closes where one precedes, and is markup only where both ends are found: the star of
 * {@code p < 0.05*}, {@code 3 * 4} and {@code HLA-A*02:01} stays. One pass, linear.
 */
final class Emphasis {
    private static final byte OPEN = 1;
    private static final byte CLOSE = 2;

    private final byte[] roles;

    private Emphasis(byte[] roles) {
        this.roles = roles;
    }

    static Emphasis of(String s) {
        byte[] roles = new byte[s.length()];
        Map<String, Integer> open = new HashMap<>();
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == '\\') {
                i += 2;
                continue;
            }
            if (c == '\n' && i + 1 < s.length() && s.charAt(i + 1) == '\n') {
                open.clear();
            }
            if (c != '*' && c != '_' && c != '~' && c != '`') {
                i++;
                continue;
            }
            int end = i;
            while (end < s.length() && s.charAt(end) == c) {
                end++;
            }
            pair(s, i, end, open, roles);
            i = end;
        }
        return new Emphasis(roles);
    }

    private static void pair(String s, int from, int to, Map<String, Integer> open, byte[] roles) {
        int length = to - from;
        char c = s.charAt(from);
        if (length > 3 || (c == '~' && length != 2)) {
            return;
        }
        boolean before = from > 0 && !Blank.is(s.charAt(from - 1));
        boolean after = to < s.length() && !Blank.is(s.charAt(to));
        boolean inWord = before
                && after
                && Character.isLetterOrDigit(s.charAt(from - 1))
                && Character.isLetterOrDigit(s.charAt(to));
        if (inWord && (c == '_' || (c == '*' && length == 1))) {
            return;
        }
        String key = s.substring(from, to);
        Integer start = open.get(key);
        if (start != null && before) {
            java.util.Arrays.fill(roles, start, start + length, OPEN);
            java.util.Arrays.fill(roles, from, to, CLOSE);
            open.remove(key);
        } else if (after) {
            open.put(key, from);
        }
    }

    boolean opens(int at) {
        return roles[at] == OPEN;
    }

    boolean closes(int at) {
        return roles[at] == CLOSE;
    }
}
