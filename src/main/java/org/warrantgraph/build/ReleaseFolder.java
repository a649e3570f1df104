package org.warrantgraph.build;

/** Names of the files of a release. */
final class ReleaseFolder {
    /** TDB2 store. */
    static final String STORE = "db";
    /** Text index. */
    static final String TEXT = "text";
    /** All quads, sorted by their bytes. */
    static final String QUADS = "data.nq.gz";
    /** {@code graph/release} for people and catalogues of data sets. */
    static final String DESCRIPTION = "release.ttl";
    /** What the build counted, skipped and found; the only file with times of the clock. */
    static final String REPORT = "report.json";
    /** Text sources, named by their SHA-256. */
    static final String SOURCES = "sources.zip";

    private ReleaseFolder() {}
}
