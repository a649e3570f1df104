package org.warrantgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.Release;
import org.warrantgraph.export.CsvTables;
import org.warrantgraph.export.Export;
import org.warrantgraph.export.ExportFormat;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code warrant export}: the release in a format that others read. */
@Command(name = "export", description = "Write the release: sorted, the same bytes each time, licence inside.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "nquads",
            description = "nquads, ntriples, turtle, trig, jsonld, rdfxml or csv (default: ${DEFAULT-VALUE}).")
    private String format = "nquads";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Write there instead of to standard output; a folder for csv.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        ExportFormat chosen = ExportFormat.named(format);
        if (chosen == ExportFormat.CSV && output == null) {
            throw new WarrantException.Usage(
                    "W-EXPORT-002", "CSV is several tables.", "Name a folder for them with -o.");
        }
        try (Release release = where.open(spec.commandLine().getErr())) {
            if (chosen == ExportFormat.CSV && output != null) {
                tables(release, output);
            } else {
                DataOut.write(
                        Optional.ofNullable(output),
                        spec.commandLine().getOut(),
                        out -> new Export(release).write(chosen, out));
            }
        }
        return ExitCode.OK;
    }

    private static void tables(Release release, Path folder) {
        try {
            CsvTables.write(release, folder);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-CLI-010",
                    Place.file(folder.toString()),
                    "This cannot be written: " + e.getMessage() + ".",
                    "Check the folder, its permissions and free space.",
                    e);
        }
    }
}
