package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
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

    /** Makes, for one thread, what finds a node suspicious. */
    private final List<Supplier<IntPredicate>> suspicions;

    private ShapesPlan(List<Supplier<IntPredicate>> suspicions) {
        this.suspicions = List.copyOf(suspicions);
    }

    /** Empty for shapes of which the engine looks at all nodes. */
    static Optional<ShapesPlan> of(
            Shape shape, NumberedData data, List<NumberedGraph> graphs, ValidationContext context) {
        List<Supplier<IntPredicate>> suspicions = new ArrayList<>();
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
            suspicions.add(() -> new Judge(values.get(), plan.get().questions(), data, context));
        }
        return shape.isNodeShape() ? Optional.of(new ShapesPlan(suspicions)) : Optional.empty();
    }

    private static Optional<Plan> plan(Op op, NumberedData data, List<NumberedGraph> graphs) {
        return Plan.of(Plan.optimized(op), data, graphs, List.of(THIS));
    }

    /** Those of the nodes, by number, that may break the shape; looked for by all processors. */
    int[] suspects(int[] nodes) {
        int parts = 8 * Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> Arrays.copyOfRange(nodes, (int) ((long) nodes.length * part / parts), (int)
                        ((long) nodes.length * (part + 1) / parts)))
                .flatMapToInt(this::suspectsOf)
                .toArray();
    }

    private IntStream suspectsOf(int[] nodes) {
        List<IntPredicate> mine = suspicions.stream().map(Supplier::get).toList();
        return Arrays.stream(nodes).filter(node -> mine.stream().anyMatch(suspicion -> suspicion.test(node)));
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
    private static final class Judge implements IntPredicate {
        private final Values values;
        private final Plan.Questions path;
        private final NumberedData data;
        private final ValidationContext context;
        private final BitSet judged = new BitSet();
        private final BitSet right = new BitSet();
        private int[] found = new int[4];
        private int count;

        Judge(Values values, Plan.Questions path, NumberedData data, ValidationContext context) {
            this.values = values;
            this.path = path;
            this.data = data;
            this.context = context;
        }

        @Override
        public boolean test(int node) {
            count = 0;
            path.forEach(node, VALUE, this::add);
            return count < values.least()
                    || count > values.most()
                    || !Arrays.stream(found, 0, count).allMatch(this::isRight);
        }

        private void add(int value) {
            for (int i = 0; i < count; i++) {
                if (found[i] == value) {
                    return;
                }
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = value;
        }

        private boolean isRight(int value) {
            if (!values.each().isEmpty() && !judged.get(value)) {
                Node term = data.term(value);
                right.set(
                        value,
                        values.each().stream().allMatch(constraint -> constraint.validate(context, term) == null));
                judged.set(value);
            }
            return values.each().isEmpty() || right.get(value);
        }
    }
}
