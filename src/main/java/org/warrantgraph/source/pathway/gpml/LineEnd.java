package org.warrantgraph.source.pathway.gpml;

import java.util.List;
import org.warrantgraph.model.Entity;
import org.warrantgraph.source.xml.XmlElement;

/** What one end of a line is attached to. */
sealed interface LineEnd {
    /**
     * One thing, or the members of a group, each of which is meant.
     *
     * @param note what the relation does not say: the state of a protein, the group; empty where there is nothing to say
     */
    record Things(List<Entity> entities, String note) implements LineEnd {
        public Things {
            entities = List.copyOf(entities);
        }
    }

    /** Another line, through an anchor on it. */
    record Step(XmlElement line) implements LineEnd {}

    /** Nothing that a claim could be about. */
    record None(String reason) implements LineEnd {}
}
