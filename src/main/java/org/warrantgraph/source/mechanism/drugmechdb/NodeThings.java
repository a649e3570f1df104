package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.mechanism.Curie;
import org.warrantgraph.source.mechanism.MechanismData;
import org.warrantgraph.source.mechanism.NamedThings;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Node;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;

/**
 * The things that nodes of records stand for. Thread-safe.
 *
 * <p>{@code mechanism/drugmechdb-names.tsv} gives identifiers that the corpus calls by several names one of them, and things of one name with
 * different identifiers a name each.
 */
final class NodeThings {
    static final String NAMES = "drugmechdb-names.tsv";

    private static final Map<String, String> PREFIXES = Map.of("db", "drugbank");

    private final NamedThings things = new NamedThings();
    private final NodeKinds kinds = new NodeKinds();
    private final Map<String, String> names = new HashMap<>();

    NodeThings() {
        MechanismData.rows(NAMES).forEach(row -> names.put(row[0], row[1]));
    }

    /** States the thing of a node, which records of registers it is, and what is odd about its identifiers. */
    Entity tell(Node node, PathRecord record, RecordPlace places, Telling told) {
        String pointer = "nodes/" + List.copyOf(record.nodes().keySet()).indexOf(node.id());
        Optional<NodeKinds.Sort> sort = kinds.sort(node.label());
        if (sort.isEmpty()) {
            report(told, places, node, pointer, "015", "no label of DrugMechDB: \"" + node.label() + "\".");
        }
        Curie curie = Curie.of(node.id(), PREFIXES);
        List<ExternalId> ids = new ArrayList<>(curie.record().stream().toList());
        boolean drug = record.drug().filter(node::equals).isPresent();
        if (drug) {
            record.says("drugbank")
                    .flatMap(id -> Curie.of(id, PREFIXES).record())
                    .filter(id -> !ids.contains(id))
                    .ifPresent(id -> ids.add(0, id));
        }
        List<EntityKind> possible = sort.map(NodeKinds.Sort::kinds).orElse(List.of(EntityKind.PROCESS));
        String name = names.getOrDefault(node.id(), node.name());
        Entity found = things.of(possible, name, ids);
        Entity entity = told.state(named(found, node));
        ids.forEach(id -> told.state(StatedRecord.printed(told.document(), entity.iri(), id)));
        for (String other : node.otherIds()) {
            Curie.of(other, PREFIXES)
                    .record()
                    .ifPresent(id -> told.state(
                            new StatedRecord(told.document(), entity.iri(), id, StatedRecord.Basis.LISTED, 1)));
        }
        odd(curie, sort, entity, node, pointer, places, told);
        if (drug) {
            record.says("drugbank")
                    .filter(id -> Curie.of(id, PREFIXES).record().isEmpty())
                    .ifPresent(id -> {
                        Curie malformed = Curie.of(id, PREFIXES);
                        keep(malformed, entity, node, "graph/drugbank", places, told);
                    });
        }
        return entity;
    }

    private static Entity named(Entity entity, Node node) {
        Entity own = Entity.named(entity.kind(), node.name(), node.otherNames().toArray(String[]::new));
        boolean known = entity.label().equalsIgnoreCase(node.name())
                && node.otherNames().isEmpty();
        return known ? entity : entity.withNamesOf(own);
    }

    /** What the identifier is not. */
    private static void odd(
            Curie curie,
            Optional<NodeKinds.Sort> sort,
            Entity entity,
            Node node,
            String pointer,
            RecordPlace places,
            Telling told) {
        if (curie.record().isEmpty()) {
            keep(curie, entity, node, pointer, places, told);
        } else if (sort.isPresent()
                && !sort.get().registers().contains(curie.record().get().prefix())) {
            report(
                    told,
                    places,
                    node,
                    pointer,
                    "011",
                    "a " + node.label() + " has an identifier of another register: " + curie.shown() + ".");
        }
    }

    /** Keeps an identifier that is none of its register, as it is written. */
    private static void keep(Curie curie, Entity entity, Node node, String pointer, RecordPlace places, Telling told) {
        told.report(
                Severity.WARNING,
                "010",
                places.line(node.yaml()),
                places.key(pointer),
                "\"" + curie.shown() + "\" has not the form of its register.",
                "It is kept as written and leads to no record; correct it in the source.");
        IdentifierCode code = told.state(IdentifierCode.of("DrugMechDB id", curie.written()));
        told.claim(
                Polarity.AFFIRMS,
                Proposition.of(entity.iri(), Relation.IDENTIFIER, code.iri()),
                List.of(places.of(node.yaml(), pointer)),
                Manner.by(Value.AUTOMATED_AGENT),
                Optional.of("not the form of its register"),
                List.of());
    }

    private static void report(
            Telling told, RecordPlace places, Node node, String pointer, String number, String what) {
        told.report(
                Severity.INFO,
                number,
                places.line(node.yaml()),
                places.key(pointer),
                what,
                "Both are kept as they are.");
    }
}
