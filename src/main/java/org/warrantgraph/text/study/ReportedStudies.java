package org.warrantgraph.text.study;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.model.identifier.Registers;

/** Says which references report a study: their title names it, or the citing text says so. */
final class ReportedStudies {
    private static final BigDecimal TITLE = new BigDecimal("0.99");
    private static final BigDecimal SOURCE_NOTE = new BigDecimal("0.8");
    private static final BigDecimal CITED_FOR_DESIGN = new BigDecimal("0.6");

    private final ClaimSink sink;
    private final List<Reference> references;
    private final Set<String> said = new HashSet<>();

    ReportedStudies(ClaimSink sink) {
        this.sink = sink;
        this.references = sink.document().references();
    }

    /** References whose title names the trial. */
    void byTitle(TrialRecord trial) {
        for (Reference reference : references) {
            String name = trial.study().label();
            boolean number =
                    reference.identifiers().stream().anyMatch(id -> id.id().equalsIgnoreCase(name));
            if (number
                    || reference
                            .title()
                            .filter(title -> TrialNames.isNamed(name, title))
                            .isPresent()) {
                say(reference, trial.iri(), Vocabulary.Value.SAME_TITLE, TITLE, "The title names the trial.");
            }
        }
    }

    /** References without a title that a source note of a table gives as the source of the trial's data. */
    void bySourceNote(TrialRecord trial, Collection<Passages.PlacedTable> tables) {
        for (Passages.PlacedTable table : tables) {
            String note = table.table().note().orElse("");
            boolean source = note.toLowerCase(Locale.ROOT).contains("source")
                    || note.toLowerCase(Locale.ROOT).contains("data from")
                    || note.toLowerCase(Locale.ROOT).contains("adapted from");
            if (source && TrialNames.isNamed(trial.study().label(), note)) {
                untitled(
                        table.table().citations(),
                        trial.iri(),
                        SOURCE_NOTE,
                        "The document gives it as the source of the trial's data.");
            }
        }
    }

    /** References without a title that are cited where a study's design is told. */
    void byDesign(Iri study, List<Integer> citations) {
        untitled(citations, study, CITED_FOR_DESIGN, "The document cites it for the design of the study.");
    }

    private void untitled(List<Integer> citations, Iri study, BigDecimal confidence, String why) {
        for (Integer number : citations) {
            references.stream()
                    .filter(reference -> reference.number() == number)
                    .filter(reference -> reference.title().isEmpty())
                    .findFirst()
                    .ifPresent(reference -> say(reference, study, Vocabulary.Value.DESCRIBED_IN_TEXT, confidence, why));
        }
    }

    private void say(Reference reference, Iri study, Iri method, BigDecimal confidence, String why) {
        if (said.add(reference.number() + " " + study)) {
            sink.state(new ReportedStudy(reference.iri(), study, method, confidence, why));
        }
    }

    /** The trial's registry number or name in a title, for documents that never name the trial itself. */
    static Optional<String> registryNumber(List<Reference> references) {
        List<String> numbers = references.stream()
                .flatMap(reference -> reference.identifiers().stream())
                .filter(Registers::isStudy)
                .map(id -> id.id())
                .distinct()
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }
}
