package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;

/**
 * Decides which studies a work reports: those its title names, those whose registry number its record gives, and those a citing text says it
 * reports. Secondary and tertiary works report none.
 */
final class StudyLinks {
    /** Works about works of others. */
    private static final Set<Iri> NOT_FIRST_HAND = Set.of(
            Value.REVIEW, Value.TERTIARY_PAGE, Value.COMMENTARY, Value.NOTICE, Value.BIBLIOGRAPHY, Value.VENDOR_GUIDE);

    private static final BigDecimal DOUBTED = new BigDecimal("0.5");

    private final Map<String, List<Trial>> trialsByFirstWord = new HashMap<>();
    private final SortedMap<ExternalId, SortedSet<Iri>> numbers = new TreeMap<>();
    private final Map<Iri, List<ReportedStudy>> reported = new HashMap<>();
    private final List<IdentityDecision> candidates = new ArrayList<>();

    private record Trial(Iri iri, TitleKey name) {}

    /** @param numbers registry numbers that sources give to studies */
    StudyLinks(
            Collection<Study> studies,
            SortedMap<ExternalId, SortedSet<Iri>> numbers,
            Collection<ReportedStudy> reported,
            LinkFindings findings) {
        numbers.forEach((number, those) -> this.numbers.put(number, new TreeSet<>(those)));
        for (Study study : studies) {
            if (study.isTrial()) {
                Trial trial = new Trial(study.iri(), TitleKey.of(study.label()));
                trialsByFirstWord
                        .computeIfAbsent(trial.name().words().get(0), word -> new ArrayList<>(1))
                        .add(trial);
                Identifiers.in(study.label()).stream()
                        .filter(Registers::isStudy)
                        .forEach(id -> this.numbers
                                .computeIfAbsent(id, number -> new TreeSet<>())
                                .add(study.iri()));
            }
        }
        this.numbers.forEach((number, those) -> {
            if (those.size() > 1) {
                findings.oneNumberForTwoStudies(number.toString(), List.copyOf(those));
                those.stream().skip(1).forEach(other -> candidates.add(claimOneNumber(those.first(), other, number)));
            }
        });
        reported.forEach(says -> this.reported
                .computeIfAbsent(says.reference(), reference -> new ArrayList<>(1))
                .add(says));
    }

    /** Trials that may be one because they claim one number. */
    List<IdentityDecision> candidates() {
        return candidates;
    }

    private static IdentityDecision claimOneNumber(Iri one, Iri other, ExternalId number) {
        return new IdentityDecision(
                one,
                other,
                Value.SAME_IDENTIFIER,
                DOUBTED,
                Value.PROPOSED,
                "Two trials claim one number: " + number.id() + ".");
    }

    /**
     * @param printed whether the title is printed in a reference, or was taken from the citing text
     * @param members what leads to the work
     */
    List<IdentityDecision> of(Iri work, Iri kind, Optional<String> title, boolean printed, List<Entry> members) {
        if (NOT_FIRST_HAND.contains(kind)) {
            return List.of();
        }
        Map<Iri, IdentityDecision> byStudy = new TreeMap<>();
        title.map(TitleKey::of)
                .ifPresent(key -> trialsIn(key)
                        .forEach(trial -> byStudy.putIfAbsent(trial.iri(), named(work, trial.iri(), printed))));
        members.stream().flatMap(member -> member.studies().stream()).distinct().forEach(number -> {
            SortedSet<Iri> those = numbers.getOrDefault(number, new TreeSet<>());
            those.forEach(study -> byStudy.putIfAbsent(study, numbered(work, study, number, those.size() == 1)));
        });
        for (Entry member : members) {
            for (ReportedStudy says : reported.getOrDefault(member.node(), List.of())) {
                byStudy.putIfAbsent(
                        says.study(),
                        new IdentityDecision(
                                work, says.study(), says.method(), says.confidence(), Value.ACCEPTED, says.why()));
            }
        }
        return List.copyOf(byStudy.values());
    }

    private Stream<Trial> trialsIn(TitleKey title) {
        return title.words().stream()
                .distinct()
                .flatMap(word -> trialsByFirstWord.getOrDefault(word, List.of()).stream())
                .filter(trial -> title.names(trial.name()));
    }

    private static IdentityDecision named(Iri work, Iri trial, boolean printed) {
        return new IdentityDecision(
                work,
                trial,
                printed ? Value.SAME_TITLE : Value.DESCRIBED_IN_TEXT,
                printed ? ReferenceResolver.BY_TITLE : ReferenceResolver.BY_DESCRIPTION,
                Value.ACCEPTED,
                printed ? "The title names the trial." : "The citing text names the trial.");
    }

    private static IdentityDecision numbered(Iri work, Iri study, ExternalId number, boolean alone) {
        return new IdentityDecision(
                work,
                study,
                Value.SAME_IDENTIFIER,
                alone ? ReferenceResolver.BY_TITLE : DOUBTED,
                alone ? Value.ACCEPTED : Value.PROPOSED,
                alone ? "The record gives " + number + "." : "Several studies claim " + number + ".");
    }
}
