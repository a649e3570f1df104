package org.warrantgraph.source.kgx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;

/**
 * Reads KGX files of nodes or of edges, tab-separated or JSON Lines; each edge is a claim. Thread-safe; memory holds a line, and a name for
 * each node and cited work that the edges name.
 */
public final class KgxReader implements Reader {
    private static final Pattern JSON_EDGE = Pattern.compile(
            "(?s)\\A\\ufeff?\\s*\\{[^\\n]*\"predicate\"\\s*:\\s*\"biolink:|\\A\\ufeff?\\s*\\{(?=[^\\n]*\"subject\"\\s*:)(?=[^\\n]*\"object\"\\s*:)"
                    + "[^\\n]*\"predicate\"\\s*:");
    private static final Pattern JSON_NODE = Pattern.compile(
            "(?s)\\A\\ufeff?\\s*\\{(?=[^\\n]*\"id\"\\s*:)[^\\n]*\"category\"\\s*:\\s*\\[?\\s*\"biolink:");

    @Override
    public String name() {
        return "kgx";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        if (isJson(text)) {
            return JSON_EDGE.matcher(text).find()
                    ? new Fit(85, "JSON Lines with subject, predicate and object")
                    : JSON_NODE.matcher(text).find()
                            ? new Fit(85, "JSON Lines with id and category of Biolink")
                            : Fit.none("JSON without edges or nodes of Biolink");
        }
        List<String> header = Arrays.asList(
                text.replace("\ufeff", "").lines().findFirst().orElse("").split("\t", -1));
        if (header.containsAll(List.of("subject", "predicate", "object"))) {
            return new Fit(85, "a table with subject, predicate and object");
        }
        return header.containsAll(List.of("id", "category"))
                ? new Fit(80, "a table with id and category")
                : Fit.none("no table of nodes or edges");
    }

    private static boolean isJson(String text) {
        return text.replace("\ufeff", "").stripLeading().startsWith("{");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        Iri document = Iris.document(base.replaceFirst("\\.(tsv|jsonl|txt)$", ""), file.sha256());
        Notes notes = new Notes(file.name(), sink);
        Telling told = new Telling(document, "KGX", notes, sink);
        KgxNodes nodes = new KgxNodes(told, sink, notes);
        Rows rows = new Rows(nodes, new KgxEdges(told, nodes, notes), notes, sink);
        try {
            boolean json;
            try (java.io.InputStream in = file.open()) {
                json = isJson(new String(in.readNBytes(1024), StandardCharsets.UTF_8));
            }
            try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
                if (json) {
                    KgxRows.json(in, document, rows);
                } else {
                    KgxRows.tabs(in, document, rows);
                }
            }
        } catch (IOException e) {
            notes.warn("W-KGX-002", 0, "", "reading stops: " + e.getMessage() + ".", "Fetch the file again.");
        }
        if (rows.said == 0) {
            throw new WarrantException.UnreadableInput(
                    "W-KGX-001",
                    Place.file(file.name()),
                    "there is no node and no edge in this file.",
                    "A table needs the columns id and category, or subject, predicate and object.");
        }
        sink.accept(SourceDocument.titled(document, file.sha256(), file.size(), "text/plain; charset=utf-8", base));
        rows.close(file.name());
    }

    /** Counts rows and tells nodes from edges: a file has one or the other. */
    private static final class Rows implements KgxRows.Taker {
        private final KgxNodes nodes;
        private final KgxEdges edges;
        private final Notes notes;
        private final Sink sink;
        private int said;

        Rows(KgxNodes nodes, KgxEdges edges, Notes notes, Sink sink) {
            this.nodes = nodes;
            this.edges = edges;
            this.notes = notes;
            this.sink = sink;
        }

        @Override
        public void take(KgxRow row) {
            boolean edge =
                    row.first("subject").isPresent() || row.first("object").isPresent();
            Optional<String> nothing = edge ? edges.edge(row) : nodes.node(row);
            nothing.ifPresentOrElse(
                    why -> {
                        sink.skipped(why);
                        notes.warn("W-KGX-011", row.line(), "", "the line is " + why + ".", "Complete it.");
                    },
                    () -> {
                        sink.used();
                        said++;
                    });
        }

        @Override
        public void broken(int line, String why) {
            sink.skipped("broken line");
            notes.warn(
                    "W-KGX-012",
                    line,
                    "",
                    "the line cannot be read: " + why + ".",
                    "Mend the line; the others are read.");
        }

        void close(String file) {
            if (!edges.notRead().isEmpty()) {
                sink.report(new Message(
                        "W-KGX-013",
                        Message.Severity.INFO,
                        Place.file(file),
                        "claims have no place for these fields of edges: " + String.join(", ", edges.notRead()) + ".",
                        "They stay in the file, where the place of the claim leads."));
            }
            notes.close();
        }
    }
}
