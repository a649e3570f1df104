package org.warrantgraph.source.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.warrantgraph.model.Vocabulary.Property;

/** The shapes of the model that one source must keep by itself: all but those about what a build derives. Thread-safe. */
final class ModelShapes {
    private final Shapes shapes;

    private ModelShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    static ModelShapes bundled() {
        Graph graph = Ontology.graph(Ontology.SHAPES);
        Set<Node> derived = Ontology.marked(graph, Property.DERIVED);
        derived.forEach(shape -> graph.remove(shape, Node.ANY, Node.ANY));
        return new ModelShapes(Shapes.parse(graph));
    }

    /**
     * A thing that breaks a rule.
     *
     * @param rule {@code C02}
     */
    record Broken(Node thing, String rule, String what) {}

    /** What breaks a rule in such a way that a release with it would be refused, sorted. */
    List<Broken> broken(Graph things) {
        Graph data = new DisjointUnion(things, Ontology.bundled().graph());
        ValidationContext context = ValidationContext.create(shapes, data);
        for (Shape shape : shapes.getTargetShapes()) {
            Collection<Node> nodes = VLib.focusNodes(data, shape);
            Optional<ShapesScreen> screen = ShapesScreen.of(shape);
            Collection<Node> suspects = screen.isPresent() ? screen.get().suspects(data, nodes) : nodes;
            suspects.forEach(node -> VLib.validateShape(context, data, shape, node));
        }
        List<Broken> broken = new ArrayList<>();
        context.generateReport().getEntries().forEach(entry -> {
            int blank = entry.message().indexOf(' ');
            if (entry.severity().equals(Severity.Violation) && !Ontology.isTerm(entry.focusNode())) {
                broken.add(new Broken(
                        entry.focusNode(),
                        entry.message().substring(0, blank),
                        entry.message().substring(blank + 1)));
            }
        });
        return broken.stream()
                .distinct()
                .sorted(Comparator.comparing((Broken one) -> one.thing().toString())
                        .thenComparing(Broken::rule))
                .toList();
    }
}
