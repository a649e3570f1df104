package org.warrantgraph.source.pathway.gocam;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.pathway.PathwayThings;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;

/** Hands on what the import queries made of one model; the queries decide, this moves. Not thread-safe. */
final class ModelTelling {
    private final Telling told;
    private final ImportQueries.Mapped mapped;
    private final Places places;
    private final Individuals individuals;
    private final EvidenceOfModel evidence;

    ModelTelling(
            Telling told,
            PathwayThings things,
            ImportQueries.Mapped mapped,
            Places places,
            String model,
            String title) {
        this.told = told;
        this.mapped = mapped;
        this.places = places;
        this.individuals = new Individuals(told, things, mapped, model, title);
        this.evidence = new EvidenceOfModel(told, mapped.evidence(), places);
    }

    /** Tells of every edge; each is used, or skipped with the reason. */
    void tell() {
        individuals.pathway();
        refused().forEach(this::skip);
        mapped.edges().find(Node.ANY, Terms.FROM, Node.ANY).mapWith(Triple::getSubject).toSet().stream()
                .sorted(Comparator.comparing(edge -> key(mapped.edges(), edge)))
                .forEach(this::claim);
    }

    private List<Node> refused() {
        return mapped.refused().find(Node.ANY, Terms.REASON, Node.ANY).mapWith(Triple::getSubject).toSet().stream()
                .sorted(Comparator.comparing(edge -> key(mapped.refused(), edge)))
                .toList();
    }

    private void skip(Node edge) {
        Graph graph = mapped.refused();
        String reason = graph
                .find(edge, Terms.REASON, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        told.skipped("edge: " + reason);
        report(graph, edge, "020", "this edge is not claimed: " + reason + ".", "Mend the model.");
    }

    private void claim(Node edge) {
        Graph graph = mapped.edges();
        List<EvidenceLine> lines = evidence.lines(graph, edge);
        boolean bare = !graph.contains(edge, Terms.EVIDENCE, Node.ANY);
        if (bare) {
            report(
                    graph,
                    edge,
                    "021",
                    "this edge has no evidence; what it says is kept, and marked.",
                    "Annotate the edge with its evidence.");
        }
        boolean denied = graph.contains(edge, Terms.DENIES, Node.ANY);
        Node proposition = one(graph, edge, denied ? Terms.DENIES : Terms.AFFIRMS);
        Claim claim = told.claim(
                denied ? Polarity.DENIES : Polarity.AFFIRMS,
                Proposition.of(
                        individuals.thing(one(graph, proposition, Terms.SUBJECT)),
                        new Iri(one(graph, proposition, Terms.PREDICATE).getURI()),
                        individuals.thing(one(graph, proposition, Terms.OBJECT))),
                List.of(places.edge(
                        uri(graph, edge, Terms.FROM), uri(graph, edge, Terms.RELATION), uri(graph, edge, Terms.TO))),
                new Manner(Value.FINDING, bare ? Value.NOT_PROVIDED : Value.KNOWLEDGE_ASSERTION, Value.MANUAL_AGENT),
                Optional.of(one(graph, edge, Terms.QUALIFIER).getLiteralLexicalForm()),
                lines);
        evidence.madeBy(graph, edge, claim.iri());
        evidence.details(graph, edge, claim);
        told.used();
    }

    private void report(Graph graph, Node edge, String number, String what, String remedy) {
        told.report(
                Severity.WARNING,
                number,
                places.line(uri(graph, edge, Terms.FROM), uri(graph, edge, Terms.RELATION), uri(graph, edge, Terms.TO)),
                key(graph, edge),
                what,
                remedy);
    }

    /** {@code 59dc728000000520 RO_0002333 59dc728000000521}. */
    private static String key(Graph graph, Node edge) {
        return Stream.of(Terms.FROM, Terms.RELATION, Terms.TO)
                .map(part -> Places.local(uri(graph, edge, part)))
                .collect(Collectors.joining(" "));
    }

    private static String uri(Graph graph, Node edge, Node property) {
        Node found = one(graph, edge, property);
        return found.isURI() ? found.getURI() : found.toString();
    }

    /** The first of what a property leads to, in the order of their texts. */
    private static Node one(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .min(Comparator.comparing(Node::toString))
                .orElseThrow(
                        () -> new IllegalStateException("the import queries give no " + property + " for " + subject));
    }
}
