package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildProgress;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.gold.GoldScore;
import org.warrantgraph.source.Readers;

/** A release built from the bundled dossier holds the whole gold list, checks included. */
class BundledReleaseTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void releaseOfTheBundledDossier_holdsEveryRow() throws IOException {
        Path dossiers = Files.createDirectories(folder.resolve("dossiers"));
        Files.write(
                dossiers.resolve("lerociclib.yaml"),
                BundledDossierTest.bundled().bytes());
        Workspace workspace = Workspace.of(folder);
        BuildResult result = new ReleaseBuilder(
                        workspace,
                        Readers.of(new DossierReader()),
                        new BuildOptions(2, 3, true, false),
                        BuildProgress.none())
                .build();

        assertThat(result.release()).as(result.messages().toString()).isPresent();
        try (Release release = Releases.of(workspace).current(warning -> {})) {
            GoldScore score = GoldScore.of(release.data());
            assertThat(score.missing()).as(score.toString()).isEmpty();
            assertThat(score.falseResults()).isEmpty();
            assertThat(score.falseMechanisms()).isEmpty();
        }
    }
}
