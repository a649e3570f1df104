package org.warrantgraph.source.yaml;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.text.structure.Span;

/** A value of a YAML file that knows its place. */
public sealed interface Yaml {
    /** Line of its first character, counted from 1. */
    int line();

    /** From its first character to after its last. */
    Span span();

    /** Text as written; numbers and dates stay text, so that {@code 0.50} and {@code 2025-12} are what they are. */
    record Text(String text, int line, Span span) implements Yaml {}

    /** A list. */
    record Items(List<Yaml> values, int line, Span span) implements Yaml {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Keys and values in the order of the file. */
    record Entries(List<Entry> entries, int line, Span span) implements Yaml {
        public Entries {
            entries = List.copyOf(entries);
        }

        /** The first entry of that key. */
        public Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
        }

        /** The value of a key. */
        public Optional<Yaml> get(String key) {
            return find(key).map(Entry::value);
        }
    }

    /** A key and its value. */
    record Entry(Text key, Yaml value) {
        /** The key as written. */
        public String name() {
            return key.text();
        }

        /** From the start of the key to the end of the value. */
        public Span span() {
            return new Span(
                    key.span().start(), Math.max(value.span().end(), key.span().end()));
        }
    }

    /** The lines of a value that may be one line or a list of them; other things are left out. */
    default List<Text> texts() {
        if (this instanceof Text text) {
            return text.text().isBlank() ? List.of() : List.of(text);
        }
        return this instanceof Items items
                ? items.values().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .toList()
                : List.of();
    }
}
