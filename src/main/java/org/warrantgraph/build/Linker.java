package org.warrantgraph.build;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.warrantgraph.identity.ReferenceResolver;
import org.warrantgraph.model.ProgramVersion;
import org.warrantgraph.model.Statement;

/** Joins units: finds out which of their references lead to one work, and which study a work reports. */
final class Linker {
    /** Name of the linker among the activities of a release. */
    static final String NAME = "linker";

    private Linker() {}

    /** Writes works, copies and decisions; returns how many statements. */
    static int link(List<Unit> units, Consumer<Triple> out) {
        ReferenceResolver resolver = new ReferenceResolver();
        for (Unit unit : units) {
            unit.content().links().statements().forEach(resolver::add);
        }
        List<Statement> decided = resolver.resolve();
        Encoder encoder = Encoder.forBuild(NAME, ProgramVersion.current(), out);
        decided.forEach(encoder::encode);
        return decided.size();
    }
}
