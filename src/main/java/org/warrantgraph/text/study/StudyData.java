package org.warrantgraph.text.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.warrantgraph.model.Hashes;

/** The data files that trials are read with, as one number. */
final class StudyData {
    /** Every file in {@code study/}; a test holds the list complete. */
    static final List<String> FILES = List.of(
            "ae-rows",
            "all-grades",
            "assessors",
            "baseline",
            "cell-relations",
            "column-roles",
            "control-agents",
            "control-words",
            "design-words",
            "endpoints",
            "frequencies",
            "grade-or-higher",
            "intervals",
            "methods",
            "missing",
            "multiples",
            "no-trials",
            "not-significant",
            "outcomes",
            "p-values",
            "phases",
            "populations",
            "potencies",
            "rarity",
            "relations",
            "routes",
            "section-topics",
            "size-labels",
            "stages",
            "statistics",
            "subgroup-words",
            "subjects",
            "units");

    private StudyData() {}

    /** 8 hexadecimal digits that change when a file does. */
    static String hash() {
        StringBuilder all = new StringBuilder();
        for (String file : FILES) {
            try (InputStream in = StudyData.class.getResourceAsStream("/study/" + file + ".tsv")) {
                if (in == null) {
                    throw new IllegalStateException("missing resource /study/" + file + ".tsv");
                }
                all.append(file).append('\n').append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Hashes.sha256(all.toString()).substring(0, 8);
    }
}
