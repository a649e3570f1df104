package org.warrantgraph.build;

import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;

/** Writes references, and claims with their propositions, places and evidence lines. */
final class ClaimEncoder {
    private final Iri activity;
    private final Consumer<Triple> out;

    ClaimEncoder(Iri activity, Consumer<Triple> out) {
        this.activity = activity;
        this.out = out;
    }

    /** Writes the statement and returns true, where it is one of these. */
    boolean encode(Statement statement) {
        if (statement instanceof Claim claim) {
            claim(claim);
        } else if (statement instanceof Reference reference) {
            reference(reference);
        } else {
            return false;
        }
        return true;
    }

    private NodeWriter node(Iri iri) {
        return new NodeWriter(iri, out);
    }

    private void reference(Reference reference) {
        node(reference.iri())
                .type(Type.REFERENCE)
                .integer(Property.REFERENCE_NUMBER, reference.number())
                .put(Terms.IS_PART_OF, reference.document())
                .text(Terms.CITATION, reference.printed())
                .put(Property.RESOLUTION, reference.resolution())
                .put(Terms.DERIVED_FROM, anchor(reference.place()));
    }

    private void claim(Claim claim) {
        Proposition proposition = claim.proposition();
        node(proposition.iri())
                .type(Type.PROPOSITION)
                .put(Property.SUBJECT, proposition.subject())
                .put(Property.PREDICATE, proposition.predicate())
                .put(Property.OBJECT, proposition.object())
                .put(Property.CONTEXT, proposition.context());
        Iri iri = claim.iri();
        NodeWriter node = node(iri)
                .type(Type.CLAIM)
                .put(claim.polarity().property(), proposition.iri())
                .put(Property.SOURCE, claim.source())
                .put(Property.CLAIM_KIND, claim.kind())
                .put(Property.KNOWLEDGE_LEVEL, claim.knowledgeLevel())
                .put(Property.AGENT_TYPE, claim.agentType())
                .text(Property.QUALIFIER, claim.qualifier())
                .text(Property.RULE, claim.rule())
                .put(Terms.GENERATED_BY, activity);
        claim.places().forEach(place -> node.put(Terms.DERIVED_FROM, anchor(place)));
        for (EvidenceLine line : claim.evidence()) {
            Iri evidence = Iris.evidence(iri, line.reference());
            node.put(Property.EVIDENCE, evidence);
            NodeWriter lineNode = node(evidence)
                    .type(Type.EVIDENCE_LINE)
                    .put(Property.REFERENCE, line.reference())
                    .put(Property.EVIDENCE_TYPE, line.evidenceType())
                    .put(Property.DIRECTION, line.direction())
                    .put(Property.VERIFICATION, line.verification())
                    .put(Property.HOP, line.hop());
            line.checkedAt().ifPresent(place -> lineNode.put(Terms.DERIVED_FROM, anchor(place)));
        }
    }

    private Iri anchor(Anchor anchor) {
        return AnchorEncoder.encode(anchor, out);
    }
}
