package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.packed.Packing;
import tools.jackson.databind.JsonNode;

class PackedSourcesTest {
    private static final String ALPHA = "Exemplib > Kinase A [1]\nIs it safe?\n1: A randomised study of exemplib\n";
    private static final String BETA = "Samplib > Kinase B\n";

    @TempDir
    private Path folder;

    @Test
    void filesInAPackedFile_areSourcesOfOneUnit() throws IOException {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        write("notes.tar.gz", Packing.tarGz("a.tiny", ALPHA, "b/b.tiny", BETA, "c.png", "x", "d/e.png", "y"));
        BuildResult built = workspace.build();

        JsonNode counts = built.report().path("counts");
        assertThat(counts.path("sources").asInt()).isEqualTo(4);
        assertThat(counts.path("sourcesRead").asInt()).isEqualTo(2);
        assertThat(counts.path("units").asInt()).isEqualTo(1);
        assertThat(counts.path("Claim").asInt()).isEqualTo(2);
        JsonNode first = built.report().path("sources").path(0);
        assertThat(first.path("file").asString()).isEqualTo("notes.tar.gz!/a.tiny");
        assertThat(first.path("recordsIn").asInt()).isEqualTo(3);
        assertThat(first.path("recordsUsed").asInt()).isEqualTo(2);
        assertThat(built.report().path("withoutReader").path(1).asString()).isEqualTo("notes.tar.gz!/d/e.png");
        assertThat(built.messages())
                .filteredOn(message -> message.id().equals("W-BUILD-002"))
                .singleElement()
                .asString()
                .contains("notes.tar.gz!/c.png", "nor 1 other of type '.png'", "tiny: does not end in .tiny");
    }

    @Test
    void bytesOfAPackedFile_areKeptForItsPage() throws IOException {
        write("notes.zip", Packing.zip("a.tiny", ALPHA));
        new TinyWorkspace(folder).build();

        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            assertThat(release.source(Iris.document("notes.zip!/a.tiny", Hashes.sha256(ALPHA))))
                    .contains(ALPHA.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void unchangedPackedFile_isNotReadAgainWhenAnotherSourceChanges() throws IOException {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        write("notes.zip", Packing.zip("a.tiny", ALPHA, "b.tiny", BETA));
        workspace.write("c.tiny", "Samplib > Kinase C\n");
        workspace.build();
        workspace.write("c.tiny", "Samplib > Kinase D\n");
        BuildResult after = workspace.build();

        assertThat(after.report().path("counts").path("unitsFromCache").asInt()).isEqualTo(1);
        assertThat(after.report().path("counts").path("units").asInt()).isEqualTo(2);
    }

    @Test
    void unreadableFileInAPackedFile_leavesNothingBehindAndTheRestIsRead() throws IOException {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        write("notes.zip", Packing.zip("a.tiny", "Brokenib > Kinase A\nstop!\n", "b.tiny", BETA));
        BuildResult built = workspace.build();

        assertThat(built.report().path("unreadable").path(0).asString()).isEqualTo("notes.zip!/a.tiny");
        assertThat(built.report().path("counts").path("Claim").asInt()).isEqualTo(1);
    }

    @Test
    void manyFiles_giveTheSameReleaseWithAnyNumberOfThreads(@TempDir Path other) throws IOException {
        String[] files = new String[600];
        for (int i = 0; i < 300; i++) {
            files[2 * i] = "f" + i + ".tiny";
            files[2 * i + 1] = "Exemplib > Kinase " + i + " [1]\n1: Study number " + i % 7 + " of exemplib\n";
        }
        write("many.tgz", Packing.tarGz(files));
        Files.write(other.resolve("many.tgz"), Packing.tarGz(files));

        String id = new TinyWorkspace(folder)
                .build(new BuildOptions(1, 3, true, false))
                .release()
                .orElseThrow();
        assertThat(new TinyWorkspace(other)
                        .build(new BuildOptions(8, 3, true, false))
                        .release())
                .contains(id);
        try (Stream<Path> units = Files.list(folder.resolve(".warrant/units"))) {
            assertThat(units).hasSize(1);
        }
    }

    @Test
    void sameBytesTwice_areReadOnce() throws IOException {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        write("notes.zip", Packing.zip("b.tiny", BETA));
        workspace.write("a.tiny", BETA);
        workspace.write("c.tiny", ALPHA);
        workspace.write("d.tiny", ALPHA);
        BuildResult built = workspace.build();

        JsonNode counts = built.report().path("counts");
        assertThat(counts.path("sources").asInt()).isEqualTo(4);
        assertThat(counts.path("sourcesRead").asInt()).isEqualTo(2);
        assertThat(counts.path("sameBytes").asInt()).isEqualTo(2);
        assertThat(built.messages())
                .filteredOn(message -> message.id().equals("W-BUILD-032"))
                .extracting(Message::toString)
                .allMatch(text -> text.contains("'notes.zip!/b.tiny'") || text.contains("'c.tiny'"))
                .hasSize(2);
        workspace.write("e.tiny", "Samplib > Kinase E\n");
        assertThat(workspace
                        .build()
                        .report()
                        .path("counts")
                        .path("unitsFromCache")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void patterns_chooseInsidePackedFiles() throws IOException {
        write("one.zip", Packing.zip("a.tiny", ALPHA, "drafts/b.tiny", BETA));
        write("two.zip", Packing.zip("c.tiny", BETA));
        Files.writeString(folder.resolve("warrant.yaml"), """
                sources:
                  include: ["one.zip!/**/*.tiny"]
                  exclude: ["**/drafts/**"]
                """);
        BuildResult built = new TinyWorkspace(folder).build();

        assertThat(built.report().path("sources")).hasSize(1);
        assertThat(built.report().path("excluded").path("in packed files").asInt())
                .isEqualTo(1);
        assertThat(built.report().path("excluded").path("not asked for").asInt())
                .isEqualTo(1);
    }

    @Test
    void sources_showEveryFileBeforeAndAfterABuild() throws IOException {
        write("notes.zip", Packing.zip("a.tiny", ALPHA, "b.png", "x"));
        Readers readers = Readers.of(new TinyReader("1"));
        List<SourceStatus> before = SourceStatus.of(Workspace.of(folder), readers);
        new TinyWorkspace(folder).build();
        List<SourceStatus> after = SourceStatus.of(Workspace.of(folder), readers);

        assertThat(before).extracting(SourceStatus::source).containsExactly("notes.zip!/a.tiny", "notes.zip!/b.png");
        assertThat(before).extracting(SourceStatus::unit).containsExactly("new", "-");
        assertThat(after).extracting(SourceStatus::unit).containsExactly("compiled", "-");
        assertThat(after.get(0).used()).isEqualTo(2);
        assertThat(after.get(0).skipped()).isEqualTo(1);
        assertThat(after.get(1).why()).contains("does not end in .tiny");
    }

    @Test
    void folderElsewhere_isNamedAsIfItWereHere(@TempDir Path other) throws IOException {
        Path data = Files.createDirectories(other.resolve("data/deep"));
        Files.writeString(data.resolve("a.tiny"), ALPHA);
        Files.writeString(folder.resolve("warrant.yaml"), """
                sources:
                  folders:
                    shared: %s
                  include: ["shared/**"]
                """.formatted(folder.relativize(other.resolve("data"))));
        Workspace workspace = Workspace.of(folder, other.resolve("state"));

        assertThat(workspace.sources().files()).extracting(SourceFile::name).containsExactly("shared/deep/a.tiny");
        new ReleaseBuilder(workspace, Readers.of(new TinyReader("1")), BuildOptions.standard(), BuildProgress.none())
                .build();
        assertThat(other.resolve("state/current")).exists();
        assertThat(folder.resolve(".warrant")).doesNotExist();
    }

    @Test
    void missingFolderElsewhere_isUnreadableInput() throws IOException {
        Files.writeString(folder.resolve("warrant.yaml"), "sources:\n  folders:\n    shared: ../none\n");

        assertThatThrownBy(() -> Workspace.of(folder))
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("sources: folders: shared")
                .hasMessageContaining("../none");
        Files.writeString(folder.resolve("warrant.yaml"), "sources:\n  folders:\n    shared: /etc\n");
        assertThatThrownBy(() -> Workspace.of(folder)).hasMessageContaining("warrant.yaml:3");
    }

    @Test
    void patternThatFindsNothing_isAWarning() throws IOException {
        Files.writeString(folder.resolve("warrant.yaml"), "sources:\n  include: ['*.tiny', 'trails/**']\n");
        new TinyWorkspace(folder).write("a.tiny", ALPHA);

        assertThat(Workspace.of(folder).sources().messages())
                .singleElement()
                .extracting(Message::what)
                .isEqualTo("The pattern 'trails/**' finds no file.");
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
