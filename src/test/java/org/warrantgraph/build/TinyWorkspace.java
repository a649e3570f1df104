package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.warrantgraph.source.Readers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workspace of tiny sources in a folder of a test. */
record TinyWorkspace(Path folder) {
    /** Two sources that share a drug and a cited title. */
    static TinyWorkspace in(Path folder) {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        workspace.write("notes/alpha.tiny", """
                Exemplib > Kinase A [1]
                Exemplib > Kinase B
                Is it safe?
                1: A randomised study of exemplib in an invented disease
                """);
        workspace.write("notes/beta.tiny", """
                Exemplib > Kinase A [1]
                Samplib > Kinase B [2]
                1: A randomised study of exemplib in an invented disease
                2: What samplib does to kinases of the second family
                """);
        return workspace;
    }

    void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace workspace() {
        return Workspace.of(folder);
    }

    BuildResult build() {
        return build(new BuildOptions(2, 3, true, false));
    }

    BuildResult build(BuildOptions options) {
        return new ReleaseBuilder(workspace(), Readers.of(new TinyReader("1")), options, BuildProgress.none()).build();
    }

    /** The report of the current release. */
    JsonNode report() {
        return JsonMapper.shared()
                .readTree(current().resolve(ReleaseFolder.REPORT).toFile());
    }

    Path current() {
        return Releases.of(workspace()).folder(warning -> {});
    }
}
