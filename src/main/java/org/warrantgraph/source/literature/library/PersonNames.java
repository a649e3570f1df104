package org.warrantgraph.source.literature.library;

import java.util.Arrays;
import java.util.Optional;

/** Reads the names of a BibTeX author field. */
final class PersonNames {
    private PersonNames() {}

    /**
     * Family name of the first author: {@code van der Berg, Anna}, {@code Anna van der Berg} and {@code Berg, A. and others} all tell it; a
     * name in braces is that of a group and kept whole.
     *
     * @param raw the field with its LaTeX
     */
    static Optional<String> firstFamily(String raw) {
        String first = first(raw.strip());
        String name = first.strip();
        if (name.startsWith("{") && name.endsWith("}") && name.indexOf('}') == name.length() - 1) {
            return text(name);
        }
        int comma = outside(name, ',');
        if (comma >= 0) {
            return text(name.substring(0, comma));
        }
        String plain = LatexText.read(name);
        String[] words = plain.split(" ");
        int from = words.length - 1;
        for (int i = 1; i < words.length - 1; i++) {
            if (Character.isLowerCase(words[i].codePointAt(0))) {
                from = i;
                break;
            }
        }
        String family = String.join(" ", Arrays.copyOfRange(words, from, words.length));
        return Optional.of(family).filter(found -> !found.isEmpty() && !found.equals("others"));
    }

    private static Optional<String> text(String latex) {
        return Optional.of(LatexText.read(latex)).filter(words -> !words.isEmpty() && !words.equals("others"));
    }

    /** Up to the first {@code and} that is outside of braces. */
    private static String first(String names) {
        int depth = 0;
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0
                    && Character.isWhitespace(c)
                    && names.regionMatches(true, i + 1, "and", 0, 3)
                    && i + 4 < names.length()
                    && Character.isWhitespace(names.charAt(i + 4))) {
                return names.substring(0, i);
            }
        }
        return names;
    }

    private static int outside(String name, char sought) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c == sought) {
                return i;
            }
        }
        return -1;
    }
}
