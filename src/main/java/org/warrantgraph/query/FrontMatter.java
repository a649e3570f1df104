package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/** The {@code # key: value} comments at the head of a query file. */
record FrontMatter(String file, List<Line> lines) {
    private static final Pattern ENTRY = Pattern.compile("#\\s*([a-z]+):\\s*(.*)");

    /** One comment; {@code number} is counted from 1. */
    record Line(int number, String key, String value) {}

    FrontMatter {
        lines = List.copyOf(lines);
    }

    /** Reads comments and empty lines up to the first line of SPARQL; comments of another form are skipped. */
    static FrontMatter of(String file, String text) {
        List<Line> found = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                break;
            }
            Matcher entry = ENTRY.matcher(line.strip());
            if (entry.matches()) {
                found.add(new Line(number, entry.group(1), entry.group(2).strip()));
            }
        }
        return new FrontMatter(file, found);
    }

    Optional<String> first(String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(Line::value)
                .findFirst();
    }

    /** The comma-separated parts of an entry. */
    List<String> list(String key) {
        return first(key)
                .map(value -> Arrays.stream(value.split(",")).map(String::strip).toList())
                .orElse(List.of());
    }

    List<Parameter> parameters() {
        return lines.stream()
                .filter(line -> line.key().equals("param"))
                .map(this::parameter)
                .toList();
    }

    private Parameter parameter(Line line) {
        try {
            return Parameter.parse(line.value());
        } catch (IllegalArgumentException e) {
            throw new WarrantException.UnreadableInput(
                    "W-QUERY-009",
                    Place.line(file, line.number()),
                    "This parameter cannot be read: " + line.value() + ".",
                    "Write it as # param: name | Class or string | default | label.",
                    e);
        }
    }
}
