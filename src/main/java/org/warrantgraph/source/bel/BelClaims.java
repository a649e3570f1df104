package org.warrantgraph.source.bel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.bel.BelThings.Thing;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.CitedWorks;
import org.warrantgraph.source.statement.RelationTable;

/** Makes claims of BEL statements: each quotes the evidence that is set and cites the citation that is set. */
final class BelClaims {
    private static final int MOST_PARTNERS = 4;

    private final Telling told;
    private final CitedWorks works;
    private final BelSettings settings;
    private final BelThings things;
    private final BelWords words = BelWords.bundled();
    private final Notes notes;

    BelClaims(Telling told, BelSettings settings, Notes notes) {
        this.told = told;
        this.works = new CitedWorks(told);
        this.settings = settings;
        this.things = new BelThings(told);
        this.notes = notes;
    }

    /**
     * Claims what the statement says.
     *
     * @return why it says nothing; empty where it was claimed
     */
    Optional<String> claim(BelStatement statement, BelLine line) {
        int from = Math.max(0, line.raw().indexOf(statement.written()));
        int to = Math.min(line.raw().length(), from + statement.written().length());
        Optional<Anchor> at = line.place(told.document(), from, to, "statement");
        if (at.isEmpty()) {
            return Optional.of("nothing is said");
        }
        look(statement, line);
        if (statement.object().isEmpty()) {
            return together(statement.subject(), at.get(), line);
        }
        BelStatement object = statement.object().get();
        Thing subject = things.of(statement.subject());
        if (object.isTerm()) {
            for (BelTerm member : things.members(object.subject())) {
                relate(subject, statement, things.of(member), at.get(), line);
            }
        } else {
            relate(subject, statement, things.nested(object), at.get(), line);
        }
        return Optional.empty();
    }

    private void relate(Thing subject, BelStatement statement, Thing object, Anchor at, BelLine line) {
        List<String> said = new ArrayList<>();
        Optional<RelationTable.Mapped> known = words.relation(statement.relation(), object.sort());
        RelationTable.Mapped relation = known.orElseGet(() -> RelationTable.unknown(statement.relation()));
        if (known.isEmpty()) {
            notes.warn(
                    "W-BEL-020",
                    line.number(),
                    statement.relation(),
                    "\"" + statement.relation()
                            + "\" is no relation of BEL; kept as \"associated with\" and in its own words.",
                    "Write one of the relations of BEL.");
            said.add(subject.entity().label() + " " + statement.relation() + " "
                    + object.entity().label());
        } else if (!relation.exact()) {
            said.add(relation.word());
        }
        activity(subject).ifPresent(said::add);
        activity(object).ifPresent(said::add);
        claim(relation, subject.entity().iri(), object.entity().iri(), said, at, line);
    }

    private static Optional<String> activity(Thing thing) {
        return thing.words().isEmpty()
                ? Optional.empty()
                : Optional.of(thing.words() + " of " + thing.entity().label());
    }

    /** A complex that stands alone says that its parts bind; other terms that stand alone say nothing. */
    private Optional<String> together(BelTerm term, Anchor at, BelLine line) {
        Thing whole = things.of(term);
        List<Iri> parts = whole.entity().parts();
        if (whole.sort() != BelWords.Sort.COMPLEX || parts.size() < 2) {
            notes.warn(
                    "W-BEL-021",
                    line.number(),
                    term.written(),
                    "a term alone says nothing.",
                    "Add a relation and an object, or take the line out.");
            return Optional.of("a term without a relation");
        }
        RelationTable.Mapped complex =
                new RelationTable.Mapped("complex", Relation.FORMS_COMPLEX_WITH, false, false, true);
        RelationTable.Mapped partOf = new RelationTable.Mapped("complex", Relation.PART_OF, false, false, true);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() > MOST_PARTNERS) {
                claim(partOf, parts.get(i), whole.entity().iri(), List.of(), at, line);
                continue;
            }
            for (int j = i + 1; j < parts.size(); j++) {
                claim(complex, parts.get(i), parts.get(j), List.of(), at, line);
            }
        }
        return Optional.empty();
    }

    private void claim(
            RelationTable.Mapped relation, Iri subject, Iri object, List<String> said, Anchor at, BelLine line) {
        List<String> qualifier = new ArrayList<>(said);
        if (!settings.annotations().isEmpty()) {
            qualifier.add(settings.annotations());
        }
        List<Anchor> places = new ArrayList<>(List.of(at));
        settings.evidence().ifPresent(places::add);
        told.claim(
                relation.polarity(false),
                relation.proposition(subject, object),
                places,
                Manner.curated(),
                qualifier.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", qualifier)),
                evidence(line));
    }

    private List<EvidenceLine> evidence(BelLine line) {
        if (settings.evidence().isEmpty()) {
            notes.warn(
                    "W-BEL-022",
                    line.number(),
                    "",
                    "no evidence is set for this statement.",
                    "Write SET Evidence = \"…\" with the sentence it rests on before it.");
        }
        if (settings.citation().isEmpty()) {
            notes.warn(
                    "W-BEL-023",
                    line.number(),
                    "",
                    "no citation is set for this statement; it counts as the word of the document alone.",
                    "Write SET Citation = {\"PubMed\", \"…\"} before it.");
            return List.of();
        }
        BelSettings.Citation citation = settings.citation().get();
        List<String> parts = citation.parts();
        if (parts.size() < 2 || parts.get(parts.size() - 1).isEmpty()) {
            notes.warn(
                    "W-BEL-024",
                    line.number(),
                    String.join(", ", parts),
                    "the citation that is set has no identifier.",
                    "Write SET Citation = {\"PubMed\", \"…\"} with the PMID.");
            return List.of();
        }
        String kind = parts.get(0);
        // Kind and identifier, or kind, title or journal and identifier; BEL 1 goes on with date and authors.
        String value = parts.get(parts.size() == 2 ? 1 : 2);
        boolean address = value.matches("(?i)https?://\\S+");
        boolean page = address || kind.equalsIgnoreCase("URL") || kind.equalsIgnoreCase("Online Resource");
        Set<ExternalId> identifiers = new LinkedHashSet<>();
        if (!page) {
            Identifiers.of(kind, value).ifPresent(identifiers::add);
        }
        if (identifiers.isEmpty() && !page) {
            notes.warn(
                    "W-BEL-025",
                    line.number(),
                    String.join(", ", parts),
                    "\"" + value + "\" is no identifier of " + kind + ".",
                    "Look it up; the citation is kept as printed.");
        }
        // Between kind and identifier some write the title, others the journal: as a title it would mislead.
        String printed = String.join(", ", parts);
        Identifiers.in(printed).stream().filter(Registers::isWork).forEach(identifiers::add);
        return List.of(works.cites(
                printed,
                List.copyOf(identifiers),
                Optional.empty(),
                address ? Optional.of(value) : Optional.empty(),
                citation.place()));
    }

    /** Reports functions and namespaces that nobody declared, each once in a line. */
    private void look(BelStatement statement, BelLine line) {
        look(statement.subject(), line);
        statement.object().ifPresent(object -> look(object, line));
    }

    private void look(BelTerm term, BelLine line) {
        if (term.isTerm() && words.function(term.function()).isEmpty()) {
            notes.warn(
                    "W-BEL-026",
                    line.number(),
                    term.function(),
                    "\"" + term.function() + "\" is no function of BEL; the term is kept in its own words.",
                    "Write p(), a(), bp(), path() or another function of BEL.");
        }
        if (!term.namespace().isEmpty() && !settings.defines(term.namespace())) {
            notes.warn(
                    "W-BEL-027",
                    line.number(),
                    term.namespace(),
                    "the namespace \"" + term.namespace() + "\" is not defined.",
                    "Write DEFINE NAMESPACE " + term.namespace() + " AS … in the head of the document.");
        }
        term.arguments().forEach(argument -> look(argument, line));
    }
}
