package org.warrantgraph.build;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths: {@code *} and {@code ?} stay in one folder, {@code **} stands for any folders or none, {@code {a,b}} for either,
 * {@code [a-c]} for one character; a pattern that ends in {@code /} means all in that folder.
 *
 * <pre>
 * trials/**&#47;*.json      articles.tar.gz!/**&#47;*.nxml      notes/
 * </pre>
 */
final class Glob {
    private static final String PLAIN = "\\^$.|+()";

    private final String text;
    private final Pattern pattern;

    private Glob(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException with what is wrong, if it is not a pattern */
    static Glob of(String text) {
        String whole = text.endsWith("/") ? text + "**" : text;
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (whole.startsWith("**/", i) && (i == 0 || whole.charAt(i - 1) == '/')) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (whole.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '{') {
                regex.append("(?:");
                depth++;
            } else if (c == '}' && depth > 0) {
                regex.append(')');
                depth--;
            } else if (c == ',' && depth > 0) {
                regex.append('|');
            } else if (c == '[') {
                int end = whole.indexOf(']', i + 2);
                if (end < 0) {
                    throw new IllegalArgumentException("has a '[' without ']'");
                }
                String set = whole.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
                regex.append('[')
                        .append(set.startsWith("!") ? "^/" + set.substring(1) : set)
                        .append(']');
                i = end;
            } else {
                regex.append(PLAIN.indexOf(c) >= 0 || c == '}' || c == ']' ? "\\" : "")
                        .append(c);
            }
        }
        if (depth > 0) {
            throw new IllegalArgumentException("has a '{' without '}'");
        }
        try {
            return new Glob(text, Pattern.compile(regex.toString(), Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("has a faulty '[…]'", e);
        }
    }

    /** All of them. */
    static List<Glob> all(List<String> texts) {
        return texts.stream().map(Glob::of).toList();
    }

    /** True where the pattern stands for the whole path. */
    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
