package org.warrantgraph.source.record;

import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * Who says something, and how they know.
 *
 * @param kind {@code w:finding} or {@code w:interpretation}
 * @param knowledgeLevel such as {@code w:knowledgeAssertion}; {@code w:notProvided} where the format asks for evidence and there is none
 * @param agentType who read the works it rests on, such as {@code w:manualAgent}
 */
public record Manner(Iri kind, Iri knowledgeLevel, Iri agentType) {
    /** A person read it and wrote it down. */
    public static Manner curated() {
        return by(Value.MANUAL_AGENT);
    }

    /** An assertion by people or programs of this type. */
    public static Manner by(Iri agentType) {
        return new Manner(Value.FINDING, Value.KNOWLEDGE_ASSERTION, agentType);
    }
}
