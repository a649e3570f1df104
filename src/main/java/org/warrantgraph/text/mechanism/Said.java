package org.warrantgraph.text.mechanism;

import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.text.pattern.RelationMatch;
import org.warrantgraph.text.structure.Sentence;

/**
 * A match and where it stands.
 *
 * @param heading of the section
 * @param context what it is said to hold in
 * @param ordinal of the sentence among those read
 */
record Said(RelationMatch match, Sentence sentence, String heading, Optional<Entity> context, int ordinal) {
    boolean is(String relation) {
        return match.relation().localName().equals(relation);
    }
}
