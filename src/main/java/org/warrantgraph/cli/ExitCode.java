package org.warrantgraph.cli;

import org.warrantgraph.model.WarrantException;

/** What a command tells the shell. */
final class ExitCode {
    static final int OK = 0;
    /** Findings, or checks that failed. */
    static final int FINDINGS = 1;
    /** The command line is not understood, or names something that does not exist. */
    static final int USAGE = 2;
    /** Input that cannot be read. */
    static final int UNREADABLE_INPUT = 3;
    /** Something that should not happen. */
    static final int INTERNAL = 4;

    private ExitCode() {}

    static int of(Throwable failure) {
        if (failure instanceof WarrantException.Usage) {
            return USAGE;
        }
        if (failure instanceof WarrantException.UnreadableInput) {
            return UNREADABLE_INPUT;
        }
        if (failure instanceof WarrantException.FailedChecks) {
            return FINDINGS;
        }
        return INTERNAL;
    }
}
