package org.warrantgraph.build;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Copy;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Work;
import org.warrantgraph.model.WorkStanding;
import org.warrantgraph.model.identifier.Identifiers;

/** Writes copies, works and identity decisions. */
final class IdentityEncoder {
    private final Iri activity;
    private final Consumer<Triple> out;

    IdentityEncoder(Iri activity, Consumer<Triple> out) {
        this.activity = activity;
        this.out = out;
    }

    /** Writes the statement and returns true, where it is one of these. */
    boolean encode(Statement statement) {
        if (statement instanceof Copy copy) {
            copy(copy);
        } else if (statement instanceof Work work) {
            work(work);
        } else if (statement instanceof IdentityDecision decision) {
            decision(decision);
        } else if (statement instanceof WorkStanding standing) {
            standing(standing);
        } else if (statement instanceof Publication publication) {
            // The linker decides of which work this is a record.
            AnchorEncoder.encode(publication.place(), out);
        } else {
            // The linker reads these and turns them into works, copies, decisions and standings.
            return statement instanceof ReportedStudy
                    || statement instanceof SameWork
                    || statement instanceof Standing
                    || statement instanceof StatedRecord;
        }
        return true;
    }

    private NodeWriter node(Iri iri) {
        return new NodeWriter(iri, out);
    }

    private void copy(Copy copy) {
        node(copy.iri()).type(Type.COPY).text(Property.HOST, copy.host()).put(Property.COPY_OF, copy.work());
        copy.references().forEach(reference -> node(reference).put(Property.COPY, copy.iri()));
    }

    private void work(Work work) {
        NodeWriter node = node(work.iri())
                .type(Type.WORK)
                .put(Property.SOURCE_KIND, work.kind())
                .english(Terms.TITLE, work.title());
        if (work.title().isEmpty()) {
            node.english(Terms.DESCRIPTION, "Nothing but a web host is known.");
        }
        for (ExternalId id : work.identifiers()) {
            node.text(Terms.IDENTIFIER, id.toString());
        }
        work.reports().forEach(study -> node.put(Property.REPORTS, study));
    }

    private void standing(WorkStanding standing) {
        Standing says = standing.says();
        NodeWriter node = node(standing.iri())
                .type(Type.WORK_STANDING)
                .put(Terms.ABOUT, standing.work())
                .put(Property.KIND, says.kind())
                .english(Terms.DESCRIPTION, says.reason())
                .put(Terms.DERIVED_FROM, AnchorEncoder.encode(says.place(), out))
                .put(Terms.GENERATED_BY, activity);
        says.since().ifPresent(date -> node.put(Terms.ISSUED, Terms.date(date)));
        says.by().forEach(notice -> node.text(Terms.CITATION, notice.toString()));
        standing.by().ifPresent(notice -> node.put(Terms.REFERENCES, notice));
    }

    private void decision(IdentityDecision decision) {
        node(decision.iri())
                .type(Type.IDENTITY_DECISION)
                .put(Property.DECIDES, decision.decides())
                .put(Property.DECIDED_AS, decision.decidedAs())
                .put(Property.METHOD, decision.method())
                .decimal(Property.CONFIDENCE, Optional.of(decision.confidence()))
                .put(Property.STATUS, decision.status())
                .english(Terms.DESCRIPTION, decision.why())
                .put(Terms.GENERATED_BY, activity)
                .putAll(Terms.DERIVED_FROM, decision.sources());
        Identifiers.ofRecord(decision.decidedAs())
                .ifPresent(id -> node(decision.decidedAs())
                        .put(Terms.TYPE, Terms.PROPERTY_VALUE)
                        .text(Terms.PROPERTY_ID, id.prefix())
                        .text(Terms.VALUE, id.id()));
    }
}
