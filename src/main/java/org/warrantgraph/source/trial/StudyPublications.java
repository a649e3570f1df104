package org.warrantgraph.source.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;

/**
 * Reads the publications that a record lists. Those it lists as results report the trial; "derived" ones name its number in PubMed and
 * most likely do; background does not and is cited.
 */
final class StudyPublications {
    private static final Iri CITATION = new Iri(Namespaces.SCHEMA + "citation");
    /** The XML marks results only; a publication that prints the number of the trial is derived, another one background. */
    private static final String UNTYPED = "UNTYPED";

    private static final BigDecimal LISTED_AS_RESULT = new BigDecimal("0.99");
    private static final BigDecimal NAMES_THE_NUMBER = new BigDecimal("0.8");

    private final Iri study;
    private final RecordTelling told;
    private final IntSupplier numbers;

    /** @param numbers gives each reference of the document its number */
    StudyPublications(Iri study, RecordTelling told, IntSupplier numbers) {
        this.study = study;
        this.told = told;
        this.numbers = numbers;
    }

    void read(Field record) {
        record.all("publication")
                .forEach(entry -> entry(entry, entry.text("type").orElse(UNTYPED)));
        record.all("result-publication").forEach(entry -> entry(entry, "RESULT"));
    }

    private void entry(Field entry, String type) {
        Optional<String> citation = entry.text("citation");
        List<ExternalId> identifiers = new ArrayList<>();
        entry.text("pmid").flatMap(pmid -> Identifiers.of("pubmed", pmid)).ifPresent(identifiers::add);
        citation.ifPresent(printed -> Identifiers.in(printed).stream()
                .filter(id -> !identifiers.contains(id))
                .forEach(identifiers::add));
        String printed = citation.or(() -> entry.text("pmid").map(pmid -> "PMID " + pmid))
                .orElse("");
        if (printed.isEmpty()) {
            return;
        }
        Reference reference = told.state(new Reference(
                told.document(),
                numbers.getAsInt(),
                printed,
                told.place(entry),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                identifiers,
                identifiers.isEmpty() ? Optional.of(printed) : Optional.empty()));
        boolean derived = printed.contains(told.record());
        switch (derived && type.equalsIgnoreCase(UNTYPED) ? "DERIVED" : type.toUpperCase(Locale.ROOT)) {
            case "RESULT" -> reports(reference, LISTED_AS_RESULT, "The registry lists it as a report of results.");
            case "DERIVED" ->
                reports(reference, NAMES_THE_NUMBER, "The registry found it because it names the number of the trial.");
            // Background: what the trial rests on, not what it found.
            default -> told.state(new RdfStatement(study, CITATION, reference.iri()));
        }
    }

    private void reports(Reference reference, BigDecimal confidence, String why) {
        told.state(new ReportedStudy(reference.iri(), study, Value.PRINTED_IDENTIFIER, confidence, why));
    }
}
