package org.warrantgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.QueryFiles;

/** The bundled dossier and pathways about the same targets in one release. */
class PathwayWorkspaceTest {
    private static final Path SAMPLE = Path.of("src/test/resources/workspaces/pathways");
    private static final Path DOSSIER = Path.of("src/main/resources/workspace/dossiers/lerociclib.yaml");

    private static List<String> chains(BuiltRelease built) {
        String question = QueryFiles.read("queries/catalogue").getOrDefault("32-chains-across-sources.rq", "");
        return Txn.calculateRead(built.data(), () -> {
            try (QueryExec exec =
                    QueryExec.dataset(built.data()).query(question).build()) {
                return Iter.iter(exec.select())
                        .map(row -> text(row, "place") + ": " + text(row, "from") + " " + text(row, "relation") + " "
                                + text(row, "to"))
                        .toList();
            }
        });
    }

    private static String text(Binding row, String name) {
        return row.get(name).getLiteralLexicalForm();
    }

    @TempDir
    Path folder;

    @Test
    void theDrug_leadsThroughItsTargetIntoThePathway() throws IOException {
        try (var files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.copy(DOSSIER, folder.resolve("lerociclib.yaml"));
        try (BuiltRelease built = BuiltRelease.of(folder)) {
            List<MechanismPath> paths = new Explain(built.release())
                    .of("lerociclib", Optional.empty(), 100)
                    .mechanism();
            assertThat(chains(built))
                    .contains(
                            "1 leads to the first: lerociclib inhibits CDK4",
                            "2 from the first to the second: CCND1:CDK4:CDK6 affects Rb",
                            "2 from the first to the second: Cyclin D-CDK4/6 complex phosphorylates Rb");
            assertThat(paths.stream()
                            .map(path ->
                                    path.links().stream().map(Link::sentence).toList()))
                    .anySatisfy(links -> assertThat(links)
                            .anyMatch(link -> link.startsWith("lerociclib inhibits CDK"))
                            .anyMatch(link -> link.contains("CCND1:CDK4")));
        }
    }
}
