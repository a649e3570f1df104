package org.warrantgraph.text.structure;

import java.util.List;

/**
 * A heading and what follows it up to the next heading.
 *
 * @param heading plain text of the heading; empty for text before the first one
 * @param level 1 to 6, 0 for text before the first heading
 * @param boilerplate true for shop text, contact and disclaimers: kept as text, yields no claims
 */
public record Section(String heading, int level, Span span, boolean boilerplate, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
