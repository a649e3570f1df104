package org.warrantgraph.source.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.model.EntityKind;

/** What the records of registers are about, by {@code entities/registers.tsv}. */
final class RegisterKinds {
    private static final String TABLE = "/entities/registers.tsv";
    private static final Map<String, List<EntityKind>> KINDS = read();

    private RegisterKinds() {}

    /** None where the register names things of many kinds, or is not known. */
    static List<EntityKind> of(String prefix) {
        return KINDS.getOrDefault(prefix, List.of());
    }

    private static Map<String, List<EntityKind>> read() {
        Map<String, List<EntityKind>> kinds = new HashMap<>();
        try (InputStream in = RegisterKinds.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t");
                    kinds.put(
                            cells[0],
                            Arrays.stream(cells[1].split("\\|"))
                                    .map(EntityKind::valueOf)
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
        return Map.copyOf(kinds);
    }
}
