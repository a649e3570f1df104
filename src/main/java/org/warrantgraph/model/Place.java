package org.warrantgraph.model;

import java.util.Optional;

/**
 * Where in an input something is.
 *
 * @param file name of the file as the user knows it
 * @param line counted from 1; 0 where lines make no sense
 * @param key key, JSON pointer, XPath or cell; what helps to find it
 */
public record Place(Optional<String> file, int line, Optional<String> key) {
    public static Place none() {
        return new Place(Optional.empty(), 0, Optional.empty());
    }

    public static Place file(String file) {
        return new Place(Optional.of(file), 0, Optional.empty());
    }

    public static Place line(String file, int line) {
        return new Place(Optional.of(file), line, Optional.empty());
    }

    public static Place key(String file, int line, String key) {
        return new Place(Optional.of(file), line, Optional.of(key));
    }

    /** {@code guide.md:41 results[2]}; empty when nothing is known. */
    @Override
    public String toString() {
        return file.orElse("")
                + (line > 0 ? ":" + line : "")
                + key.map(k -> " " + k).orElse("");
    }
}
