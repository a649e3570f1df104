package org.warrantgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warrantgraph.model.ProgramVersion;

class MainTest {
    @Test
    void help_goesToStandardOutput() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: warrant", "Exit codes:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void version_isTheOneOfTheBuild() {
        assertThat(ProgramVersion.current()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(CommandRun.of("--version").out()).isEqualToIgnoringNewLines("warrant " + ProgramVersion.current());
    }

    @Test
    void unknownCommand_isUsage() {
        CommandRun run = CommandRun.of("biuld");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("W-CLI-001").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void missingCommand_isUsage() {
        CommandRun run = CommandRun.of();

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("W-CLI-001", "warrant --help");
    }
}
