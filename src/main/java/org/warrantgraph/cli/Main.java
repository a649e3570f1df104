package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;

/** Entry point of the {@code warrant} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs one command.
     *
     * @param out takes data
     * @param err takes messages and progress
     * @return the exit code, a value of {@link ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        JenaSystem.init();
        int code = commandLine().setOut(out).setErr(err).execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static CommandLine commandLine() {
        return new CommandLine(new WarrantCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(ExitCode::of)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(Failures::execution);
    }
}
