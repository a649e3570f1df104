package org.warrantgraph.source.literature.jats;

import java.util.Set;

/** Which elements of an article stand as blocks of their own, wherever they are printed. */
final class Layout {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "list",
            "def-list",
            "fig",
            "fig-group",
            "table-wrap",
            "table-wrap-group",
            "table",
            "disp-formula",
            "disp-formula-group",
            "disp-quote",
            "boxed-text",
            "verse-group",
            "statement",
            "supplementary-material",
            "media",
            "graphic",
            "preformat",
            "array",
            "chem-struct-wrap",
            "fn",
            "fn-group",
            "sec");

    private Layout() {}

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }
}
