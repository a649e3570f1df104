package org.warrantgraph.source.mechanism;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.model.Hashes;

/** Reads the tables below {@code mechanism/} on the class path; a line that starts with {@code #} is a remark. */
public final class MechanismData {
    private MechanismData() {}

    /** The rows of a table, cells separated by tabs. */
    public static List<String[]> rows(String table) {
        List<String[]> rows = new ArrayList<>();
        for (String line :
                new String(bytes(table), StandardCharsets.UTF_8).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }

    /** 8 hexadecimal digits that change when one of the tables does. */
    public static String version(String... tables) {
        StringBuilder hashes = new StringBuilder();
        for (String table : tables) {
            hashes.append(Hashes.sha256(bytes(table)));
        }
        return Hashes.sha256(hashes.toString()).substring(0, 8);
    }

    private static byte[] bytes(String table) {
        try (InputStream in = MechanismData.class.getResourceAsStream("/mechanism/" + table)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: mechanism/" + table);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read mechanism/" + table, e);
        }
    }
}
