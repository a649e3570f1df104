package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query file says about itself in the comment lines before its first other line; grammar in {@code queries/README.md}.
 *
 * @param values key to its values, in the order of the file
 */
public record FrontMatter(Map<String, List<String>> values) {
    public FrontMatter {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /** Comment lines without a key are left out. */
    public static FrontMatter of(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : (Iterable<String>) text.lines().takeWhile(l -> l.startsWith("#"))::iterator) {
            String entry = line.substring(1).strip();
            int colon = entry.indexOf(": ");
            if (colon > 0) {
                values.computeIfAbsent(entry.substring(0, colon), key -> new ArrayList<>())
                        .add(entry.substring(colon + 2).strip());
            }
        }
        return new FrontMatter(values);
    }

    /** @throws IllegalArgumentException when the key is missing or repeated */
    public String one(String key) {
        List<String> found = all(key);
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "front matter needs \"# " + key + ": …\" once, has it " + found.size() + " times");
        }
        return found.get(0);
    }

    /** All values of a repeated key; empty when there is none. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }
}
