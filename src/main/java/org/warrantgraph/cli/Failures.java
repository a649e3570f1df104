package org.warrantgraph.cli;

import java.io.PrintWriter;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How failures reach people: one message on standard error, a stack trace only with {@code --debug}. */
final class Failures {
    private Failures() {}

    /** A command line that is not understood. */
    static int usage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        Message message = new Message(
                "W-CLI-001",
                Message.Severity.ERROR,
                Place.none(),
                sentence(String.valueOf(failure.getMessage())),
                "See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.println(message);
        UnmatchedArgumentException.printSuggestions(failure, err);
        return ExitCode.USAGE;
    }

    /** Anything a command threw. */
    static int execution(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println(message(failure));
        Object root = command.getCommandSpec().root().userObject();
        if (root instanceof WarrantCommand warrant && warrant.debug()) {
            failure.printStackTrace(err);
        }
        return ExitCode.of(failure);
    }

    private static Message message(Exception failure) {
        if (failure instanceof WarrantException known) {
            return known.report();
        }
        String what = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return new Message(
                "W-CLI-900",
                Message.Severity.ERROR,
                Place.none(),
                sentence("Internal error, " + failure.getClass().getSimpleName() + what),
                "Run again with --debug and report what it prints.");
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
