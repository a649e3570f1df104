package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The documents and references a text refers to, with a short tag for each document: A, B, ... */
final class SourceList {
    private final List<String> documents = new ArrayList<>();
    private final Map<String, Map<Integer, String>> references = new TreeMap<>();

    boolean isEmpty() {
        return documents.isEmpty();
    }

    /** {@code A [1,3]}, {@code A, uncited}; remembers what it names. */
    String tag(Saying saying) {
        String document = saying.document();
        if (!documents.contains(document)) {
            documents.add(document);
        }
        Map<Integer, String> entries = references.computeIfAbsent(document, d -> new TreeMap<>());
        List<Saying.Cited> cited = saying.evidence().stream()
                .flatMap(line -> line.reference().stream())
                .toList();
        cited.forEach(reference -> entries.put(reference.number(), reference.entry()));
        String numbers = cited.stream()
                .map(reference -> Integer.toString(reference.number()))
                .collect(Collectors.joining(","));
        return name(documents.indexOf(document)) + (numbers.isEmpty() ? ", uncited" : " [" + numbers + "]");
    }

    /** Each document, and below it the references named. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String document : documents) {
            lines.add(name(documents.indexOf(document)) + "   " + document);
            references
                    .getOrDefault(document, Map.of())
                    .forEach((number, entry) -> lines.add("    [" + number + "] " + entry));
        }
        return lines;
    }

    private static String name(int index) {
        return index < 26 ? Character.toString('A' + index) : "S" + (index + 1);
    }
}
