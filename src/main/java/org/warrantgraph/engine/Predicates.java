package org.warrantgraph.engine;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * The predicates that a pattern reads or a template writes, whatever the graph.
 *
 * @param any true where it may be any predicate, such as a variable that no VALUES names
 */
record Predicates(Set<Node> some, boolean any) {
    boolean meet(Predicates others) {
        return (any && (others.any || !others.some.isEmpty()))
                || (others.any && !some.isEmpty())
                || some.stream().anyMatch(others.some::contains);
    }

    /** With those within EXISTS. */
    static Predicates readBy(Op pattern) {
        Collector collector = new Collector();
        collector.walk(pattern);
        return collector.predicates();
    }

    /** @param pattern gives the values of variables */
    static Predicates writtenBy(List<Quad> template, Op pattern) {
        Collector values = new Collector();
        values.walk(pattern);
        Collector written = new Collector();
        written.values.addAll(values.values);
        template.forEach(quad -> written.predicates.add(quad.getPredicate()));
        return written.predicates();
    }

    private static final class Collector extends OpVisitorBase {
        private final Set<Node> predicates = new HashSet<>();
        private final Set<Binding> values = new HashSet<>();
        private boolean any;

        void walk(Op op) {
            Walker.walk(op, this, new ExprVisitorBase() {
                @Override
                public void visit(ExprFunctionOp exists) {
                    walk(exists.getGraphPattern());
                }
            });
        }

        Predicates predicates() {
            Set<Node> some = new HashSet<>();
            boolean all = any;
            for (Node predicate : predicates) {
                if (!Var.isVar(predicate)) {
                    some.add(predicate);
                } else {
                    Var variable = Var.alloc(predicate);
                    List<Node> named = values.stream()
                            .filter(row -> row.contains(variable))
                            .map(row -> row.get(variable))
                            .toList();
                    some.addAll(named);
                    all |= named.isEmpty();
                }
            }
            return new Predicates(some, all);
        }

        @Override
        public void visit(OpBGP bgp) {
            for (Triple triple : bgp.getPattern()) {
                predicates.add(triple.getPredicate());
            }
        }

        @Override
        public void visit(OpTriple triple) {
            predicates.add(triple.getTriple().getPredicate());
        }

        @Override
        public void visit(OpPath path) {
            any = true;
        }

        @Override
        public void visit(OpTable table) {
            Iterator<Binding> rows = table.getTable().rows();
            rows.forEachRemaining(values::add);
        }
    }
}
