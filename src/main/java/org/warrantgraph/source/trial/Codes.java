package org.warrantgraph.source.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/**
 * What the codes of the registry mean here: {@code codes.tsv}. {@code RANDOMIZED} of one shape and {@code Randomized} of another are one.
 */
final class Codes {
    private record Row(String list, Pattern code, String value) {}

    private static final List<Row> ROWS = load();

    private Codes() {}

    /** The value of a code in one of the lists: {@code study}, {@code arm}, {@code design}, {@code estimate} and so on. */
    static Optional<Iri> value(String list, String code) {
        String normal =
                code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
        return ROWS.stream()
                .filter(row -> row.list.equals(list) && row.code.matcher(normal).matches())
                .findFirst()
                .map(row -> new Iri(Namespaces.ONTOLOGY + row.value));
    }

    /** True where the list has the code at all. */
    static boolean has(String list, String code) {
        return value(list, code).isPresent();
    }

    private static List<Row> load() {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Codes.class.getResourceAsStream("codes.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource codes.tsv");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    rows.add(new Row(cells[0], Pattern.compile(cells[1]), cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }
}
