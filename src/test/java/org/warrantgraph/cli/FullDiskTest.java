package org.warrantgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;

/** Fills a disk under a build. Needs the right to mount a small file system in memory; skipped without it. */
@Tag("slow")
class FullDiskTest {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private Path state;

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        assertThat(CommandRun.of("init", folder.toString()).code()).isZero();
        state = Files.createDirectories(folder.resolve(".warrant"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", state.toString());
        assumeTrue(mounted, "a file system of its own size cannot be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (!run("umount", state.toString())) {
            run("umount", "-l", state.toString());
        }
    }

    @Test
    void fullDisk_isToldAndTheOldReleaseStays() throws IOException {
        CommandRun first = CommandRun.of("build", folder.toString());
        assertThat(first.code()).as(first.err()).isZero();
        Path dossier = folder.resolve("dossiers/example.yaml");
        Files.writeString(dossier, Files.readString(dossier).replace("exemplib", "samplib"));

        for (int left : List.of(0, 16 << 10, 256 << 10, MEBIBYTE, 4 * MEBIBYTE)) {
            fill(left);
            CommandRun run = CommandRun.of("build", folder.toString());
            assertThat(run.code()).as("%d bytes left: %s", left, run.err()).isEqualTo(ExitCode.INTERNAL);
            assertThat(run.err()).containsPattern("W-BUILD-90[12]").doesNotContain("\tat ");
            Path current = Releases.of(Workspace.of(folder)).folder(warning -> {});
            assertThat(current).hasFileName(first.out().strip());
            assertThat(Releases.verify(current)).isEmpty();
            Files.delete(state.resolve("filler"));
        }

        CommandRun last = CommandRun.of("build", folder.toString());
        assertThat(last.code()).as(last.err()).isZero();
        assertThat(last.out()).isNotEqualTo(first.out());
    }

    private void fill(int left) throws IOException {
        long size = Files.getFileStore(state).getUsableSpace() - left;
        try (OutputStream out = Files.newOutputStream(state.resolve("filler"))) {
            byte[] page = new byte[4096];
            for (long written = 0; written + page.length <= size; written += page.length) {
                out.write(page);
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
