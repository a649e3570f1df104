package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.bench.SteadyTraffic;
import org.warrantgraph.build.BuiltRelease;

/** The hour of {@link SteadyTraffic} in a quarter of a minute: no fault, and nothing left behind. How fast it is, the bench tells. */
@Tag("slow")
class SteadyTest {
    private static final int SECONDS = 16;
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void ordinaryClientsAreAnsweredBesideHostileOnes_andNothingIsLeftBehind() throws IOException, InterruptedException {
        Path dossiers = Files.createDirectories(folder.resolve("dossiers"));
        Files.copy(
                Path.of("src/main/resources/workspace/dossiers/lerociclib.yaml"), dossiers.resolve("lerociclib.yaml"));
        SteadyTraffic.Outcome outcome = SteadyTraffic.on(BuiltRelease.of(folder).release(), SECONDS, 2);
        // On a busy machine too few hostile queries are done for one that is refused at once to be among them.
        assertThat(outcome.statuses().keySet())
                .contains("ordinary 200", "hostile 503")
                .isSubsetOf("ordinary 200", "hostile 503", "hostile 400");
        assertThat(outcome.calm()).isNotEmpty();
        assertThat(outcome.beside()).isNotEmpty();
        assertThat(outcome.after().threads()).isLessThan(outcome.before().threads() + 20);
        assertThat(outcome.after().files()).isLessThan(outcome.before().files() + 20);
        assertThat(outcome.after().direct()).isLessThan(outcome.before().direct() + 64 * MEBIBYTE);
        assertThat(outcome.after().heap()).isLessThan(outcome.before().heap() + 64 * MEBIBYTE);
    }
}
