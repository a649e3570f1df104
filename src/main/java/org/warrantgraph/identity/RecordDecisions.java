package org.warrantgraph.identity;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * Decides which records an entity is, from all that was found: one decision for each entity and record. Not thread-safe.
 *
 * <pre>
 *   found of one entity and one record           decision
 *   printed 0.99 by two sources, by name 0.98    printed, 0.99, accepted; both sources, and the name in its reason
 *   listed 0.5, by name 0.98                     by name, 0.98, accepted
 *   printed 0.99; a curator judged otherwise     printed, 0.5, proposed: no record of that register beside the curator's is accepted
 * </pre>
 *
 * <p>What would be accepted goes before what would not, then the stronger {@link RecordMethod}, then the higher confidence. What was not
 * taken stands in the reason.
 */
final class RecordDecisions {
    private static final BigDecimal OVERRULED = new BigDecimal("0.5");
    private static final Comparator<RecordFinding> STRONGEST_FIRST = comparing(
                    (RecordFinding found) -> !found.certain())
            .thenComparing(RecordFinding::method)
            .thenComparing(RecordFinding::confidence, Comparator.reverseOrder())
            .thenComparing(RecordFinding::why);

    /** By entity and register. */
    private final SortedMap<Iri, SortedMap<String, List<RecordFinding>>> found = new TreeMap<>();

    void add(RecordFinding finding) {
        found.computeIfAbsent(finding.entity(), entity -> new TreeMap<>())
                .computeIfAbsent(finding.record().prefix(), register -> new ArrayList<>(1))
                .add(finding);
    }

    /** True where somebody says which record of the register the entity is; a list of possible ones does not say it. */
    boolean isTold(Iri entity, String register) {
        return found.getOrDefault(entity, new TreeMap<>()).getOrDefault(register, List.of()).stream()
                .anyMatch(finding -> finding.method() != RecordMethod.LISTED);
    }

    /** One decision for each entity and record, sorted by both. */
    List<IdentityDecision> decisions() {
        return ofRegisters().map(Register::decisions).flatMap(List::stream).toList();
    }

    /** Of each entity and register the record that alone is accepted. */
    List<Only> accepted() {
        return ofRegisters().flatMap(register -> register.only().stream()).toList();
    }

    /** An entity and its only accepted record in one register. */
    record Only(Iri entity, ExternalId record) {}

    private Stream<Register> ofRegisters() {
        return found.values().stream()
                .flatMap(registers -> registers.values().stream())
                .map(Register::new);
    }

    /** All that was found of one entity in one register. */
    private record Register(List<RecordFinding> findings) {
        Optional<Only> only() {
            List<RecordFinding> accepted = strongest().filter(this::isAccepted).toList();
            return accepted.size() == 1
                    ? Optional.of(
                            new Only(accepted.get(0).entity(), accepted.get(0).record()))
                    : Optional.empty();
        }

        List<IdentityDecision> decisions() {
            return strongest().map(this::decision).toList();
        }

        /** For each record what decides. */
        private Stream<RecordFinding> strongest() {
            SortedMap<ExternalId, RecordFinding> strongest = new TreeMap<>();
            findings.stream().sorted(STRONGEST_FIRST).forEach(found -> strongest.putIfAbsent(found.record(), found));
            return strongest.values().stream();
        }

        private boolean isAccepted(RecordFinding found) {
            return found.certain() && curated(found).isEmpty();
        }

        /** The record that a curator gave the entity instead of this one. */
        private Optional<ExternalId> curated(RecordFinding found) {
            return found.method() == RecordMethod.CURATOR
                    ? Optional.empty()
                    : findings.stream()
                            .filter(other -> other.method() == RecordMethod.CURATOR)
                            .map(RecordFinding::record)
                            .findFirst();
        }

        private IdentityDecision decision(RecordFinding found) {
            List<RecordFinding> ofRecord = findings.stream()
                    .filter(other -> other.record().equals(found.record()))
                    .sorted(STRONGEST_FIRST)
                    .toList();
            List<String> reasons =
                    ofRecord.stream().map(RecordFinding::why).distinct().toList();
            Optional<ExternalId> curated = curated(found);
            return new IdentityDecision(
                    found.entity(),
                    found.record().record(),
                    found.method().value(),
                    curated.isPresent() ? found.confidence().min(OVERRULED) : found.confidence(),
                    isAccepted(found) ? Value.ACCEPTED : Value.PROPOSED,
                    String.join("; also: ", reasons)
                            + curated.map(record -> "; a curator says it is " + record)
                                    .orElse("")
                            + ".",
                    ofRecord.stream()
                            .flatMap(other -> other.source().stream())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }
}
