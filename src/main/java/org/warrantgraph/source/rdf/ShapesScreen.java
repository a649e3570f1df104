package org.warrantgraph.source.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;

/**
 * Finds the nodes that may break a shape made of SPARQL constraints, so that the SHACL engine need look at those only.
 *
 * <p>The engine copies, compiles and optimizes the query of a constraint for every node. Here that happens once for a constraint, and the
 * node is put into the finished plan. What is found is judged by the engine again: this is a sieve, not a second opinion.
 */
public final class ShapesScreen {
    private static final Var THIS = Var.alloc("this");
    private static final Set<Var> FILLED_BY_THE_ENGINE = Set.of(Var.alloc("shapesGraph"), Var.alloc("currentShape"));

    private final List<Op> plans;

    private ShapesScreen(List<Op> plans) {
        this.plans = List.copyOf(plans);
    }

    /** Empty for shapes that have anything but SELECT constraints about the data: the engine looks at all of their nodes. */
    public static Optional<ShapesScreen> of(Shape shape) {
        List<Op> plans = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            if (!(constraint instanceof SparqlConstraint sparql)
                    || !sparql.getQuery().isSelectType()) {
                return Optional.empty();
            }
            Op plan = Algebra.optimize(Algebra.compile(sparql.getQuery().getQueryPattern()));
            if (!Collections.disjoint(OpVars.mentionedVars(plan), FILLED_BY_THE_ENGINE)) {
                return Optional.empty();
            }
            plans.add(plan);
        }
        return shape.isNodeShape() && shape.getPropertyShapes().isEmpty() && !plans.isEmpty()
                ? Optional.of(new ShapesScreen(plans))
                : Optional.empty();
    }

    /** Those of the nodes for which a constraint gives a row. */
    public List<Node> suspects(Graph data, Collection<Node> nodes) {
        DatasetGraph dataset = DatasetGraphFactory.wrap(data);
        List<Node> suspects = new ArrayList<>();
        for (Node node : nodes) {
            if (plans.stream().anyMatch(plan -> hasRow(dataset, plan, node))) {
                suspects.add(node);
            }
        }
        return suspects;
    }

    private static boolean hasRow(DatasetGraph data, Op plan, Node node) {
        ExecutionContext context = ExecutionContext.create(data, ARQ.getContext());
        Op about = Substitute.substitute(plan, BindingFactory.binding(THIS, node));
        QueryIterator rows = QC.execute(about, QueryIterRoot.create(context), context);
        try {
            return rows.hasNext();
        } finally {
            rows.close();
        }
    }
}
