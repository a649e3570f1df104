package org.warrantgraph.source.dossier;

/** A line that cannot be understood; ends the reading of that line only. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final int line;
    private final String what;
    private final String remedy;

    /** @param line 0 where the reader of the line knows it */
    Fault(String id, int line, String what, String remedy) {
        super(what, null, false, false);
        this.id = id;
        this.line = line;
        this.what = what;
        this.remedy = remedy;
    }

    Fault(String id, String what, String remedy) {
        this(id, 0, what, remedy);
    }

    String id() {
        return id;
    }

    int line() {
        return line;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
