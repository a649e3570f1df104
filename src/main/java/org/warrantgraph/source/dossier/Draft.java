package org.warrantgraph.source.dossier;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Span;

/** What is known of a dossier while it is read; the sections of the file write their statements through it. */
final class Draft {
    final SourceDocument document;
    final Problems problems;
    final ClosedLists lists = ClosedLists.bundled();
    final Names names = new Names();
    /** Numbers in the list of references. */
    final Set<Integer> references = new TreeSet<>();

    private final CodePoints text;
    private final Set<Iri> claims = new HashSet<>();

    Draft(SourceDocument document, CodePoints text, Problems problems) {
        this.document = document;
        this.text = text;
        this.problems = problems;
    }

    void emit(Statement statement) {
        problems.sink().accept(statement);
    }

    /** Makes an entity known and hands it on. */
    Entity introduce(Entity entity) {
        names.add(entity);
        emit(entity);
        return entity;
    }

    /** The entity of that name, or a new one of that kind. */
    Entity named(EntityKind kind, String name) {
        return names.find(name).orElseGet(() -> introduce(Entity.named(kind, name)));
    }

    Anchor anchor(Span span, Optional<String> section) {
        return Anchor.of(document.iri(), span.start(), text.slice(span), section, Optional.empty());
    }

    /** What the lines of a block share when a claim is made of them. */
    record Saying(Scope scope, Span place, Optional<String> words, Polarity polarity) {
        static Saying of(Scope scope, Span place) {
            return new Saying(scope, place, Optional.empty(), Polarity.AFFIRMS);
        }

        Saying with(Note note) {
            return new Saying(scope.with(note), place, note.words().or(() -> words), polarity);
        }
    }

    /** Claims a proposition as knowledge. */
    void claim(Proposition proposition, Saying saying) {
        claim(proposition, saying, Value.KNOWLEDGE_ASSERTION);
    }

    /** Claims a proposition as something observed in a study. */
    void observe(Proposition proposition, Saying saying) {
        claim(proposition, saying, Value.OBSERVATION);
    }

    private void claim(Proposition proposition, Saying saying, Iri level) {
        List<EvidenceLine> evidence = saying.scope().cites().isEmpty()
                ? List.of(EvidenceLine.states())
                : saying.scope().cites().stream()
                        .map(number -> EvidenceLine.cites(reference(number)))
                        .toList();
        Claim claim = new Claim(
                saying.polarity(),
                proposition,
                document.iri(),
                List.of(anchor(saying.place(), saying.scope().section())),
                saying.scope().kind(),
                level,
                Value.MANUAL_AGENT,
                saying.words(),
                Optional.empty(),
                evidence);
        if (claims.add(claim.iri())) {
            emit(claim);
        }
    }

    /** The reference with that number, which must be in the list. */
    Iri reference(int number) {
        if (!references.contains(number)) {
            throw Fault.of(
                    "W-DOSSIER-023",
                    "reference " + number + " is not in the list of references.",
                    references.isEmpty()
                            ? "Add it under \"references\"."
                            : "The list has " + references.size() + " entries, up to "
                                    + ((TreeSet<Integer>) references).last() + "; add it or correct the number.");
        }
        return Iris.reference(document.iri(), number);
    }

    /** The dossier says that these references report the study. */
    void reports(Iri study, List<Integer> numbers) {
        for (int number : numbers) {
            emit(new ReportedStudy(
                    reference(number),
                    study,
                    Value.DESCRIBED_IN_TEXT,
                    new BigDecimal("0.6"),
                    "The document cites it for this study."));
        }
    }
}
