package org.warrantgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.Workspace;
import picocli.CommandLine.Option;

/** The option {@code -w}; every command that reads or builds a release mixes it in. */
final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "Folder with sources; without it the bundled workspace.")
    private @Nullable Path folder;

    /** The workspace asked for. */
    Workspace workspace() {
        return workspace(Optional.empty());
    }

    /** @param positional the folder given as argument instead, which wins */
    Workspace workspace(Optional<Path> positional) {
        return positional
                .or(() -> Optional.ofNullable(folder))
                .map(Workspace::of)
                .orElseGet(Workspace::bundled);
    }
}
