package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.warrantgraph.build.SourceStatus;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code warrant sources}: the readers, the file each would take, and which files are compiled. */
@Command(name = "sources", description = "List the sources: who reads each, why, and whether it is compiled.")
final class SourcesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

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
        List<SourceStatus> all = SourceStatus.of(workspace, readers);
        int width = all.stream().mapToInt(s -> s.source().length()).max().orElse(0);
        for (SourceStatus source : all) {
            out.printf(
                    "%-" + Math.max(1, width) + "s  %-8s  %-8s  %s%n",
                    source.source(),
                    source.reader().orElse("-"),
                    source.unit(),
                    source.why());
        }
        return ExitCode.OK;
    }
}
