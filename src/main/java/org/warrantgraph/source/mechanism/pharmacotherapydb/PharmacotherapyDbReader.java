package org.warrantgraph.source.mechanism.pharmacotherapydb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.mechanism.CuratedTable;
import org.warrantgraph.source.mechanism.MechanismData;
import org.warrantgraph.source.mechanism.NamedThings;

/**
 * Reads the tables of PharmacotherapyDB: what each curator voted, and what they agreed on. Stateless and thread-safe; memory holds two rows.
 *
 * <p>Every vote is claims of its own, so that disagreement stays disagreement: DM affirms that the drug treats the disease and modifies its
 * course, SYM affirms the first and denies the second, NOT denies both.
 */
public final class PharmacotherapyDbReader implements Reader {
    private static final String CODE_VERSION = "1";
    private static final String NOTES = "_notes";

    @Override
    public String name() {
        return "pharmacotherapydb";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + MechanismData.version(Votes.TABLE) + "-" + NamedThings.version();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        List<String> columns = columns(
                new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
        if (!columns.containsAll(List.of("doid_id", "drugbank_id", "disease", "drug"))) {
            return Fit.none("without the columns of PharmacotherapyDB");
        }
        return columns.contains("category")
                ? new Fit(95, "indications of PharmacotherapyDB")
                : curators(columns).isEmpty()
                        ? Fit.none("neither a category nor votes")
                        : new Fit(95, "votes of the curators of PharmacotherapyDB");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        CuratedTable table = new CuratedTable(file, "PHARMACOTHERAPYDB", sink);
        Indications indications = new Indications(table.told(), curators(header(file)));
        table.read("PharmacotherapyDB", "CC0-1.0", indications::row);
    }

    private static List<String> header(SourceFile file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n' && line.length() < 10_000; c = in.read()) {
                line.append((char) c);
            }
            return columns(line.toString());
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-PHARMACOTHERAPYDB-003",
                    Place.file(file.name()),
                    "the file cannot be read: " + e.getMessage() + ".",
                    "Check it and read again.",
                    e);
        }
    }

    private static List<String> columns(String line) {
        return List.of(line.strip().split("\t"));
    }

    /** Those whose notes have a column too. */
    private static List<String> curators(List<String> columns) {
        return columns.stream()
                .filter(column -> columns.contains(column + NOTES))
                .toList();
    }
}
