package org.warrantgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.Releases;
import org.warrantgraph.diff.DiffJson;
import org.warrantgraph.diff.DiffText;
import org.warrantgraph.diff.DiffTriples;
import org.warrantgraph.diff.ReleaseDiff;
import org.warrantgraph.export.GraphSyntax;
import org.warrantgraph.model.WarrantException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warrant diff}: what changed between two releases of a workspace, and which source caused it. */
@Command(
        name = "diff",
        description = "Show what changed between two releases, and which source, work or decision caused it.",
        footer = {
            "",
            "Exit code 0 says that the releases could be compared, whether they differ or not.",
            "",
            "  warrant diff -w my-workspace            the current release against the one before",
            "  warrant diff -w my-workspace 33f0 91ab --format json"
        })
final class DiffCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON,
        TTL
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Parameters(
            arity = "0..2",
            paramLabel = "RELEASE",
            description =
                    "Older and newer release: an id or its first digits, or 'current'. With one, it is compared with the"
                            + " current release; with none, the release before with the current one.")
    private List<String> releases = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or ttl (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Changes of each kind that the text tells, 0 for all (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Format chosen = Choice.of(Format.values(), format, "W-CLI-021");
        Releases all = Releases.of(where.workspace());
        String newer = releases.size() == 2 ? releases.get(1) : "current";
        Path to = all.folder(newer, spec.commandLine().getErr()::println);
        Path from = all.folder(
                releases.isEmpty() ? before(all, to) : releases.get(0),
                spec.commandLine().getErr()::println);
        try (Release old = Releases.open(from);
                Release next = Releases.open(to)) {
            ReleaseDiff diff = ReleaseDiff.between(old, next);
            DataOut.write(Optional.ofNullable(file), spec.commandLine().getOut(), out -> write(chosen, diff, out));
        }
        return ExitCode.OK;
    }

    private void write(Format chosen, ReleaseDiff diff, OutputStream out) throws IOException {
        switch (chosen) {
            case TEXT ->
                out.write(
                        DiffText.of(diff, limit < 1 ? Integer.MAX_VALUE : limit).getBytes(StandardCharsets.UTF_8));
            case JSON -> out.write((DiffJson.of(diff).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
            case TTL -> GraphSyntax.TURTLE.write(DiffTriples.of(diff), out);
        }
    }

    private static String before(Releases all, Path current) {
        List<String> ids = all.ids();
        int next = ids.indexOf(current.getFileName().toString()) + 1;
        if (next >= ids.size()) {
            throw new WarrantException.Usage(
                    "W-CLI-020",
                    "There is no release before the current one.",
                    "Change a source and build again; the last releases are kept (see build --help).");
        }
        return ids.get(next);
    }
}
