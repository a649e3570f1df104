package org.warrantgraph.text.lexicon;

import java.util.stream.Collectors;

/** What two spellings of one name have in common: {@code IL-6} and {@code il 6}, {@code β-catenin} and {@code beta catenin}. */
public final class NameKey {
    private NameKey() {}

    /** The words of a name, folded as the lexicon folds them. */
    public static String of(String name) {
        return Tokenizer.tokens(name).stream().map(Token::key).collect(Collectors.joining(" "));
    }
}
