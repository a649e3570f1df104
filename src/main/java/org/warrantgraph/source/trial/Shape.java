package org.warrantgraph.source.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A shape in which the registry gives its records; what is where is told by {@code paths.tsv}. */
enum Shape {
    API_V2(1),
    API_V1(2),
    XML(3),
    LINES(4);

    private static final String NONE = "-";

    private final Map<String, String> paths;

    Shape(int column) {
        this.paths = load(column);
    }

    /**
     * Path of a field below its record or, for names with a dot, below the field before the dot; empty where the shape has no such field.
     */
    String path(String field) {
        String path = paths.get(field);
        if (path == null) {
            throw new IllegalArgumentException("not in paths.tsv: " + field);
        }
        return path.equals(NONE) ? "" : path;
    }

    private static Map<String, String> load(int column) {
        Map<String, String> paths = new HashMap<>();
        try (InputStream in = Shape.class.getResourceAsStream("paths.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource paths.tsv");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    paths.put(cells[0], cells[column]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(paths);
    }
}
