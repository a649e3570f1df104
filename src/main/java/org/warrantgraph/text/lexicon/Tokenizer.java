package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into {@link Token}s. White space, hyphens inside words and apostrophes only separate, so that "TGF-β", "TGF β" and
 * "TGFβ" give the same tokens. Time is proportional to the length of the text.
 */
final class Tokenizer {
    private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final List<String> GREEK_NAMES = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");
    private static final String DASHES = "-‐‑‒–—−";

    private Tokenizer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (greek(c) >= 0) {
                String name = GREEK_NAMES.get(greek(c));
                tokens.add(token(text, at, end, name, name));
            } else if (Character.isLetter(c)) {
                while (end < text.length() && Character.isLetter(text.charAt(end)) && greek(text.charAt(end)) < 0) {
                    end++;
                }
                String word = text.substring(at, end);
                tokens.add(token(text, at, end, word, fold(word)));
            } else if (Character.isDigit(c)) {
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                String number = text.substring(at, end);
                tokens.add(token(text, at, end, number, number));
            } else if (!separates(text, at)) {
                tokens.add(token(
                        text, at, end, text.substring(at, end), DASHES.indexOf(c) >= 0 ? "-" : String.valueOf(c)));
            }
            at = end;
        }
        return tokens;
    }

    /** True for signs that stand for nothing: white space, apostrophes, marks and hyphens within a name. */
    private static boolean separates(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\'' || c == '’' || c == '®' || c == '™' || c == '\u00a0' || c == '*') {
            return true;
        }
        return DASHES.indexOf(c) >= 0
                && at > 0
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static Token token(String text, int from, int to, String exact, String key) {
        boolean opens = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        boolean closes = to == text.length() || !Character.isLetterOrDigit(text.charAt(to));
        return new Token(from, to, exact, key, Token.singular(key), opens, closes);
    }

    private static int greek(char c) {
        int at = GREEK.indexOf(Character.toLowerCase(c));
        return c == 'ς' ? GREEK.indexOf('σ') : c == 'µ' ? GREEK.indexOf('μ') : at;
    }

    /** Small letters and American spelling, whichever the text uses. */
    static String fold(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        if (key.length() < 5) {
            return key;
        }
        return key.replace("aemia", "emia")
                .replace("haem", "hem")
                .replace("rrhoea", "rrhea")
                .replace("oestr", "estr")
                .replace("oedema", "edema")
                .replace("pnoea", "pnea")
                .replace("oesoph", "esoph")
                .replace("tumour", "tumor")
                .replace("signall", "signal")
                .replace("isation", "ization")
                .replace("ising", "izing")
                .replace("sulph", "sulf");
    }
}
