package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
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
}
