package org.warrantgraph.build;

/** Watches a build. Called from several threads, one call at a time. */
public interface BuildProgress {
    /**
     * A stage begins.
     *
     * @param name one word: {@code read}, {@code link}
     * @param steps how many steps it has, 0 where that is not known
     */
    void stage(String name, long steps);

    /** One step is done. */
    void step();

    /**
     * The stage is done.
     *
     * @param summary what came of it, in few words
     */
    void finished(String summary);

    /** Something that takes a while and is not a stage: waiting for another build. */
    void note(String text);

    /** Nobody watches. */
    static BuildProgress none() {
        return new BuildProgress() {
            @Override
            public void stage(String name, long steps) {}

            @Override
            public void step() {}

            @Override
            public void finished(String summary) {}

            @Override
            public void note(String text) {}
        };
    }
}
