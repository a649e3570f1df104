package org.warrantgraph.text.sentence;

import java.util.Arrays;

/**
 * Finds the links and images of a text: which brackets are markup, and where their targets end. One pass with a stack, linear however
 * many brackets stay open.
 */
final class Brackets {
    private static final int LONGEST_TARGET = 2_000;

    /** For the opening bracket of a link the index of the closing one; 0 elsewhere. */
    private final int[] closing;
    /** For the closing bracket of a link the index after its target; 0 elsewhere. */
    private final int[] after;

    private Brackets(int[] closing, int[] after) {
        this.closing = closing;
        this.after = after;
    }

    static Brackets of(String s) {
        if (s.indexOf("](") < 0) {
            return new Brackets(new int[0], new int[0]);
        }
        int[] closing = new int[s.length()];
        int[] after = new int[s.length()];
        int[] stack = new int[64];
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                stack = depth == stack.length ? Arrays.copyOf(stack, depth * 2) : stack;
                stack[depth++] = i;
            } else if (c == ']' && depth > 0) {
                int open = stack[--depth];
                int end = target(s, i + 1);
                if (end > 0) {
                    closing[open] = i;
                    after[i] = end;
                    i = end - 1;
                }
            }
        }
        return new Brackets(closing, after);
    }

    private static int target(String s, int from) {
        if (from >= s.length() || s.charAt(from) != '(') {
            return 0;
        }
        int depth = 0;
        int last = Math.min(s.length(), from + LONGEST_TARGET);
        for (int i = from; i < last; i++) {
            char c = s.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i + 1;
            } else if (c == '\n') {
                return 0;
            }
        }
        return 0;
    }

    boolean opensLink(int at) {
        return at < closing.length && closing[at] > 0;
    }

    /** Index after the target of the link that opens at {@code at}. */
    int endOfLink(int at) {
        return after[closing[at]];
    }

    /** Index after the target where a link's text closes at {@code at}; 0 where none does. */
    int endOfTarget(int at) {
        return at < after.length ? after[at] : 0;
    }
}
