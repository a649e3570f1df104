package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.gold.GoldScore;

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
        try (BuiltRelease release = BuiltRelease.of(folder, new DossierReader())) {
            GoldScore score = GoldScore.of(release.data());
            assertThat(score.missing()).as(score.toString()).isEmpty();
            assertThat(score.falseResults()).isEmpty();
            assertThat(score.falseMechanisms()).isEmpty();
        }
    }
}
