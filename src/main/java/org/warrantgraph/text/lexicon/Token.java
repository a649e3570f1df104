package org.warrantgraph.text.lexicon;

/**
 * A run of letters, a run of digits or a single sign in a text.
 *
 * @param from first UTF-16 index
 * @param to UTF-16 index after it
 * @param exact the characters, Greek letters spelt out
 * @param key folded for comparison: small letters, American spelling
 * @param singular the key without a plural ending, so that "inhibitors" and "inhibitor" meet
 * @param opens true where no letter or digit stands right before it
 * @param closes true where no letter or digit stands right after it
 */
record Token(int from, int to, String exact, String key, String singular, boolean opens, boolean closes) {
    /** A key without its plural ending. */
    static String singular(String key) {
        if (key.length() > 4 && key.endsWith("ies")) {
            return key.substring(0, key.length() - 3) + "y";
        }
        if (key.length() > 3
                && key.endsWith("s")
                && !key.endsWith("ss")
                && !key.endsWith("us")
                && !key.endsWith("is")) {
            return key.substring(0, key.length() - 1);
        }
        return key;
    }

    boolean isWord() {
        return Character.isLetter(key.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(key.charAt(0));
    }
}
