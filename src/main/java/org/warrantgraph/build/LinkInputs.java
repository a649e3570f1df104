package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;

/** What the linker needs to know of one unit. */
record LinkInputs(
        List<SourceDocument> documents,
        List<Reference> references,
        List<ReportedStudy> reportedStudies,
        List<SameWork> sameWorks,
        List<Study> studies,
        List<Publication> publications,
        List<Standing> standings,
        List<StudyNumber> studyNumbers,
        List<Entity> entities,
        List<StatedRecord> records) {
    LinkInputs {
        documents = List.copyOf(documents);
        references = List.copyOf(references);
        reportedStudies = List.copyOf(reportedStudies);
        sameWorks = List.copyOf(sameWorks);
        studies = List.copyOf(studies);
        publications = List.copyOf(publications);
        standings = List.copyOf(standings);
        studyNumbers = List.copyOf(studyNumbers);
        entities = List.copyOf(entities);
        records = List.copyOf(records);
    }

    /** A source says that a study has a number in a register. */
    record StudyNumber(Iri study, ExternalId number) {}

    /** Without the publications and standings that are not wanted. */
    LinkInputs only(Predicate<Publication> publication, Predicate<Standing> standing) {
        return new LinkInputs(
                documents,
                references,
                reportedStudies,
                sameWorks,
                studies,
                publications.stream().filter(publication).toList(),
                standings.stream().filter(standing).toList(),
                studyNumbers,
                entities,
                records);
    }

    /** Those of several files in their order; an entity told by several is there once, with all its names. */
    static LinkInputs joined(List<LinkInputs> all) {
        Map<Iri, Entity> entities = new TreeMap<>();
        all.forEach(one -> one.entities.forEach(entity -> entities.merge(entity.iri(), entity, Entity::withNamesOf)));
        return new LinkInputs(
                each(all, LinkInputs::documents),
                each(all, LinkInputs::references),
                each(all, LinkInputs::reportedStudies),
                each(all, LinkInputs::sameWorks),
                each(all, LinkInputs::studies),
                each(all, LinkInputs::publications),
                each(all, LinkInputs::standings),
                each(all, LinkInputs::studyNumbers),
                List.copyOf(entities.values()),
                each(all, LinkInputs::records));
    }

    private static <T> List<T> each(List<LinkInputs> all, Function<LinkInputs, List<T>> part) {
        return all.stream().flatMap(one -> part.apply(one).stream()).toList();
    }

    /** All that references and works are told by. */
    List<Statement> statements() {
        List<Statement> all = new ArrayList<>(documents);
        all.addAll(references);
        all.addAll(reportedStudies);
        all.addAll(sameWorks);
        all.addAll(studies);
        all.addAll(publications);
        all.addAll(standings);
        return all;
    }

    /** Picks them out of the statements of a reader. */
    static final class Collector {
        private final List<SourceDocument> documents = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<ReportedStudy> reportedStudies = new ArrayList<>();
        private final List<SameWork> sameWorks = new ArrayList<>();
        private final List<Study> studies = new ArrayList<>();
        private final List<Publication> publications = new ArrayList<>();
        private final List<Standing> standings = new ArrayList<>();
        private final Map<Iri, IdentifierCode> codes = new HashMap<>();
        private final List<Proposition> coded = new ArrayList<>();
        private final Map<Iri, Entity> entities = new TreeMap<>();
        private final Set<StatedRecord> records = new LinkedHashSet<>();

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
            } else if (statement instanceof Publication publication) {
                publications.add(publication);
            } else if (statement instanceof Standing standing) {
                standings.add(standing);
            } else if (statement instanceof IdentifierCode code) {
                codes.put(code.iri(), code);
            } else if (statement instanceof Claim claim) {
                if (claim.proposition().predicate().equals(Relation.IDENTIFIER)
                        && claim.polarity() == Polarity.AFFIRMS) {
                    coded.add(claim.proposition());
                }
            } else if (statement instanceof Entity entity) {
                entities.merge(entity.iri(), entity, Entity::withNamesOf);
            } else if (statement instanceof StatedRecord record) {
                records.add(record);
            }
        }

        /** Registry numbers that claims give to studies. */
        private List<StudyNumber> studyNumbers() {
            return coded.stream()
                    .flatMap(says -> Optional.ofNullable(codes.get(says.object()))
                            .flatMap(code -> Identifiers.of(code.scheme(), code.value())
                                    .filter(Registers::isStudy)
                                    .or(() -> Identifiers.in(code.value()).stream()
                                            .filter(Registers::isStudy)
                                            .findFirst()))
                            .map(number -> new StudyNumber(says.subject(), number))
                            .stream())
                    .distinct()
                    .toList();
        }

        LinkInputs inputs() {
            return new LinkInputs(
                    documents,
                    references,
                    reportedStudies,
                    sameWorks,
                    studies,
                    publications,
                    standings,
                    studyNumbers(),
                    List.copyOf(entities.values()),
                    List.copyOf(records));
        }
    }
}
