package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.model.Message;
import org.warrantgraph.source.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warrant build}: compile, link, assemble, check and seal a release of a workspace. */
@Command(name = "build", description = "Build a release: read the sources, link, assemble, check, seal.")
final class BuildCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", description = "The same as --workspace.")
    private @Nullable Path folder;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Sources read at a time; the release does not depend on it.")
    private int threads = BuildOptions.standard().threads();

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Releases kept, the new one included (default: ${DEFAULT-VALUE}).")
    private int keep = BuildOptions.standard().keep();

    @Option(names = "--no-wait", description = "Fail when another build of the workspace is running.")
    private boolean noWait;

    @Option(names = "--fresh", description = "Read every source again.")
    private boolean fresh;

    @Option(names = "--strict", description = "Warnings make the command fail too.")
    private boolean strict;

    @Override
    public Integer call() {
        if (threads < 1 || keep < 1) {
            throw new ParameterException(spec.commandLine(), "--threads and --keep are at least 1");
        }
        PrintWriter err = spec.commandLine().getErr();
        Workspace workspace = where.workspace(Optional.ofNullable(folder));
        BuildResult result = new ReleaseBuilder(
                        workspace,
                        Readers.installed(),
                        new BuildOptions(threads, keep, !noWait, fresh),
                        TerminalProgress.to(err))
                .build();
        BuildSummary.print(result, workspace, err);
        result.release().ifPresent(spec.commandLine().getOut()::println);
        boolean failed = result.release().isEmpty() || strict && result.count(Message.Severity.WARNING) > 0;
        return failed ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
