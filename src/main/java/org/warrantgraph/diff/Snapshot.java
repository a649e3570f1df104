package org.warrantgraph.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Hashes;

/**
 * The things of one kind in one release, as the query of the kind tells them.
 *
 * <p>A first pass keeps 8 bytes for each thing, a second one the rows of those that differ: memory grows with what changed, not with what
 * the release says of each thing.
 */
final class Snapshot {
    private static final Set<String> ROLES = Set.of("thing", "key", "label", "source", "proposition");

    private final Release release;
    private final String query;
    private final DiffLimits limits;

    Snapshot(Release release, String query, DiffLimits limits) {
        this.release = release;
        this.limits = limits;
        this.query = "/queries/diff/" + query + ".rq";
    }

    /** For the key of every thing a number that differs, for all that matters, when one of its compared values does. */
    Map<String, Long> fingerprints() {
        Map<String, Long> all = new HashMap<>();
        each((columns, row) -> all.merge(key(row), fingerprint(columns, row), Long::sum));
        return all;
    }

    /** What the query says of the things with the keys asked for; several rows of one thing become one. */
    Map<String, Entry> entries(Predicate<String> wanted) {
        Map<String, Entry> all = new HashMap<>();
        each((columns, row) -> {
            String key = key(row);
            if (wanted.test(key)) {
                all.computeIfAbsent(key, fresh -> new Entry()).add(columns, row);
            }
        });
        return all;
    }

    /** The pairs ?thing, ?cause of which both are asked for. */
    void causes(Predicate<String> things, Predicate<String> causes, BiConsumer<String, String> pairs) {
        each((columns, row) -> {
            String thing = value(row, "thing");
            String cause = value(row, "cause");
            if (things.test(thing) && causes.test(cause)) {
                pairs.accept(thing, cause);
            }
        });
    }

    /** What makes it the same thing in two releases: its IRI, or a hash of what its query calls its key. */
    private static String key(Binding row) {
        String key = value(row, "key");
        return key.isEmpty() ? value(row, "thing") : Hashes.sha256(key).substring(0, 32);
    }

    private static long fingerprint(List<Var> columns, Binding row) {
        StringBuilder text = new StringBuilder();
        for (Var column : columns) {
            if (!ROLES.contains(column.getVarName())) {
                text.append(value(row, column.getVarName())).append('\u001f');
            }
        }
        byte[] digest = Hashes.digest().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    private void each(BiConsumer<List<Var>, Binding> rows) {
        Txn.executeRead(release.data(), () -> {
            try (QueryExec exec = QueryExec.dataset(release.data())
                    .query(QueryFactory.create(text()))
                    .build()) {
                RowSet found = exec.select();
                found.forEachRemaining(row -> {
                    limits.row();
                    rows.accept(found.getResultVars(), row);
                });
            }
        });
    }

    private String text() {
        try (InputStream in = Snapshot.class.getResourceAsStream(query)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + query);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Binding row, String column) {
        Node node = row.get(column);
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** What is said of one thing. */
    static final class Entry {
        private final Map<String, Set<String>> values = new HashMap<>();
        private final List<String> compared = new ArrayList<>();

        private void add(List<Var> columns, Binding row) {
            for (Var column : columns) {
                String name = column.getVarName();
                if (!ROLES.contains(name) && !compared.contains(name)) {
                    compared.add(name);
                }
                String value = value(row, name);
                if (!value.isEmpty()) {
                    values.computeIfAbsent(name, key -> new TreeSet<>()).add(value);
                }
            }
        }

        /** Names of the compared columns in the order of the query. */
        List<String> compared() {
            return compared;
        }

        /** All values of a column, sorted and joined; empty for none. */
        String joined(String column) {
            return String.join(" | ", all(column));
        }

        Set<String> all(String column) {
            return values.getOrDefault(column, Set.of());
        }
    }
}
