package org.warrantgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/** The commands init, build, check, sources and verify: what they print and what they tell the shell. */
class BuildingCommandsTest {
    @TempDir
    Path folder;

    @Test
    void newWorkspace_isBuiltListedCheckedAndVerified() throws IOException {
        Path workspace = folder.resolve("new");
        assertThat(CommandRun.of("init", workspace.toString()).code()).isZero();

        CommandRun built = CommandRun.of("build", workspace.toString());
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(built.out().strip()).matches("[0-9a-f]{16}");
        assertThat(built.err()).contains("1 of 1 sources read");

        CommandRun again = CommandRun.of("build", workspace.toString());
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo(built.out());
        assertThat(again.err()).contains("is unchanged");

        CommandRun sources = CommandRun.of("sources", "-w", workspace.toString());
        assertThat(sources.code()).isZero();
        assertThat(sources.out()).contains("dossiers/example.yaml", "dossier");

        assertThat(CommandRun.of("check", "-w", workspace.toString()).err()).contains("0 errors");

        CommandRun whole = CommandRun.of("verify", "-w", workspace.toString());
        assertThat(whole.code()).isZero();
        assertThat(whole.err()).contains("is whole");
        Files.write(current(workspace).resolve("data.nq.gz"), new byte[] {1});
        CommandRun damaged = CommandRun.of("verify", "-w", workspace.toString());
        assertThat(damaged.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(damaged.out().strip()).isEqualTo("data.nq.gz");
    }

    @Test
    void secondInit_changesNothing() {
        assertThat(CommandRun.of("init", folder.toString()).code()).isZero();

        CommandRun again = CommandRun.of("init", folder.toString());
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("W-CLI-002");
    }

    @Test
    void unreadableSourceBesideAReadableOne_isAWarningUnlessStrict() throws IOException {
        CommandRun.of("init", folder.toString());
        Files.writeString(folder.resolve("broken.yaml"), "- this is\n- no dossier\n");

        CommandRun built = CommandRun.of("build", folder.toString());
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(built.err()).contains("broken.yaml", "1 of 2 sources read (1 unreadable");
        assertThat(CommandRun.of("build", "--strict", folder.toString()).code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(CommandRun.of("build", "--help").out()).contains("--strict", "when not one could be read");
    }

    @Test
    void onlyUnreadableSources_areUnreadableInput() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "- this is\n- no dossier\n");

        CommandRun built = CommandRun.of("build", folder.toString());
        assertThat(built.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(built.err()).contains("W-BUILD-004", "broken.yaml");
        assertThat(CommandRun.of("check", folder.resolve("broken.yaml").toString())
                        .code())
                .isEqualTo(ExitCode.UNREADABLE_INPUT);
    }

    @Test
    void fileThatNoReaderTakes_isUnreadableInputWhenItIsAlone() throws IOException {
        Files.writeString(folder.resolve("a.unknown"), "x");

        CommandRun built = CommandRun.of("build", folder.toString());
        assertThat(built.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(built.err()).contains("W-BUILD-002", "a.unknown");
        CommandRun sources = CommandRun.of("sources", "-w", folder.toString());
        assertThat(sources.code()).isZero();
        assertThat(sources.out()).contains("a.unknown  -");
    }

    @Test
    void faultInASource_isAFindingOfCheck() throws IOException {
        CommandRun.of("init", folder.toString());
        Path dossier = folder.resolve("dossiers/example.yaml");
        assertThat(CommandRun.of("check", dossier.toString()).code()).isZero();
        Files.writeString(dossier, Files.readString(dossier).replace("claims:", "claimz:"));

        CommandRun check = CommandRun.of("check", dossier.toString());
        assertThat(check.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(check.out()).contains("claimz");
    }

    @Test
    void missingFolderAndWrongNumbers_areUsage() {
        assertThat(CommandRun.of("build", folder.resolve("none").toString()).code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("build", "--threads", "0", folder.toString()).code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("build", "--thraeds", "1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("verify", "-w", folder.toString()).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void wrongSettings_areUnreadableInputWithTheirLine() throws IOException {
        Files.writeString(folder.resolve("warrant.yaml"), "name: x\nlexicons: [words.tsv]\n");

        CommandRun built = CommandRun.of("build", folder.toString());
        assertThat(built.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(built.err()).contains("warrant.yaml:2", "'lexicons' is not a known key");
    }

    @Test
    void stateThatCannotBeWritten_isInternal() throws IOException {
        CommandRun.of("init", folder.toString());
        Files.writeString(folder.resolve(".warrant"), "a file where the folder should be");

        CommandRun built = CommandRun.of("build", folder.toString());
        assertThat(built.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(built.err()).contains("W-BUILD-901").doesNotContain("Exception\n", "\tat ");
    }

    @Test
    void failures_haveTheExitCodeOfTheirKind() {
        assertThat(ExitCode.of(new WarrantException.Usage("W-X-1", "", ""))).isEqualTo(2);
        assertThat(ExitCode.of(new WarrantException.UnreadableInput("W-X-1", Place.none(), "", "")))
                .isEqualTo(3);
        assertThat(ExitCode.of(new WarrantException.FailedChecks("W-X-1", "", "")))
                .isEqualTo(1);
        assertThat(ExitCode.of(new IllegalStateException())).isEqualTo(4);
    }

    private static Path current(Path workspace) {
        return Releases.of(Workspace.of(workspace)).folder(warning -> {});
    }
}
