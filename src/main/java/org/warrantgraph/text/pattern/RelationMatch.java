package org.warrantgraph.text.pattern;

import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;

/**
 * A proposition that a sentence states.
 *
 * @param qualifier words of the sentence that the relation does not carry: "directly", "may", "kinase activity"
 * @param pattern id of the pattern and the way it was said: {@code inhibits.active}
 * @param from first UTF-16 index of the words used
 * @param to UTF-16 index after them
 */
public record RelationMatch(
        Entity subject,
        Iri relation,
        Entity object,
        Polarity polarity,
        Optional<String> qualifier,
        String pattern,
        int from,
        int to) {}
