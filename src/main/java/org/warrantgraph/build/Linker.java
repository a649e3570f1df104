package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.warrantgraph.identity.EntityRecords;
import org.warrantgraph.identity.ReferenceResolver;
import org.warrantgraph.identity.Resolution;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.ProgramVersion;
import org.warrantgraph.model.Statement;

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

    private static List<IdentityDecision> records(List<Unit> units) {
        EntityRecords records = new EntityRecords();
        for (Unit unit : units) {
            unit.content().links().entities().forEach(records::add);
            unit.content().links().records().forEach(records::add);
        }
        try {
            return records.decide(new UnitTables(units));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
