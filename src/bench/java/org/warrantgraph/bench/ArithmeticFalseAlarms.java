package org.warrantgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildProgress;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.model.Message;
import org.warrantgraph.source.Readers;

/**
 * Builds a release of all records in a folder and prints, for each check of numbers, how many results it judged and how; with
 * {@code list} as second argument also every finding that is not consistent.
 */
public final class ArithmeticFalseAlarms {
    private static final List<String> CHECKS = List.of(
            "arm-sizes-add-up",
            "estimate-inside-interval",
            "interval-symmetric-on-log-scale",
            "medians-and-ratio-same-direction",
            "narrower-grade-within-wider",
            "p-agrees-with-interval",
            "p-is-a-probability",
            "percent-implies-count",
            "percent-within-range",
            "ratio-of-medians",
            "result-is-complete");
    private static final List<String> OUTCOMES = List.of("consistent", "inconsistent", "incomplete", "notDecidable");
    private static final String FINDINGS = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX schema: <https://schema.org/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?check ?outcome ?about ?message ?printed WHERE {
              GRAPH <https://w3id.org/warrant/graph/checks> {
                ?f a w:CheckFinding ; w:check ?check ; w:outcome ?o ; schema:about ?about ; dcterms:description ?message }
              OPTIONAL { ?about w:printed ?printed }
              BIND (STRAFTER(STR(?o), "#") AS ?outcome)
            } ORDER BY ?check ?about
            """;

    private ArithmeticFalseAlarms() {}

    /** @param args folder of trial records or articles, plain or packed; then {@code list} to see the findings */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("trials");
        long start = System.nanoTime();
        try (Release release = build(Path.of(args.length > 0 ? args[0] : "../shared/data/trials"), folder)) {
            out.printf("built in %.1f s%n", (System.nanoTime() - start) / 1e9);
            Txn.executeRead(release.data(), () -> print(release, out, args.length > 1));
        }
    }

    /** A release of copies of all files but the notes beside them. */
    static Release build(Path from, Path folder) throws IOException {
        copy(from, folder);
        Workspace workspace = Workspace.of(folder);
        BuildResult built = new ReleaseBuilder(
                        workspace, Readers.installed(), BuildOptions.standard(), BuildProgress.none())
                .build();
        built.messages().stream()
                .filter(message -> message.severity() != Message.Severity.INFO)
                .forEach(message -> System.out.println("message " + message));
        return Releases.of(workspace).current(message -> {});
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void print(Release release, PrintStream out, boolean list) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        CHECKS.forEach(check -> counts.put(check, new int[OUTCOMES.size()]));
        try (QueryExec query = QueryExec.dataset(release.data()).query(FINDINGS).build()) {
            RowSet rows = query.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                String check = row.get("check").getLiteralLexicalForm();
                String outcome = row.get("outcome").getLiteralLexicalForm();
                if (counts.containsKey(check)) {
                    counts.get(check)[OUTCOMES.indexOf(outcome)]++;
                    if (list && !outcome.equals("consistent")) {
                        out.println(
                                check + " " + outcome + " " + row.get("about").getURI() + " "
                                        + row.get("message").getLiteralLexicalForm()
                                        + (row.contains("printed")
                                                ? " | " + row.get("printed").getLiteralLexicalForm()
                                                : ""));
                    }
                }
            }
        }
        counts.forEach((check, n) -> out.printf(
                "%s: judged %d, consistent %d, inconsistent %d, incomplete %d, notDecidable %d%n",
                check, n[0] + n[1] + n[2] + n[3], n[0], n[1], n[2], n[3]));
    }
}
