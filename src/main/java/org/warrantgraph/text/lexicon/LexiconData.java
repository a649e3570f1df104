package org.warrantgraph.text.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.identifier.Identifiers;

/** Reads the tables of the lexicon from the class path. A line that starts with {@code #} is a remark. */
public final class LexiconData {
    private static final String CODE_VERSION = "2";

    private LexiconData() {}

    /** Every line of a resource below {@code lexicon/} or {@code patterns/} that says something, cells separated by tabs. */
    public static void rows(String resource, Consumer<String[]> take) {
        try (InputStream in = LexiconData.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(in) : in;
            BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    take.accept(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** 8 hexadecimal digits that change when one of the resources does, or how they are put together. */
    public static String version(List<String> resources) {
        StringBuilder hashes = new StringBuilder(CODE_VERSION);
        for (String resource : resources) {
            try (InputStream in = LexiconData.class.getResourceAsStream("/" + resource)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: " + resource);
                }
                hashes.append(Hashes.sha256(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource, e);
            }
        }
        return Hashes.sha256(hashes.toString()).substring(0, 8);
    }

    /** The first cells of a resource. */
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        rows(resource, cells -> lines.add(cells[0].strip()));
        return lines;
    }

    /** The kind a table calls {@code drugClass}, {@code protein}, ... */
    public static EntityKind kind(String name) {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.name().replace("_", "").equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw new IllegalStateException("no such kind of entity: " + name);
    }

    static LexiconEntry entry(String[] cells, int rank) {
        List<LexiconEntry.Name> names = new ArrayList<>();
        Entity entity = Entity.named(kind(cells[0]), cells[1]);
        boolean symbol = false;
        for (String other : cells[2].split("\\|")) {
            if (!other.isBlank()) {
                LexiconEntry.Name name = LexiconEntry.Name.parse(other.strip());
                symbol |= name.exactCase() && name.text().equals(cells[1]);
                names.add(name);
            }
        }
        if (!symbol) {
            names.add(
                    0,
                    new LexiconEntry.Name(cells[1], cells[1].length() < 5 && cells[1].equals(upper(cells[1])), false));
        }
        List<ExternalId> ids = new ArrayList<>();
        for (String id : cells.length > 3 ? cells[3].split("\\|") : new String[0]) {
            if (!id.isBlank()) {
                ids.add(Identifiers.parse(id)
                        .orElseThrow(() -> new IllegalStateException(cells[1] + ": no identifier: " + id)));
            }
        }
        return new LexiconEntry(entity, names, ids, rank);
    }

    private static String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }
}
