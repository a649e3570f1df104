package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.warrantgraph.identity.ReferenceResolver;
import org.warrantgraph.identity.Resolution;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.ProgramVersion;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.text.lexicon.Grounding;
import org.warrantgraph.text.lexicon.Lexicon;

/**
 * Joins units: finds out which of their references lead to one work, which study a work reports, and which records of public registers
 * their entities are.
 */
final class Linker {
    /** Name of the linker among the activities of a release. */
    static final String NAME = "linker";

    private Linker() {}

    /**
     * What was linked.
     *
     * @param statements how many works, copies, decisions and standings were written
     * @param messages what people should know about it
     */
    record Linked(int statements, List<Message> messages) {}

    /** Writes works, copies, decisions and standings. */
    static Linked link(List<Unit> units, Consumer<Triple> out) {
        ReferenceResolver resolver = new ReferenceResolver();
        for (Unit unit : units) {
            LinkInputs links = unit.content().links();
            links.statements().forEach(resolver::add);
            links.studyNumbers().forEach(says -> resolver.addNumber(says.study(), says.number()));
        }
        Resolution resolution = resolver.resolve();
        List<Statement> decided = new ArrayList<>(resolution.statements());
        decided.addAll(records(units));
        Encoder encoder = Encoder.forBuild(NAME, ProgramVersion.current(), out);
        decided.forEach(encoder::encode);
        return new Linked(decided.size(), resolution.messages());
    }

    /** What sources say themselves about the records of an entity goes before what its names suggest. */
    private static List<IdentityDecision> records(List<Unit> units) {
        Map<Iri, Entity> entities = new TreeMap<>();
        Map<Iri, Set<String>> decided = new TreeMap<>();
        for (Unit unit : units) {
            LinkInputs links = unit.content().links();
            links.entities().forEach(entity -> entities.merge(entity.iri(), entity, Entity::withNamesOf));
            links.decisions()
                    .forEach(decision -> Identifiers.ofRecord(decision.decidedAs())
                            .ifPresent(record -> decided.computeIfAbsent(decision.decides(), entity -> new TreeSet<>())
                                    .add(record.prefix())));
        }
        if (entities.isEmpty()) {
            return List.of();
        }
        Grounding grounding = new Grounding(Lexicon.bundled());
        List<IdentityDecision> decisions = entities.values().stream()
                .flatMap(entity -> grounding.of(entity, decided.getOrDefault(entity.iri(), Set.of())).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        List<IdentityDecision> all = new ArrayList<>(decisions);
        units.forEach(unit -> all.addAll(unit.content().links().decisions()));
        try {
            decisions.addAll(TableGrounding.decide(units, entities.values(), all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decisions;
    }
}
