package org.warrantgraph.source.literature.jats;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;

/** Sections in reading order; opening one closes the one before. Not thread-safe. */
final class SectionList {
    private static final int DEEPEST = 6;

    private final SourcePlaces places;
    private final List<Section> closed = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private String heading = "";
    private int level;
    private int start;
    private int end;
    private boolean boilerplate;
    private boolean open;

    SectionList(SourcePlaces places) {
        this.places = places;
    }

    /** @param at UTF-16 index where the section starts */
    void open(String name, int atLevel, int at, boolean aboutTheArticle) {
        close();
        heading = name;
        level = Math.min(DEEPEST, atLevel);
        start = at;
        end = at;
        boilerplate = aboutTheArticle;
        open = true;
    }

    /** @param to UTF-16 index where the block ends */
    void add(Block block, int to) {
        blocks.add(block);
        end = Math.max(end, to);
    }

    private void close() {
        if (open && (!blocks.isEmpty() || !heading.isEmpty())) {
            closed.add(new Section(heading, level, places.span(start, Math.max(start, end)), boilerplate, blocks));
        }
        blocks = new ArrayList<>();
    }

    List<Section> sections() {
        close();
        open = false;
        return closed;
    }
}
