package org.warrantgraph.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;

/**
 * What is grouped, where it begins with all members of a class and is grouped by member. Then the groups of one member are complete before
 * those of the next begin, and nobody has to keep all of them.
 *
 * <pre>
 * ?p a w:Proposition . …  GROUP BY ?p ?n   =   for each ?p a w:Proposition: …  GROUP BY ?p ?n
 * </pre>
 *
 * @param each finds every member once
 * @param rest everything else
 */
record Enumeration(Var member, Op each, Op rest) {
    /**
     * Empty where the pattern does not begin so, or has parts that would be solved anew for every member.
     *
     * @param order in which triple patterns are asked
     */
    static Optional<Enumeration> of(Op op, List<Var> by, UnaryOperator<BasicPattern> order) {
        if (!(begin(op) instanceof OpBGP begin) || !isLocal(op)) {
            return Optional.empty();
        }
        List<Triple> patterns = order.apply(begin.getPattern()).getList();
        Triple first = patterns.get(0);
        boolean members = Var.isVar(first.getSubject())
                && by.contains(Var.alloc(first.getSubject()))
                && first.getPredicate().isConcrete()
                && first.getObject().isURI();
        if (!members) {
            return Optional.empty();
        }
        Op others = patterns.size() == 1
                ? OpTable.unit()
                : new OpBGP(BasicPattern.wrap(patterns.subList(1, patterns.size())));
        Op rest = Transformer.transform(
                new TransformCopy() {
                    @Override
                    public Op transform(OpBGP bgp) {
                        return bgp.equals(begin) ? others : bgp;
                    }
                },
                op);
        return Optional.of(
                new Enumeration(Var.alloc(first.getSubject()), new OpBGP(BasicPattern.wrap(List.of(first))), rest));
    }

    private static Op begin(Op op) {
        if (op instanceof OpSequence sequence) {
            return begin(sequence.get(0));
        }
        if (op instanceof OpConditional optional) {
            return begin(optional.getLeft());
        }
        if (op instanceof OpFilter filter) {
            return begin(filter.getSubOp());
        }
        return op instanceof OpExtendAssign extend ? begin(extend.getSubOp()) : op;
    }

    /** Joins of two independent sides and sub-selects are solved as a whole each time they are asked. */
    private static boolean isLocal(Op op) {
        if (op instanceof OpSequence sequence) {
            return sequence.getElements().stream().allMatch(Enumeration::isLocal);
        }
        if (op instanceof OpConditional optional) {
            return isLocal(optional.getLeft()) && isLocal(optional.getRight());
        }
        if (op instanceof OpUnion union) {
            return isLocal(union.getLeft()) && isLocal(union.getRight());
        }
        if (op instanceof OpFilter filter) {
            return isLocal(filter.getSubOp());
        }
        if (op instanceof OpExtendAssign extend) {
            return isLocal(extend.getSubOp());
        }
        if (op instanceof OpGraph graph) {
            return isLocal(graph.getSubOp());
        }
        return op instanceof OpBGP || op instanceof OpTriple || op instanceof OpTable || op instanceof OpPath;
    }
}
