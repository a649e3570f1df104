package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the entries whose names start at a token. Filled once, then read by many threads. */
final class NameIndex {
    private final Map<String, List<Named>> byKey = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    void add(LexiconEntry entry) {
        for (LexiconEntry.Name name : entry.names()) {
            List<Token> tokens = Tokenizer.tokens(name.text());
            if (!tokens.isEmpty()) {
                byKey.computeIfAbsent(key(tokens, 0, tokens.size()), key -> new ArrayList<>(1))
                        .add(new Named(entry, name, exact(tokens, 0, tokens.size())));
                longest.merge(tokens.get(0).singular(), tokens.size(), Math::max);
            }
        }
    }

    /** The names that fit the tokens from {@code at}, longest first; within one length all that fit. */
    List<Found> at(List<Token> tokens, int at) {
        List<Found> found = new ArrayList<>();
        Token first = tokens.get(at);
        if (!first.opens() || !longest.containsKey(first.singular())) {
            return found;
        }
        int most = Math.min(longest.getOrDefault(first.singular(), 0), tokens.size() - at);
        for (int n = most; n > 0; n--) {
            if (!tokens.get(at + n - 1).closes()) {
                continue;
            }
            List<Named> named = byKey.getOrDefault(key(tokens, at, at + n), List.of());
            if (named.isEmpty()) {
                continue;
            }
            String exact = exact(tokens, at, at + n);
            for (Named candidate : named) {
                if (!candidate.name.exactCase() || candidate.exact.equals(exact)) {
                    found.add(new Found(candidate.entry, at + n, candidate.name.needsContext()));
                }
            }
        }
        return found;
    }

    private static String key(List<Token> tokens, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == to - 1 ? tokens.get(i).singular() : tokens.get(i).key());
        }
        return key.toString();
    }

    private static String exact(List<Token> tokens, int from, int to) {
        StringBuilder exact = new StringBuilder();
        for (int i = from; i < to; i++) {
            exact.append(tokens.get(i).exact());
        }
        return exact.toString();
    }

    private record Named(LexiconEntry entry, LexiconEntry.Name name, String exact) {}

    /** @param to index after the last token of the name */
    record Found(LexiconEntry entry, int to, boolean needsContext) {}
}
