package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.source.Readers;
import picocli.CommandLine.Option;

/** The option {@code -w}; every command that reads or builds a release mixes it in. */
final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "Folder with sources; without it the bundled workspace.")
    private @Nullable Path folder;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where units and releases are kept; without it .warrant in the workspace.")
    private @Nullable Path state;

    /** The workspace asked for. */
    Workspace workspace() {
        return workspace(Optional.empty());
    }

    /** @param positional the folder given as argument instead, which wins */
    Workspace workspace(Optional<Path> positional) {
        return positional
                .or(() -> Optional.ofNullable(folder))
                .map(here -> state == null ? Workspace.of(here) : Workspace.of(here, state))
                .orElseGet(Workspace::bundled);
    }

    /**
     * Opens the current release for a command that reads one. The bundled workspace is built first when that is needed; any other only
     * when it has no release at all, since its owner decides when a new one is made.
     *
     * @param err takes messages and progress
     */
    Release open(PrintWriter err) {
        Workspace workspace = workspace();
        ReleaseBuilder builder =
                new ReleaseBuilder(workspace, Readers.installed(), BuildOptions.standard(), TerminalProgress.to(err));
        Releases releases = Releases.of(workspace);
        boolean needed =
                folder == null ? builder.isOutOfDate() : releases.currentId().isEmpty();
        if (needed) {
            BuildResult result = builder.build();
            BuildSummary.print(result, workspace, err);
        }
        return releases.current(err::println);
    }
}
