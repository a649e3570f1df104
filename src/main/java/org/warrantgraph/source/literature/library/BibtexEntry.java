package org.warrantgraph.source.literature.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a BibTeX file: type, key and fields.
 *
 * @param type lower case: {@code article}, {@code string}, {@code comment}
 * @param fields raw values by lower-case name, outer braces and quotes taken off, {@code #} and macros resolved
 * @param odd sentences about what could not be understood
 */
record BibtexEntry(String type, String key, Map<String, String> fields, List<String> odd) {
    BibtexEntry {
        fields = Map.copyOf(fields);
        odd = List.copyOf(odd);
    }

    Optional<String> raw(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isBlank());
    }

    /** The field as people read it. */
    Optional<String> text(String field) {
        return raw(field).map(LatexText::read).filter(value -> !value.isEmpty());
    }

    /**
     * @param text from {@code @} on
     * @param macros values of {@code @string}, by lower-case name
     */
    static BibtexEntry parse(String text, Map<String, String> macros) {
        return new Parser(text, macros).entry();
    }

    private static final class Parser {
        private final String s;
        private final Map<String, String> macros;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<String> odd = new ArrayList<>();
        private int at;

        Parser(String s, Map<String, String> macros) {
            this.s = s;
            this.macros = macros;
        }

        BibtexEntry entry() {
            int open = Math.max(1, firstOf("{(", 1));
            String type = s.substring(1, open).strip().toLowerCase(Locale.ROOT);
            at = Math.min(open + 1, s.length());
            String key = "";
            if (!type.equals("string") && !type.equals("comment") && !type.equals("preamble")) {
                int comma = firstOf(",})", at);
                int equals = s.indexOf('=', at);
                if (equals < 0 || comma < equals) {
                    key = s.substring(at, comma).strip();
                    at = comma;
                }
            }
            if (!type.equals("comment") && !type.equals("preamble")) {
                while (field()) {
                    // One field after the other.
                }
            }
            return new BibtexEntry(type, key, fields, odd);
        }

        private int firstOf(String characters, int from) {
            for (int i = from; i < s.length(); i++) {
                if (characters.indexOf(s.charAt(i)) >= 0) {
                    return i;
                }
            }
            return s.length();
        }

        private void blanks() {
            while (at < s.length() && (Character.isWhitespace(s.charAt(at)) || s.charAt(at) == ',')) {
                at++;
            }
        }

        private boolean field() {
            blanks();
            int start = at;
            while (at < s.length() && "=,{}()\"#".indexOf(s.charAt(at)) < 0) {
                at++;
            }
            String name = s.substring(start, at).strip().toLowerCase(Locale.ROOT);
            if (at >= s.length() || (name.isEmpty() && "})".indexOf(s.charAt(at)) >= 0)) {
                return false;
            }
            if (s.charAt(at) != '=' || name.isEmpty()) {
                if (!name.isEmpty() || s.charAt(at) != ',') {
                    odd.add("\"" + shortened(s.substring(start)) + "\" is no field.");
                }
                at = Math.max(at + 1, start + 1);
                return at < s.length() - 1;
            }
            at++;
            String value = value();
            if (fields.putIfAbsent(name, value) != null) {
                odd.add("The field " + name + " stands twice; the first was read.");
            }
            return true;
        }

        private static String shortened(String words) {
            String line = words.strip().replaceAll("\\s+", " ");
            return line.substring(0, Math.min(40, line.length()));
        }

        private String value() {
            StringBuilder value = new StringBuilder();
            do {
                if (at < s.length() && s.charAt(at) == '#') {
                    at++;
                }
                while (at < s.length() && Character.isWhitespace(s.charAt(at))) {
                    at++;
                }
                value.append(part());
                while (at < s.length() && Character.isWhitespace(s.charAt(at))) {
                    at++;
                }
            } while (at < s.length() && s.charAt(at) == '#');
            return value.toString();
        }

        private String part() {
            if (at >= s.length()) {
                return "";
            }
            char c = s.charAt(at);
            if (c == '{' || c == '"') {
                return delimited(c == '{' ? '}' : '"');
            }
            int start = at;
            while (at < s.length() && ",#}) \t\r\n".indexOf(s.charAt(at)) < 0) {
                at++;
            }
            String word = s.substring(start, at);
            return macros.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        }

        /** What stands between a brace or quote and the one that closes it at the same depth. */
        private String delimited(char close) {
            int start = ++at;
            int depth = 0;
            while (at < s.length()) {
                char c = s.charAt(at);
                boolean escaped = s.charAt(at - 1) == '\\';
                if (c == close && depth == 0 && !escaped) {
                    return s.substring(start, at++);
                }
                depth += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
                at++;
            }
            odd.add("A value does not close: \"" + shortened(s.substring(start)) + "\".");
            return s.substring(start);
        }
    }
}
