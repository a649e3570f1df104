package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.ReleaseCheck;
import org.warrantgraph.build.SourceCheck;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warrant check}: what is wrong or doubtful in files, or in the current release. */
@Command(
        name = "check",
        description =
                "Check source files; without files the current release. Findings name file, line, rule and remedy.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Source files.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        return files.isEmpty() ? release() : files();
    }

    private int release() {
        PrintWriter err = spec.commandLine().getErr();
        try (Release release = where.open(err)) {
            List<Message> messages = ReleaseCheck.of(release);
            print(messages);
            err.println("Release " + release.id() + ": " + summary(messages));
            return code(messages);
        }
    }

    private int files() {
        PrintWriter err = spec.commandLine().getErr();
        Readers readers = Readers.installed();
        List<Message> all = new ArrayList<>();
        int read = 0;
        for (Path file : files) {
            try {
                SourceCheck check = SourceCheck.of(file, readers);
                read++;
                all.addAll(check.messages());
                print(check.messages());
                err.println(file + ": read by " + check.reader() + ", " + check.statements() + " statements, "
                        + summary(check.messages()));
            } catch (WarrantException.UnreadableInput e) {
                all.add(e.report());
                print(List.of(e.report()));
            }
        }
        return read == 0 ? ExitCode.UNREADABLE_INPUT : code(all);
    }

    private void print(List<Message> messages) {
        messages.forEach(spec.commandLine().getOut()::println);
    }

    private static int code(List<Message> messages) {
        return messages.stream().allMatch(message -> message.severity() == Message.Severity.INFO)
                ? ExitCode.OK
                : ExitCode.FINDINGS;
    }

    private static String summary(List<Message> messages) {
        return count(messages, Message.Severity.ERROR) + " errors, " + count(messages, Message.Severity.WARNING)
                + " warnings";
    }

    private static long count(List<Message> messages, Message.Severity severity) {
        return messages.stream()
                .filter(message -> message.severity() == severity)
                .count();
    }
}
