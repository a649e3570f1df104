package org.warrantgraph.identity;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.SameRecord;
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
final class TableRecords {
    private static final BigDecimal PREFERRED = new BigDecimal("0.95");
    private static final BigDecimal OTHER_NAME = new BigDecimal("0.9");
    private static final BigDecimal EQUIVALENT = new BigDecimal("0.9");
    /** Shorter other names are abbreviations that mean many things. */
    private static final int TELLING = 4;

    private final RecordDecisions decisions;
    private final Map<String, List<Entity>> named = new HashMap<>();
    private final Map<Iri, SortedMap<String, SortedSet<Candidate>>> candidates = new TreeMap<>();
    private final Set<String> wrong = new HashSet<>();

    private TableRecords(RecordDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Adds what the tables say of the entities.
     *
     * @param decisions what is known before; where it tells the record of an entity in a register, tables say nothing of that register
     */
    static void find(RecordTables tables, Collection<Entity> entities, RecordDecisions decisions) throws IOException {
        TableRecords names = new TableRecords(decisions);
        entities.forEach(names::want);
        tables.forEachName(names::name);
        names.tell();
        Map<ExternalId, List<Iri>> entitiesOf = new HashMap<>();
        decisions
                .accepted()
                .forEach(only -> entitiesOf
                        .computeIfAbsent(only.record(), record -> new ArrayList<>(1))
                        .add(only.entity()));
        TableRecords equivalents = new TableRecords(decisions);
        tables.forEachSame(same -> equivalents.same(same, entitiesOf));
        equivalents.tell();
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
            } else if (says.kind().filter(kind -> fits(entity.kind(), kind)).isPresent()) {
                boolean preferred = says.use() == RecordName.Use.PREFERRED;
                add(
                        entity.iri(),
                        new Candidate(
                                says.record(),
                                key,
                                RecordMethod.NAME_IN_TABLE,
                                preferred ? PREFERRED : OTHER_NAME,
                                "\"" + says.name() + "\" is " + (preferred ? "the name" : "a name") + " of "
                                        + says.record() + place(says.table(), says.line()),
                                says.table()));
            }
        }
    }

    private void same(SameRecord says, Map<ExternalId, List<Iri>> entitiesOf) {
        same(says, says.one(), says.other(), entitiesOf);
        same(says, says.other(), says.one(), entitiesOf);
    }

    private void same(SameRecord says, ExternalId from, ExternalId to, Map<ExternalId, List<Iri>> entitiesOf) {
        for (Iri entity : entitiesOf.getOrDefault(from, List.of())) {
            add(
                    entity,
                    new Candidate(
                            to,
                            "",
                            RecordMethod.CROSSWALK,
                            EQUIVALENT,
                            from + " and " + to + " are one" + place(says.table(), says.line()),
                            says.table()));
        }
    }

    private void add(Iri entity, Candidate candidate) {
        String register = candidate.record().prefix();
        if (!decisions.isTold(entity, register)) {
            candidates
                    .computeIfAbsent(entity, iri -> new TreeMap<>())
                    .computeIfAbsent(register, prefix -> new TreeSet<>())
                    .add(candidate);
        }
    }

    private void tell() {
        candidates.forEach((entity, registers) -> registers.values().forEach(found -> tell(entity, found)));
    }

    /** Of the candidates of one register those that fit best. */
    private void tell(Iri entity, SortedSet<Candidate> found) {
        SortedMap<ExternalId, Candidate> best = new TreeMap<>();
        found.stream()
                .filter(candidate -> !wrong.contains(candidate.key() + "\t" + candidate.record()))
                .forEach(candidate -> best.merge(
                        candidate.record(),
                        candidate,
                        (one, other) -> other.confidence().compareTo(one.confidence()) > 0 ? other : one));
        List<Candidate> leading = best.values().stream()
                .filter(one -> best.values().stream()
                        .noneMatch(other -> other.confidence().compareTo(one.confidence()) > 0))
                .toList();
        leading.forEach(candidate -> decisions.add(candidate.finding(entity, leading.size())));
    }

    private static String place(Iri table, int line) {
        return " in line " + line + " of " + table.localName();
    }

    private static boolean fits(EntityKind kind, EntityKind other) {
        return kind == other
                || kind == EntityKind.GENE && other == EntityKind.PROTEIN
                || kind == EntityKind.PROTEIN && other == EntityKind.GENE;
    }

    private record Candidate(
            ExternalId record, String key, RecordMethod method, BigDecimal confidence, String why, Iri table)
            implements Comparable<Candidate> {
        RecordFinding finding(Iri entity, int rivals) {
            return new RecordFinding(
                    entity,
                    record,
                    method,
                    rivals == 1 ? confidence : EntityRecords.oneOf(rivals),
                    rivals == 1,
                    rivals == 1 ? why : why + ", and so are " + (rivals - 1) + " more of this register",
                    Optional.of(table));
        }

        @Override
        public int compareTo(Candidate other) {
            int byRecord = record.compareTo(other.record);
            return byRecord != 0 ? byRecord : why.compareTo(other.why);
        }
    }
}
