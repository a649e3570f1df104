package org.warrantgraph.source.guide;

/** The block of {@code key: value} lines between two lines of dashes with which some documents start. */
final class FrontMatter {
    static final String NAME = "front matter";
    static final int MOST_LINES = 200;

    private FrontMatter() {}
}
