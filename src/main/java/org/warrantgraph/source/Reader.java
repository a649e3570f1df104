package org.warrantgraph.source;

/**
 * Turns one kind of source into statements.
 *
 * <p>A reader has no state of its own and may be used by many threads. It gives the same statements for the same bytes, keeps its
 * memory bounded, reports what it cannot understand with its place and a remedy, and reads on.
 */
public interface Reader {
    /** Short name: {@code guide}, {@code dossier}. */
    String name();

    /**
     * Changes whenever the same bytes could give other statements: version of the code and of the data (lexicon, patterns) it reads
     * with. Part of the key of a cached unit.
     */
    String version();

    /**
     * How well this reader fits a source, and why, judged by name and first bytes.
     *
     * @param head up to 8,192 first bytes
     */
    Fit fit(SourceFile file, byte[] head);

    /** Reads the source. Throws only when not a single statement can be given. */
    void read(SourceFile file, Sink sink);

    /**
     * @param score 0 for "not mine"; the highest score reads the source
     * @param why one sentence for {@code warrant sources}
     */
    record Fit(int score, String why) {
        public static Fit none(String why) {
            return new Fit(0, why);
        }
    }
}
