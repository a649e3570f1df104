package org.warrantgraph.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary;

/** Tells what kind of work an entry leads to, by the rows of {@code identity/work-kinds.tsv}. Immutable. */
final class WorkKinds {
    private static final String TABLE = "/identity/work-kinds.tsv";

    private final List<Row> rows;

    private WorkKinds(List<Row> rows) {
        this.rows = rows;
    }

    /** The table that comes with the program. */
    static WorkKinds bundled() {
        try (InputStream in = WorkKinds.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new WorkKinds(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of the list of source kinds; {@code w:unknownKind} where no row fits. */
    Iri of(Optional<String> title, Optional<String> host) {
        Optional<String> smallTitle = title.map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> smallHost = host.map(text -> text.toLowerCase(Locale.ROOT));
        return rows.stream()
                .filter(row -> (row.inTitle ? smallTitle : smallHost)
                        .map(text -> row.pattern.matcher(text).find())
                        .orElse(false))
                .map(Row::kind)
                .findFirst()
                .orElse(Vocabulary.Value.UNKNOWN_KIND);
    }

    private record Row(boolean inTitle, Pattern pattern, Iri kind) {
        static Row parse(String line) {
            List<String> fields = List.of(line.split("\t"));
            return new Row(
                    fields.get(0).equals("title"),
                    Pattern.compile(fields.get(1)),
                    new Iri(Namespaces.ONTOLOGY + fields.get(2)));
        }
    }
}
