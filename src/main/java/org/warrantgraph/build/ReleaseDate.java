package org.warrantgraph.build;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.ProgramVersion;
import org.warrantgraph.model.SourceDocument;

/**
 * The day that a release and everything done for it is dated with: never the day of the clock, so that the same workspace gives the same
 * release on any day.
 */
final class ReleaseDate {
    private static final Node ENDED = NodeFactory.createURI("http://www.w3.org/ns/prov#endedAtTime");

    private ReleaseDate() {}

    /** What {@code warrant.yaml} says, else the day of the newest source, else the day of this version of the program. */
    static LocalDate of(WorkspaceSettings settings, List<Unit> units) {
        return settings.date()
                .or(() -> units.stream()
                        .flatMap(unit -> unit.content().links().documents().stream())
                        .flatMap(document -> day(document).stream())
                        .max(Comparator.naturalOrder()))
                .orElseGet(ProgramVersion::date);
    }

    /** Of a month or year its first day. */
    private static Optional<LocalDate> day(SourceDocument document) {
        return document.issued().flatMap(date -> {
            try {
                return Optional.of(LocalDate.parse((date + "-01-01").substring(0, "2026-11-22".length())));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** Dates every activity of a graph; inside a write transaction. */
    static void stamp(DatasetGraph data, Node graph, LocalDate date) {
        List<Node> activities = new ArrayList<>();
        Iterator<Quad> found = data.find(graph, Node.ANY, Terms.TYPE, Terms.ACTIVITY);
        found.forEachRemaining(quad -> activities.add(quad.getSubject()));
        activities.forEach(activity -> data.add(graph, activity, ENDED, midnight(date)));
    }

    private static Node midnight(LocalDate date) {
        return NodeFactory.createLiteralDT(date + "T00:00:00Z", XSDDatatype.XSDdateTime);
    }
}
