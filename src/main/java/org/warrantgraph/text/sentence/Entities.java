package org.warrantgraph.text.sentence;

import java.util.Map;
import java.util.Optional;

/** Character references of HTML as they survive in converted documents. */
public final class Entities {
    private static final int LONGEST = 10;
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("shy", ""),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("minus", "−"),
            Map.entry("plusmn", "±"),
            Map.entry("times", "×"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("hellip", "…"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("asymp", "≈"),
            Map.entry("deg", "°"),
            Map.entry("micro", "µ"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("kappa", "κ"),
            Map.entry("mu", "μ"),
            Map.entry("rarr", "→"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("copy", "©"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"));

    private Entities() {}

    /** @param end index after the semicolon */
    record Match(String characters, int end) {}

    /** The characters that {@code name} stands for; empty where it is not known here. */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** The reference that starts at {@code from}, where there is an ampersand. */
    static Optional<Match> at(String s, int from) {
        int end = -1;
        for (int i = from + 1; i < Math.min(s.length(), from + LONGEST); i++) {
            char c = s.charAt(i);
            if (c == ';') {
                end = i;
                break;
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                break;
            }
        }
        if (end <= from + 1) {
            return Optional.empty();
        }
        String name = s.substring(from + 1, end);
        String characters = name.charAt(0) == '#' ? numeric(name) : NAMED.getOrDefault(name, "?");
        return characters.equals("?") ? Optional.empty() : Optional.of(new Match(characters, end + 1));
    }

    private static String numeric(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
            return "?";
        }
        int codePoint = Integer.parseInt(digits, hex ? 16 : 10);
        return Character.isValidCodePoint(codePoint) && (codePoint < 0xd800 || codePoint > 0xdfff)
                ? Character.toString(codePoint)
                : "?";
    }
}
