package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.warrantgraph.engine.NumberedData;
import org.warrantgraph.engine.NumberedGraph;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Place;
import org.warrantgraph.source.rdf.ShapesScreen;

/**
 * The shapes of the model ({@code ontology/shapes.ttl}): what must hold in every release.
 *
 * <p>Thread-safe; reading the shapes takes some time, so keep one.
 */
public final class Shapes {
    private static final Node VOCABULARY = NodeFactory.createURI(Namespaces.GRAPH + "vocabulary");

    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(org.apache.jena.shacl.Shapes shapes) {
        this.shapes = shapes;
    }

    /** The shapes of the program. */
    public static Shapes bundled() {
        try (InputStream in = Shapes.class.getResourceAsStream("/ontology/shapes.ttl")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks ontology/shapes.ttl");
            }
            return of(RDFParser.source(in).lang(Lang.TURTLE).toGraph());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shapes from a graph. */
    static Shapes of(Graph graph) {
        return new Shapes(org.apache.jena.shacl.Shapes.parse(graph));
    }

    /**
     * Validates the default graph together with {@code graph/vocabulary}, inside the caller's transaction.
     *
     * @return one message for each broken rule and node, {@code W-SHAPE-P01} and so on, the node's IRI as key, sorted. An error stops
     *     a release; a warning is about numbers as sources print them and has a check of its own (see {@code ontology/shapes.ttl})
     */
    public List<Message> validate(DatasetGraph data) {
        List<Message> messages = new ArrayList<>();
        report(data).getEntries().forEach(entry -> messages.add(message(entry)));
        messages.sort(Comparator.comparing(Message::severity, Comparator.reverseOrder())
                .thenComparing(Message::id)
                .thenComparing(message -> message.place().toString()));
        return messages.stream().distinct().toList();
    }

    /** What {@code ShaclValidator} reports, without asking it about nodes that break nothing. */
    ValidationReport report(DatasetGraph data) {
        Graph graph = graph(data);
        ValidationContext context = ValidationContext.create(shapes, graph);
        Map<String, List<Shape>> byTarget = new LinkedHashMap<>();
        for (Shape shape : shapes.getTargetShapes()) {
            byTarget.computeIfAbsent(shape.getTargets().toString(), same -> new ArrayList<>())
                    .add(shape);
        }
        for (List<Shape> sameTarget : byTarget.values()) {
            List<Node> nodes = List.copyOf(VLib.focusNodes(graph, sameTarget.get(0)));
            Sieve sieve = data instanceof NumberedData numbers
                    ? numbered(numbers, nodes, context)
                    : shape -> ShapesScreen.of(shape)
                            .map(screen -> screen.suspects(graph, nodes))
                            .orElse(nodes);
            for (Shape shape : sameTarget) {
                sieve.suspects(shape).forEach(node -> VLib.validateShape(context, graph, shape, node));
            }
        }
        return context.generateReport();
    }

    /** Finds, among the nodes of a target, those that the engine has to judge. */
    @FunctionalInterface
    private interface Sieve {
        List<Node> suspects(Shape shape);
    }

    private static Sieve numbered(NumberedData data, List<Node> nodes, ValidationContext context) {
        List<NumberedGraph> graphs = List.of(data.graph(), data.graph(VOCABULARY));
        int[] numbers = nodes.stream().mapToInt(data::number).toArray();
        // A term that no graph has, such as one named as target, is left to the engine.
        boolean known = Arrays.stream(numbers).allMatch(number -> number > 0);
        return shape -> !known
                ? nodes
                : ShapesPlan.of(shape, data, graphs, context)
                        .map(plan -> Arrays.stream(plan.suspects(numbers))
                                .mapToObj(data::term)
                                .toList())
                        .orElse(nodes);
    }

    /** What the rules look at: the default graph and the vocabulary. */
    static Graph graph(DatasetGraph data) {
        // A union that does not look for duplicates: the two graphs share none that a rule could count twice.
        return new DisjointUnion(data.getDefaultGraph(), data.getGraph(VOCABULARY));
    }

    private static Message message(ReportEntry entry) {
        int blank = entry.message().indexOf(' ');
        String rule = entry.message().substring(0, blank);
        String what = entry.message().substring(blank + 1);
        boolean stops = entry.severity().equals(Severity.Violation);
        return new Message(
                "W-SHAPE-" + rule,
                stops ? Message.Severity.ERROR : Message.Severity.WARNING,
                new Place(Optional.empty(), 0, Optional.of(culprit(entry))),
                "Broken rule: " + what + ".",
                stops
                        ? "Correct the RDF source that says so; when no RDF source does, report it as a defect of the program."
                        : "The number is kept as printed; see the findings of the checks.");
    }

    /** The focus node; the value where the rule looks at the whole graph from a term of the ontology. */
    private static String culprit(ReportEntry entry) {
        Node focus = entry.focusNode();
        boolean term = focus.isURI() && focus.getURI().startsWith(Namespaces.ONTOLOGY);
        Node node = term && entry.value() != null ? entry.value() : focus;
        return node.isURI() ? node.getURI() : node.toString();
    }
}
