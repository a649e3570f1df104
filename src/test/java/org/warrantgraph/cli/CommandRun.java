package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command, run in this process, and what came of it.
 *
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
