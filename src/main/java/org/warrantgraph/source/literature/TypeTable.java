package org.warrantgraph.source.literature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** What the type names of one format mean in the model, from a data file beside this class. Immutable. */
public final class TypeTable {
    private final Map<String, Iri> byType;
    private final String hash;

    private TypeTable(Map<String, Iri> byType, String hash) {
        this.byType = byType;
        this.hash = hash;
    }

    /**
     * The rows of one format.
     *
     * @param file name of the data file: {@code kinds.tsv}
     * @param format first column: {@code jats}
     */
    public static TypeTable of(String file, String format) {
        Map<String, Iri> rows = new LinkedHashMap<>();
        List<String> lines = lines(file).stream()
                .filter(line -> line.startsWith(format + "\t"))
                .toList();
        for (String line : lines) {
            String[] columns = line.split("\t");
            rows.put(columns[1].toLowerCase(Locale.ROOT), new Iri(Namespaces.ONTOLOGY + columns[2]));
        }
        return new TypeTable(rows, Hashes.sha256(String.join("\n", lines)).substring(0, 8));
    }

    static List<String> lines(String file) {
        try (InputStream in = TypeTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of several types the one whose row comes first; case does not matter. */
    public Optional<Iri> of(Collection<String> types) {
        Set<String> asked = new TreeSet<>();
        types.forEach(type -> asked.add(type.strip().toLowerCase(Locale.ROOT)));
        return new ArrayList<>(byType.keySet())
                .stream().filter(asked::contains).findFirst().map(byType::get);
    }

    /** 8 hexadecimal digits that change with the rows. */
    public String hash() {
        return hash;
    }
}
