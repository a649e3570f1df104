package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.warrantgraph.build.SourceStatus;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code warrant sources}: the readers, the file each would take, and which files are compiled. */
@Command(
        name = "sources",
        description =
                "List the sources: who reads each, why, whether it is compiled, and how many of its records were used.")
final class SourcesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Option(names = "--all", description = "List every file in packed files instead of one line for each reader.")
    private boolean all;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Readers readers = Readers.installed();
        Workspace workspace = where.workspace();
        for (Reader reader : readers.all()) {
            err.println("reader " + reader.name() + " " + reader.version());
        }
        workspace.sources().messages().forEach(err::println);
        List<SourceStatus> files = SourceStatus.of(workspace, readers);
        List<Row> rows = all ? files.stream().map(Row::of).toList() : grouped(files);
        int width = rows.stream().mapToInt(row -> row.source().length()).max().orElse(0);
        for (Row row : rows) {
            SourceStatus file = row.first();
            out.printf(
                    "%-" + Math.max(1, width) + "s  %-16s  %-8s  %s%s%n",
                    row.source(),
                    file.reader().orElse("-"),
                    file.unit(),
                    row.records(),
                    file.why());
        }
        return ExitCode.OK;
    }

    /** Files of one packed file that one reader takes are one row; so are those in it that no reader takes. */
    private static List<Row> grouped(List<SourceStatus> files) {
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        for (SourceStatus file : files) {
            rows.merge(List.of(file.packedIn(), file.reader().orElse("")), Row.of(file), Row::and);
        }
        return List.copyOf(rows.values());
    }

    /** What is shown in one line. */
    private record Row(SourceStatus first, int files, long used, long skipped) {
        static Row of(SourceStatus file) {
            return new Row(file, 1, file.used(), file.skipped());
        }

        Row and(Row other) {
            return new Row(first, files + other.files, used + other.used, skipped + other.skipped);
        }

        String source() {
            return files == 1 ? first.source() : first.packedIn() + ": " + files + " files";
        }

        String records() {
            return first.unit().equals("compiled")
                    ? "records " + (used + skipped) + " = " + used + " used + " + skipped + " skipped; "
                    : "";
        }
    }
}
