package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;

/** What the linker needs to know of one unit. */
record LinkInputs(
        List<SourceDocument> documents,
        List<Reference> references,
        List<ReportedStudy> reportedStudies,
        List<SameWork> sameWorks,
        List<Study> studies,
        List<Entity> entities,
        List<IdentityDecision> decisions) {
    LinkInputs {
        documents = List.copyOf(documents);
        references = List.copyOf(references);
        reportedStudies = List.copyOf(reportedStudies);
        sameWorks = List.copyOf(sameWorks);
        studies = List.copyOf(studies);
        entities = List.copyOf(entities);
        decisions = List.copyOf(decisions);
    }

    /** All that references and works are told by. */
    List<Statement> statements() {
        List<Statement> all = new ArrayList<>(documents);
        all.addAll(references);
        all.addAll(reportedStudies);
        all.addAll(sameWorks);
        all.addAll(studies);
        return all;
    }

    /** Picks them out of the statements of a reader. */
    static final class Collector {
        private final List<SourceDocument> documents = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<ReportedStudy> reportedStudies = new ArrayList<>();
        private final List<SameWork> sameWorks = new ArrayList<>();
        private final List<Study> studies = new ArrayList<>();
        private final Map<Iri, Entity> entities = new TreeMap<>();
        private final List<IdentityDecision> decisions = new ArrayList<>();

        void add(Statement statement) {
            if (statement instanceof SourceDocument document) {
                documents.add(document);
            } else if (statement instanceof Reference reference) {
                references.add(reference);
            } else if (statement instanceof ReportedStudy reported) {
                reportedStudies.add(reported);
            } else if (statement instanceof SameWork same) {
                sameWorks.add(same);
            } else if (statement instanceof Study study) {
                studies.add(study);
            } else if (statement instanceof Entity entity) {
                entities.merge(entity.iri(), entity, Entity::withNamesOf);
            } else if (statement instanceof IdentityDecision decision) {
                decisions.add(decision);
            }
        }

        LinkInputs inputs() {
            return new LinkInputs(
                    documents,
                    references,
                    reportedStudies,
                    sameWorks,
                    studies,
                    List.copyOf(entities.values()),
                    decisions);
        }
    }
}
