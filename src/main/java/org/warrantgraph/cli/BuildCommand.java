package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
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
@Command(
        name = "build",
        description = {
            "Build a release: read the sources, link, assemble, check, seal.",
            "A source that cannot be read is named and left out; the command fails (3) only when not one could be read. Broken rules of "
                    + "the model fail it (1), and no release is made. Whatever happens, the current release stays until the new one is "
                    + "whole."
        })
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

    @Option(names = "--fresh", description = "Build even if nothing changed, and read every source again.")
    private boolean fresh;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Use only sources, records and retractions dated up to this day (2025-12-31), where they are dated.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--strict",
            description = "Fail (1) also for warnings, unreadable sources and findings of severity warning.")
    private boolean strict;

    @Override
    public Integer call() {
        if (threads < 1 || keep < 1) {
            throw new ParameterException(spec.commandLine(), "--threads and --keep are at least 1");
        }
        PrintWriter err = spec.commandLine().getErr();
        Workspace workspace = where.workspace(Optional.ofNullable(folder));
        BuildOptions options = new BuildOptions(threads, keep, !noWait, fresh, Optional.ofNullable(asOf));
        BuildResult result =
                new ReleaseBuilder(workspace, Readers.installed(), options, TerminalProgress.to(err)).build();
        BuildSummary.print(result, workspace, err);
        result.release().ifPresent(spec.commandLine().getOut()::println);
        return result.release().isEmpty() || strict && isDoubtful(result) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** Messages above INFO are about sources or rules; findings of the checks are in the graph and counted. */
    private static boolean isDoubtful(BuildResult result) {
        return result.messages().stream().anyMatch(message -> message.severity() != Message.Severity.INFO)
                || result.report().path("counts").path("findingsToLookAt").asLong() > 0;
    }
}
