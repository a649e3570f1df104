package org.warrantgraph.build;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.SameRecord;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.text.lexicon.NameKey;

/**
 * Finds the records of entities in the tables of a workspace.
 *
 * <pre>
 *   compound "palbociclib" ── a name of one record of DrugBank in nodes.tsv ──► drugbank:DB09073  accepted
 *   its drugbank:DB09073 ═══ chebi:85993 in a table of equivalences ══════════► chebi:85993       accepted
 *   two records of one register fit                                          ──► both              proposed, 0.5 each
 * </pre>
 *
 * <p>Tables are passed over twice and never held: memory grows with the entities that other sources name. The figures order the methods by
 * how much they risk; they were not measured.
 */
final class TableGrounding {
    private static final BigDecimal PREFERRED = new BigDecimal("0.95");
    private static final BigDecimal OTHER_NAME = new BigDecimal("0.9");
    private static final BigDecimal EQUIVALENT = new BigDecimal("0.9");
    /** Shorter other names are abbreviations that mean many things. */
    private static final int TELLING = 4;

    private final Map<String, List<Entity>> named = new HashMap<>();
    /** By entity and register: records that are known, from whatever source. */
    private final Map<Iri, SortedMap<String, SortedSet<String>>> known = new HashMap<>();

    private final Map<Iri, SortedMap<String, SortedSet<Candidate>>> byName = new TreeMap<>();
    private final Map<Iri, SortedMap<String, SortedSet<Candidate>>> byRecord = new TreeMap<>();
    private final Set<String> wrong = new HashSet<>();

    private TableGrounding() {}

    /**
     * Decisions beyond those there are; none where the units hold no tables.
     *
     * @param decided by sources and by the bundled lexicon; where a register is among them for an entity, tables say nothing of it
     */
    static List<IdentityDecision> decide(
            List<Unit> units, Collection<Entity> entities, Collection<IdentityDecision> decided) throws IOException {
        TableGrounding grounding = new TableGrounding();
        decided.forEach(grounding::know);
        entities.forEach(grounding::want);
        for (Unit unit : units) {
            unit.forEachRow(row -> {
                if (row instanceof TableRow.Name name) {
                    grounding.name(name.says());
                }
            });
        }
        List<IdentityDecision> decisions = new ArrayList<>(grounding.decisions(grounding.byName));
        decisions.stream()
                .filter(decision -> decision.status().equals(Value.ACCEPTED))
                .forEach(grounding::know);
        Map<ExternalId, List<Iri>> entitiesOf = grounding.entitiesByRecord();
        for (Unit unit : units) {
            unit.forEachRow(row -> {
                if (row instanceof TableRow.Same same) {
                    grounding.same(same.says(), entitiesOf);
                }
            });
        }
        decisions.addAll(grounding.decisions(grounding.byRecord));
        return decisions;
    }

    private void know(IdentityDecision decision) {
        Identifiers.ofRecord(decision.decidedAs())
                .ifPresent(id -> known.computeIfAbsent(decision.decides(), entity -> new TreeMap<>())
                        .computeIfAbsent(id.prefix(), register -> new TreeSet<>())
                        .add(decision.status().equals(Value.ACCEPTED) ? id.id() : ""));
    }

    private void want(Entity entity) {
        want(entity.label(), entity);
        entity.otherNames().stream().filter(name -> name.length() >= TELLING).forEach(name -> want(name, entity));
    }

    private void want(String name, Entity entity) {
        List<Entity> before = named.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>(1));
        if (!before.contains(entity)) {
            before.add(entity);
        }
    }

    private void name(RecordName says) {
        String key = NameKey.of(says.name());
        for (Entity entity : named.getOrDefault(key, List.of())) {
            if (says.use() == RecordName.Use.WRONG) {
                wrong.add(key + "\t" + says.record());
            } else if (says.kind().filter(kind -> fits(entity.kind(), kind)).isPresent()
                    && !isKnown(entity.iri(), says.record())) {
                boolean preferred = says.use() == RecordName.Use.PREFERRED;
                candidates(byName, entity.iri(), says.record())
                        .add(new Candidate(
                                says.record(),
                                key,
                                preferred ? PREFERRED : OTHER_NAME,
                                "\"" + says.name() + "\" is " + (preferred ? "the name" : "a name") + " of "
                                        + says.record() + place(says.table(), says.line()),
                                Value.SAME_NAME));
            }
        }
    }

    private void same(SameRecord says, Map<ExternalId, List<Iri>> entitiesOf) {
        same(says, says.one(), says.other(), entitiesOf);
        same(says, says.other(), says.one(), entitiesOf);
    }

    private void same(SameRecord says, ExternalId from, ExternalId to, Map<ExternalId, List<Iri>> entitiesOf) {
        for (Iri entity : entitiesOf.getOrDefault(from, List.of())) {
            if (!isKnown(entity, to)) {
                candidates(byRecord, entity, to)
                        .add(new Candidate(
                                to,
                                "",
                                EQUIVALENT,
                                from + " and " + to + " are one" + place(says.table(), says.line()),
                                Value.CROSSWALK));
            }
        }
    }

    private static SortedSet<Candidate> candidates(
            Map<Iri, SortedMap<String, SortedSet<Candidate>>> all, Iri entity, ExternalId record) {
        return all.computeIfAbsent(entity, iri -> new TreeMap<>())
                .computeIfAbsent(record.prefix(), register -> new TreeSet<>());
    }

    private boolean isKnown(Iri entity, ExternalId record) {
        SortedMap<String, SortedSet<String>> registers = known.get(entity);
        return registers != null && registers.containsKey(record.prefix());
    }

    private Map<ExternalId, List<Iri>> entitiesByRecord() {
        Map<ExternalId, List<Iri>> entities = new HashMap<>();
        known.forEach((entity, registers) -> registers.forEach((register, ids) -> {
            if (ids.size() == 1 && !ids.first().isEmpty()) {
                entities.computeIfAbsent(new ExternalId(register, ids.first()), id -> new ArrayList<>(1))
                        .add(entity);
            }
        }));
        return entities;
    }

    private List<IdentityDecision> decisions(Map<Iri, SortedMap<String, SortedSet<Candidate>>> all) {
        List<IdentityDecision> decisions = new ArrayList<>();
        all.forEach((entity, registers) ->
                registers.values().forEach(candidates -> decisions.addAll(decisions(entity, candidates))));
        return decisions;
    }

    private List<IdentityDecision> decisions(Iri entity, SortedSet<Candidate> candidates) {
        SortedMap<ExternalId, Candidate> best = new TreeMap<>();
        candidates.stream()
                .filter(candidate -> !wrong.contains(candidate.key() + "\t" + candidate.record()))
                .forEach(candidate -> best.merge(
                        candidate.record(),
                        candidate,
                        (one, other) -> other.confidence().compareTo(one.confidence()) > 0 ? other : one));
        List<Candidate> leading = best.values().stream()
                .filter(one -> best.values().stream()
                        .noneMatch(other -> other.confidence().compareTo(one.confidence()) > 0))
                .toList();
        return leading.stream()
                .map(candidate -> decision(entity, candidate, leading.size()))
                .toList();
    }

    private static IdentityDecision decision(Iri entity, Candidate candidate, int rivals) {
        return new IdentityDecision(
                entity,
                candidate.record().record(),
                candidate.method(),
                rivals == 1
                        ? candidate.confidence()
                        : BigDecimal.ONE.divide(BigDecimal.valueOf(rivals), 2, RoundingMode.DOWN),
                rivals == 1 ? Value.ACCEPTED : Value.PROPOSED,
                candidate.why() + (rivals == 1 ? "." : ", and so are " + (rivals - 1) + " more of this register."));
    }

    private static String place(Iri table, int line) {
        return " in line " + line + " of " + table.localName();
    }

    private static boolean fits(EntityKind kind, EntityKind other) {
        return kind == other
                || kind == EntityKind.GENE && other == EntityKind.PROTEIN
                || kind == EntityKind.PROTEIN && other == EntityKind.GENE;
    }

    private record Candidate(ExternalId record, String key, BigDecimal confidence, String why, Iri method)
            implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byRecord = record.compareTo(other.record);
            return byRecord != 0 ? byRecord : why.compareTo(other.why);
        }
    }
}
