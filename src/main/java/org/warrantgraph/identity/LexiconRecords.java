package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.identifier.Register;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.text.lexicon.Lexicon;
import org.warrantgraph.text.lexicon.Meaning;

/**
 * Finds the records of public registers that an entity's name stands for in the lexicon.
 *
 * <pre>
 *   protein "CDK4" ── preferred name of one record of HGNC ──► hgnc:1773 accepted, 0.98
 *   protein "ER"   ── a name that means it only in context ──► fplx:ESR  proposed, 0.5
 *   two records of one register with that name             ──► both      proposed, 0.5 each
 * </pre>
 *
 * <p>Names are asked in turn, the first that fits decides: the preferred name of an entity as preferred name of a record (confidence 0.98),
 * as another of its names (0.95), then the entity's other names (0.9). Kinds must agree; records of genes also stand for their proteins. Where
 * n records of one register fit equally, each is proposed with 1/n. Several registers may each have one. The figures order the methods by how
 * much they risk; they were not measured.
 */
final class LexiconRecords {
    private static final BigDecimal PREFERRED = new BigDecimal("0.98");
    private static final BigDecimal OTHER_NAME = new BigDecimal("0.95");
    private static final BigDecimal BY_OTHER_NAME = new BigDecimal("0.9");
    private static final BigDecimal IN_CONTEXT = new BigDecimal("0.5");
    /** Shorter other names are abbreviations that mean many things. */
    private static final int TELLING = 4;

    private static final Set<EntityKind> OF_ONE_SOURCE =
            Set.of(EntityKind.STEP, EntityKind.COMBINATION, EntityKind.POPULATION);

    private final Lexicon lexicon;

    LexiconRecords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Findings that the entity is what a record is about, sorted by identifier; none where no name fits.
     *
     * @param told of which registers somebody else said already which record it is
     */
    List<RecordFinding> of(Entity entity, Predicate<String> told) {
        if (OF_ONE_SOURCE.contains(entity.kind())) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(entity.label()));
        names.addAll(entity.otherNames());
        SortedMap<ExternalId, RecordFinding> findings = new TreeMap<>();
        for (String name : names) {
            boolean own = name.equals(entity.label());
            if (own || name.length() >= TELLING) {
                for (boolean preferred : new boolean[] {true, false}) {
                    records(entity, name, preferred).forEach((register, records) -> {
                        boolean known = told.test(register)
                                || findings.keySet().stream()
                                        .anyMatch(id -> id.prefix().equals(register));
                        if (!known) {
                            records.forEach(record -> findings.put(
                                    record.id(), finding(entity, name, record, records.size(), preferred, own)));
                        }
                    });
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** Records that this name fits, by register. */
    private SortedMap<String, SortedSet<Candidate>> records(Entity entity, String name, boolean preferred) {
        SortedMap<String, SortedSet<Candidate>> records = new TreeMap<>();
        for (Meaning meaning : lexicon.meanings(name)) {
            if (meaning.preferred() == preferred
                    && fits(entity.kind(), meaning.entity().kind())) {
                for (ExternalId id : meaning.identifiers()) {
                    if (entity.kind() != EntityKind.GENE || isGene(id)) {
                        records.computeIfAbsent(id.prefix(), register -> new TreeSet<>())
                                .add(new Candidate(id, meaning.needsContext()));
                    }
                }
            }
        }
        return records;
    }

    private static boolean fits(EntityKind kind, EntityKind other) {
        return kind == other || kind == EntityKind.GENE && other == EntityKind.PROTEIN;
    }

    private static boolean isGene(ExternalId id) {
        return Registers.named(id.prefix())
                .filter(register -> register.names() == Register.Named.GENE)
                .isPresent();
    }

    private static RecordFinding finding(
            Entity entity, String name, Candidate record, int rivals, boolean preferred, boolean own) {
        boolean plain = rivals == 1 && !record.needsContext();
        String what = "\"" + name + "\" is " + (preferred ? "the name" : "a name") + " of " + record.id();
        return new RecordFinding(
                entity.iri(),
                record.id(),
                RecordMethod.NAME_IN_LEXICON,
                rivals > 1
                        ? EntityRecords.oneOf(rivals)
                        : record.needsContext()
                                ? IN_CONTEXT
                                : !own ? BY_OTHER_NAME : preferred ? PREFERRED : OTHER_NAME,
                plain,
                rivals > 1
                        ? what + " and of " + (rivals - 1) + " more of this register"
                        : what + (plain ? "" : " where the context says so"),
                Optional.empty());
    }

    private record Candidate(ExternalId id, boolean needsContext) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return Comparator.comparing(Candidate::id)
                    .thenComparing(Candidate::needsContext)
                    .compare(this, other);
        }
    }
}
