package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.SourceFile;

class WorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void everyVisibleFile_isASource() throws IOException {
        write("b.md", "two");
        write("guides/a.md", "one");
        write(".hidden/c.md", "x");
        write(".d.md", "x");
        write(".warrant/units/e.md", "x");

        assertThat(names()).containsExactly("b.md", "guides/a.md");
        assertThat(Workspace.of(folder).sources().files().get(0).sha256()).isEqualTo(Hashes.sha256("two"));
    }

    @Test
    void patterns_chooseTheSources() throws IOException {
        write("warrant.yaml", """
                name: tiny
                sources:
                  include: ["**/*.md"]
                  exclude:
                    - drafts/*
                date: 2026-01-31
                """);
        write("a.md", "");
        write("deep/er/b.md", "");
        write("c.txt", "");
        write("drafts/d.md", "");

        assertThat(names()).containsExactly("a.md", "deep/er/b.md");
        assertThat(Workspace.of(folder).settings().date().orElseThrow()).hasToString("2026-01-31");
    }

    @Test
    void linkOutOfTheWorkspace_isLeftOutAndNamed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "x");
        Files.createSymbolicLink(folder.resolve("a.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("b"), elsewhere);

        Workspace.Sources sources = Workspace.of(folder).sources();

        assertThat(sources.files()).isEmpty();
        assertThat(sources.messages()).extracting(Object::toString).hasSize(2).allMatch(m -> m.contains("out of"));
    }

    @Test
    void unknownKey_namesItsLine() throws IOException {
        write("warrant.yaml", "name: x\ntitel: y\n");

        assertThatThrownBy(() -> Workspace.of(folder))
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("warrant.yaml:2")
                .hasMessageContaining("'titel' is not a known key");
    }

    @Test
    void patternOutOfTheWorkspace_isRefused() throws IOException {
        write("warrant.yaml", "sources:\n  include: [../other/*.md]\n");

        assertThatThrownBy(() -> Workspace.of(folder)).hasMessageContaining("leads out of the workspace");
    }

    @Test
    void missingFolder_isUsage() {
        assertThatThrownBy(() -> Workspace.of(folder.resolve("none"))).isInstanceOf(WarrantException.Usage.class);
    }

    @Test
    void bundledWorkspace_keepsItsStateInTheCache() {
        Workspace bundled = Workspace.bundled(folder);

        assertThat(bundled.state().startsWith(folder)).isTrue();
        assertThat(bundled.settings().title()).isPresent();
    }

    private List<String> names() {
        return Workspace.of(folder).sources().files().stream()
                .map(SourceFile::name)
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
