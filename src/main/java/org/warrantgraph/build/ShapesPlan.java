package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.warrantgraph.engine.NumberedData;
import org.warrantgraph.engine.NumberedGraph;
import org.warrantgraph.engine.Plan;

/**
 * A shape over numbered data: finds the nodes that may break it, so that the SHACL engine need look at those only.
 *
 * <p>A SELECT constraint becomes a plan with the node put in. Of a property shape the path becomes a plan; the values it leads to are
 * counted, and asked of the constraint itself, once for each term. A shape with anything else is left to the engine. This is a sieve, not a
 * second opinion: what is caught is judged by the engine again.
 */
final class ShapesPlan {
    private static final Var THIS = Var.alloc("this");
    private static final Var VALUE = Var.alloc("value");
    private static final int MOST_REMEMBERED = 10_000;

    /** Makes, for one thread, what finds a node suspicious. */
    private final List<Supplier<Predicate<Node>>> suspicions;

    private ShapesPlan(List<Supplier<Predicate<Node>>> suspicions) {
        this.suspicions = List.copyOf(suspicions);
    }

    /** Empty for shapes of which the engine looks at all nodes. */
    static Optional<ShapesPlan> of(
            Shape shape, NumberedData data, List<NumberedGraph> graphs, ValidationContext context) {
        List<Supplier<Predicate<Node>>> suspicions = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            if (!(constraint instanceof SparqlConstraint sparql)
                    || !sparql.getQuery().isSelectType()) {
                return Optional.empty();
            }
            Optional<Plan> plan = plan(Algebra.compile(sparql.getQuery().getQueryPattern()), data, graphs);
            if (plan.isEmpty()) {
                return Optional.empty();
            }
            suspicions.add(() -> plan.get().questions()::holds);
        }
        for (PropertyShape property : shape.getPropertyShapes()) {
            Optional<Plan> plan = plan(new OpPath(new TriplePath(THIS, property.getPath(), VALUE)), data, graphs);
            Optional<Values> values = Values.of(property);
            if (plan.isEmpty() || values.isEmpty()) {
                return Optional.empty();
            }
            suspicions.add(() -> new Judge(values.get(), plan.get().questions(), context));
        }
        return shape.isNodeShape() ? Optional.of(new ShapesPlan(suspicions)) : Optional.empty();
    }

    private static Optional<Plan> plan(Op op, NumberedData data, List<NumberedGraph> graphs) {
        return Plan.of(Algebra.optimize(op), data, graphs, List.of(THIS));
    }

    /** Those of the nodes that may break the shape; looked for by all processors. */
    List<Node> suspects(List<Node> nodes) {
        int parts = 8 * Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> nodes.subList(
                        (int) ((long) nodes.size() * part / parts), (int) ((long) nodes.size() * (part + 1) / parts)))
                .map(this::suspectsOf)
                .flatMap(List::stream)
                .toList();
    }

    private List<Node> suspectsOf(Collection<Node> nodes) {
        List<Predicate<Node>> mine = suspicions.stream().map(Supplier::get).toList();
        List<Node> suspects = new ArrayList<>();
        for (Node node : nodes) {
            for (Predicate<Node> suspicion : mine) {
                if (suspicion.test(node)) {
                    suspects.add(node);
                    break;
                }
            }
        }
        return suspects;
    }

    /** What a property shape asks: how many values, and what of each. */
    private record Values(int least, int most, List<ConstraintTerm> each) {
        static Optional<Values> of(PropertyShape shape) {
            int least = 0;
            int most = Integer.MAX_VALUE;
            List<ConstraintTerm> each = new ArrayList<>();
            for (Constraint constraint : shape.getConstraints()) {
                if (constraint instanceof MinCount min) {
                    least = Math.max(least, min.getMinCount());
                } else if (constraint instanceof MaxCount max) {
                    most = Math.min(most, max.getMaxCount());
                } else if (constraint instanceof ConstraintTerm term) {
                    each.add(term);
                } else {
                    return Optional.empty();
                }
            }
            return shape.getPropertyShapes().isEmpty()
                    ? Optional.of(new Values(least, most, List.copyOf(each)))
                    : Optional.empty();
        }
    }

    /** Asks it of one node after the other, in one thread. */
    private static final class Judge implements Predicate<Node> {
        private final Values values;
        private final Plan.Questions path;
        private final ValidationContext context;
        private final Set<Node> found = new HashSet<>();
        private final Map<Node, Boolean> right = new HashMap<>();

        Judge(Values values, Plan.Questions path, ValidationContext context) {
            this.values = values;
            this.path = path;
            this.context = context;
        }

        @Override
        public boolean test(Node node) {
            found.clear();
            path.forEach(node, VALUE, found::add);
            return found.size() < values.least()
                    || found.size() > values.most()
                    || !found.stream().allMatch(this::isRight);
        }

        private boolean isRight(Node value) {
            if (right.size() > MOST_REMEMBERED) {
                right.clear();
            }
            return values.each().isEmpty()
                    || right.computeIfAbsent(
                            value,
                            term -> values.each().stream()
                                    .allMatch(constraint -> constraint.validate(context, term) == null));
        }
    }
}
