package org.warrantgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.warrantgraph.build.Releases;
import org.warrantgraph.model.WarrantException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code warrant verify}: reads every byte of the current release and compares it with its checksums. */
@Command(name = "verify", description = "Compare every file of the current release with its checksum.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Override
    public Integer call() {
        Path release = Releases.of(where.workspace()).folder(spec.commandLine().getErr()::println);
        try {
            List<String> damaged = Releases.verify(release);
            damaged.forEach(file -> spec.commandLine().getOut().println(file));
            spec.commandLine()
                    .getErr()
                    .println("Release " + release.getFileName()
                            + (damaged.isEmpty() ? " is whole." : " is damaged: " + damaged.size() + " files."));
            return damaged.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        } catch (IOException e) {
            throw new WarrantException.Internal(
                    "W-RELEASE-005",
                    "The release cannot be read: " + e.getMessage() + ".",
                    "Check the disk; 'warrant build' makes a damaged release anew.",
                    e);
        }
    }
}
