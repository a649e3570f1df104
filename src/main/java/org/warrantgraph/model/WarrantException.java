package org.warrantgraph.model;

/**
 * What went wrong, where, and what to do about it. Caught at three edges only: the command line, a request, a test.
 *
 * <p>The kind decides the exit code of a command and the status of an answer.
 */
public sealed class WarrantException extends RuntimeException
        permits WarrantException.Usage,
                WarrantException.UnreadableInput,
                WarrantException.FailedChecks,
                WarrantException.Refused,
                WarrantException.Internal {
    private static final long serialVersionUID = 1L;

    private final transient Message report;

    protected WarrantException(Message report, Throwable cause) {
        super(report.toString(), cause);
        this.report = report;
    }

    protected WarrantException(Message report) {
        super(report.toString());
        this.report = report;
    }

    private WarrantException(Message report, boolean stackTrace) {
        super(report.toString(), null, false, stackTrace);
        this.report = report;
    }

    /** Id, place, what happened, remedy. */
    public Message report() {
        return report;
    }

    /** The caller asked for something that does not exist or cannot be; exit code 2. */
    public static final class Usage extends WarrantException {
        private static final long serialVersionUID = 1L;

        public Usage(String id, String what, String remedy) {
            super(new Message(id, Message.Severity.ERROR, Place.none(), what, remedy));
        }
    }

    /** A file cannot be read or understood at all; exit code 3. */
    public static final class UnreadableInput extends WarrantException {
        private static final long serialVersionUID = 1L;

        public UnreadableInput(String id, Place place, String what, String remedy) {
            super(new Message(id, Message.Severity.ERROR, place, what, remedy));
        }

        public UnreadableInput(String id, Place place, String what, String remedy, Throwable cause) {
            super(new Message(id, Message.Severity.ERROR, place, what, remedy), cause);
        }
    }

    /** The checks found what must be settled before release; exit code 1. */
    public static final class FailedChecks extends WarrantException {
        private static final long serialVersionUID = 1L;

        public FailedChecks(String id, String what, String remedy) {
            super(new Message(id, Message.Severity.ERROR, Place.none(), what, remedy));
        }
    }

    /** A request of a stranger that gets a reason instead of an answer; often, so it carries no stack trace. */
    public abstract static non-sealed class Refused extends WarrantException {
        private static final long serialVersionUID = 1L;

        protected Refused(Message report) {
            super(report, false);
        }
    }

    /** Something that should not happen: disk full, damaged store, a fault of ours; exit code 4. */
    public static final class Internal extends WarrantException {
        private static final long serialVersionUID = 1L;

        public Internal(String id, String what, String remedy, Throwable cause) {
            super(new Message(id, Message.Severity.ERROR, Place.none(), what, remedy), cause);
        }
    }
}
