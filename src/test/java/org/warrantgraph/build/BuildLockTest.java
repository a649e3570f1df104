package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.WarrantException;

class BuildLockTest {
    @TempDir
    Path state;

    @Test
    void secondBuild_isRefusedUntilTheFirstIsDone() throws IOException {
        try (BuildLock first = BuildLock.take(state, false, BuildProgress.none())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> BuildLock.take(state, false, BuildProgress.none()))
                    .isInstanceOf(WarrantException.FailedChecks.class)
                    .hasMessageContaining("W-BUILD-010");
        }
        try (BuildLock second = BuildLock.take(state, false, BuildProgress.none())) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void buildInAnotherProcess_isWaitedForUnlessThatIsNotWanted() throws IOException, InterruptedException {
        Process other = LockInChildProcess.start(state);
        try {
            BufferedReader says =
                    new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            assertThat(says.readLine()).isEqualTo("locked");
            assertThatThrownBy(() -> BuildLock.take(state, false, BuildProgress.none()))
                    .isInstanceOf(WarrantException.FailedChecks.class)
                    .hasMessageContaining("W-BUILD-010")
                    .hasMessageContaining("Another build");

            // The other lets go when we begin to wait, and not before.
            List<String> notes = new ArrayList<>();
            BuildProgress progress = Told.by(note -> {
                notes.add(note);
                assertThat(other.isAlive()).isTrue();
                other.destroy();
            });
            try (BuildLock lock = BuildLock.take(state, true, progress)) {
                assertThat(lock).isNotNull();
                assertThat(notes).singleElement().asString().contains("waiting for it");
            }
        } finally {
            other.destroyForcibly();
        }
    }

    /** Hands notes on. */
    private record Told(Consumer<String> listener) implements BuildProgress {
        static BuildProgress by(Consumer<String> listener) {
            return new Told(listener);
        }

        @Override
        public void stage(String name, long steps) {}

        @Override
        public void step() {}

        @Override
        public void finished(String summary) {}

        @Override
        public void note(String text) {
            listener.accept(text);
        }
    }
}
