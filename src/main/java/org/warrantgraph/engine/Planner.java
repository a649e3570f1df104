package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.Path;

/**
 * Makes steps of an optimized algebra expression, from the last to the first, since each knows the one after it.
 *
 * <p>An expression that is not foreseen ends in {@link UnsupportedOperationException}: then Jena answers the query.
 */
final class Planner {
    private final NumberedData data;
    private final Layout layout;

    Planner(NumberedData data, Layout layout) {
        this.data = data;
        this.layout = layout;
    }

    /**
     * @param graphs what patterns outside GRAPH look at
     * @param bound variables certain to be bound before
     */
    Step plan(Op op, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        if (op instanceof OpBGP bgp) {
            return patterns(bgp.getPattern(), List.of(), next, bound, graphs);
        }
        if (op instanceof OpTriple triple) {
            return patterns(BasicPattern.wrap(List.of(triple.getTriple())), List.of(), next, bound, graphs);
        }
        if (op instanceof OpSequence sequence) {
            return sequence(sequence.getElements(), next, bound, graphs);
        }
        if (op instanceof OpConditional optional) {
            int note = layout.note();
            Step other =
                    plan(optional.getRight(), new Steps.Matched(note, next), with(bound, optional.getLeft()), graphs);
            return plan(optional.getLeft(), new Steps.Optional(note, other, next), bound, graphs);
        }
        if (op instanceof OpFilter filter) {
            return filter(filter, next, bound, graphs);
        }
        if (op instanceof OpExtendAssign extend) {
            return extend(extend, next, bound, graphs);
        }
        if (op instanceof OpUnion union) {
            return new Steps.Union(
                    plan(union.getLeft(), next, bound, graphs), plan(union.getRight(), next, bound, graphs));
        }
        if (op instanceof OpDisjunction either) {
            Step all = plan(either.get(either.size() - 1), next, bound, graphs);
            for (int i = either.size() - 2; i >= 0; i--) {
                all = new Steps.Union(plan(either.get(i), next, bound, graphs), all);
            }
            return all;
        }
        if (op instanceof OpTable values) {
            return values(values, next);
        }
        if (op instanceof OpGraph named && named.getNode().isURI()) {
            return plan(named.getSubOp(), next, bound, List.of(data.graph(named.getNode())));
        }
        if (op instanceof OpPath path) {
            return path(path.getTriplePath(), next, bound, graphs);
        }
        return modifier(op, next, bound, graphs);
    }

    private Step modifier(Op op, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        if (op instanceof OpProject project) {
            return plan(withOwnNames(project), next, bound, graphs);
        }
        if (op instanceof OpReduced reduced) {
            return plan(reduced.getSubOp(), next, bound, graphs);
        }
        if (op instanceof OpDistinct distinct) {
            int note = layout.note();
            Step pass = new Steps.New(note, layout.slots(OpVars.visibleVars(op)), next);
            return new Steps.Distinct(note, plan(distinct.getSubOp(), pass, bound, graphs));
        }
        if (op instanceof OpGroup group && group.getGroupVars().getExprs().isEmpty()) {
            return group(group, next, bound, graphs);
        }
        if (op instanceof OpOrder order) {
            return order(order, next, bound, graphs);
        }
        if (op instanceof OpJoin join) {
            return join(join.getLeft(), join.getRight(), List.of(), false, next, bound, graphs);
        }
        if (op instanceof OpLeftJoin join) {
            List<Expr> exprs =
                    join.getExprs() == null ? List.of() : join.getExprs().getList();
            return join(join.getLeft(), join.getRight(), exprs, true, next, bound, graphs);
        }
        throw new UnsupportedOperationException(op.getName());
    }

    /** Two sub-selects side by side may use one name for different things; a variable that is not projected gets a name of its own. */
    private Op withOwnNames(OpProject project) {
        return NodeTransformLib.transform(
                new OwnNames(Set.copyOf(project.getVars()), new HashMap<>(), layout), project.getSubOp());
    }

    /** Also within triple terms. */
    private record OwnNames(Set<Var> visible, Map<Var, Var> own, Layout layout) implements NodeTransform {
        @Override
        public Node apply(Node node) {
            if (node.isTripleTerm() && !node.isConcrete()) {
                return NodeFactory.createTripleTerm(NodeTransformLib.transform(this, node.getTriple()));
            }
            return Var.isVar(node) && !visible.contains(Var.alloc(node))
                    ? own.computeIfAbsent(Var.alloc(node), hidden -> layout.hidden())
                    : node;
        }
    }

    private Step sequence(List<Op> elements, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        List<Set<Var>> before = new ArrayList<>();
        Set<Var> known = bound;
        for (Op element : elements) {
            before.add(known);
            known = with(known, element);
        }
        Step step = next;
        for (int i = elements.size() - 1; i >= 0; i--) {
            step = plan(elements.get(i), step, before.get(i), graphs);
        }
        return step;
    }

    /** @param filters each is judged as soon as all is known that it speaks of */
    private Step patterns(
            BasicPattern pattern, List<Expr> filters, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        List<List<Triple>> stars = TriplePatterns.stars(pattern, bound);
        Set<Var> all = new HashSet<>(bound);
        pattern.forEach(triple -> all.addAll(Vars.of(triple)));
        List<Set<Var>> known = new ArrayList<>(List.of(bound));
        for (List<Triple> star : stars) {
            Set<Var> after = new HashSet<>(known.get(known.size() - 1));
            star.forEach(triple -> after.addAll(Vars.of(triple)));
            known.add(after);
        }
        Step step = next;
        for (int i = stars.size(); i >= 0; i--) {
            for (int f = filters.size() - 1; f >= 0; f--) {
                Set<Var> needed = Vars.of(filters.get(f));
                needed.retainAll(all);
                boolean now = known.get(i).containsAll(needed)
                        && (i == 0 || !known.get(i - 1).containsAll(needed));
                if (now) {
                    step = new Steps.Filter(expressions(known.get(i), graphs).condition(filters.get(f)), step);
                }
            }
            if (i > 0) {
                step = star(stars.get(i - 1), step, graphs);
            }
        }
        return step;
    }

    private Step star(List<Triple> star, Step next, List<NumberedGraph> graphs) {
        return star.size() == 1
                ? pattern(star.get(0), next, graphs)
                : new StarStep(
                        graphs.toArray(NumberedGraph[]::new),
                        position(star.get(0).getSubject()),
                        star.stream().mapToInt(t -> position(t.getPredicate())).toArray(),
                        star.stream().mapToInt(t -> position(t.getObject())).toArray(),
                        next);
    }

    private Step pattern(Triple triple, Step next, List<NumberedGraph> graphs) {
        int s = position(triple.getSubject());
        int p = position(triple.getPredicate());
        Node object = triple.getObject();
        if (!object.isTripleTerm() || object.isConcrete()) {
            return new PatternStep(graphs.toArray(NumberedGraph[]::new), s, p, position(object), next);
        }
        Triple term = object.getTriple();
        int slot = layout.slot(layout.hidden());
        int[] parts = {position(term.getSubject()), position(term.getPredicate()), position(term.getObject())};
        Step found = new TripleTermSteps.TakeApart(slot, parts, next);
        return new TripleTermSteps.Make(
                slot, parts, new PatternStep(graphs.toArray(NumberedGraph[]::new), s, p, slot, found));
    }

    private int position(Node node) {
        if (Var.isVar(node)) {
            return layout.slot(Var.alloc(node));
        }
        if (!node.isConcrete() || node.isBlank()) {
            throw new UnsupportedOperationException("pattern with " + node);
        }
        return PatternStep.constant(layout.constant(node));
    }

    private Step path(TriplePath path, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        if (path.isTriple()) {
            return pattern(path.asTriple(), next, graphs);
        }
        Path way = path.getPath();
        if (way instanceof P_Alt either) {
            return new Steps.Union(
                    path(new TriplePath(path.getSubject(), either.getLeft(), path.getObject()), next, bound, graphs),
                    path(new TriplePath(path.getSubject(), either.getRight(), path.getObject()), next, bound, graphs));
        }
        boolean known = !Var.isVar(path.getSubject())
                || !Var.isVar(path.getObject())
                || bound.contains(Var.alloc(path.getSubject()))
                || bound.contains(Var.alloc(path.getObject()));
        if (!known) {
            throw new UnsupportedOperationException("a path from anywhere");
        }
        return new Steps.Walk(graphs, position(path.getSubject()), way, position(path.getObject()), next);
    }

    private Step filter(OpFilter filter, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        if (filter.getSubOp() instanceof OpBGP bgp) {
            return patterns(bgp.getPattern(), filter.getExprs().getList(), next, bound, graphs);
        }
        Expressions expressions = expressions(with(bound, filter.getSubOp()), graphs);
        Step step = next;
        List<Expr> exprs = filter.getExprs().getList();
        for (int i = exprs.size() - 1; i >= 0; i--) {
            step = new Steps.Filter(expressions.condition(exprs.get(i)), step);
        }
        return plan(filter.getSubOp(), step, bound, graphs);
    }

    private Step extend(OpExtendAssign extend, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        Expressions expressions = expressions(with(bound, extend.getSubOp()), graphs);
        Step step = next;
        List<Var> vars = extend.getVarExprList().getVars();
        for (int i = vars.size() - 1; i >= 0; i--) {
            Expr expr = extend.getVarExprList().getExpr(vars.get(i));
            step = new Steps.Bind(layout.slot(vars.get(i)), expressions.value(expr), step);
        }
        return plan(extend.getSubOp(), step, bound, graphs);
    }

    private Expressions expressions(Set<Var> bound, List<NumberedGraph> graphs) {
        return new Expressions(layout, bound, (pattern, known) -> plan(pattern, Step.FOUND, known, graphs));
    }

    private Step values(OpTable values, Step next) {
        List<Var> vars = values.getTable().getVars();
        List<int[]> rows = new ArrayList<>();
        values.getTable()
                .rows()
                .forEachRemaining(row -> rows.add(vars.stream()
                        .mapToInt(variable -> row.contains(variable) ? layout.constant(row.get(variable)) : 0)
                        .toArray()));
        return new Steps.Values(layout.slots(vars), rows, next);
    }

    private Step group(OpGroup group, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        int note = layout.note();
        int[] by = layout.slots(group.getGroupVars().getVars());
        List<Tally.Kind> kinds = new ArrayList<>();
        int[] into = group.getAggregators().stream()
                .mapToInt(aggregate -> layout.slot(aggregate.getVar()))
                .toArray();
        group.getAggregators().forEach(aggregate -> kinds.add(Tally.Kind.of(aggregate.getAggregator(), layout)));
        Step collect = new Grouping.Collect(note, by, kinds);
        Optional<Enumeration> members = Enumeration.of(
                group.getSubOp(), group.getGroupVars().getVars(), pattern -> TriplePatterns.inOrder(pattern, bound));
        if (members.isEmpty() || bound.contains(members.get().member()) || graphs.size() > 1) {
            return new Grouping(note, plan(group.getSubOp(), collect, bound, graphs), by, into, kinds, next);
        }
        Op each = members.get().each();
        Set<Var> known = new HashSet<>(bound);
        known.add(members.get().member());
        Step groups = new Grouping(note, plan(members.get().rest(), collect, known, graphs), by, into, kinds, next);
        return plan(each, groups, bound, graphs);
    }

    private Step order(OpOrder order, Step next, Set<Var> bound, List<NumberedGraph> graphs) {
        List<Var> vars = List.copyOf(OpVars.visibleVars(order));
        int[] keys = new int[order.getConditions().size()];
        boolean[] descending = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            SortCondition condition = order.getConditions().get(i);
            if (!condition.getExpression().isVariable()) {
                throw new UnsupportedOperationException("order by an expression");
            }
            keys[i] = vars.indexOf(condition.getExpression().asVar());
            descending[i] = condition.getDirection() == Query.ORDER_DESCENDING;
        }
        int[] slots = layout.slots(vars);
        Grouping.Keep keep = new Grouping.Keep(layout.note(), slots);
        return new Sorting(keep, plan(order.getSubOp(), keep, bound, graphs), slots, keys, descending, next);
    }

    private Step join(
            Op left,
            Op right,
            List<Expr> exprs,
            boolean optional,
            Step next,
            Set<Var> bound,
            List<NumberedGraph> graphs) {
        List<Var> vars = List.copyOf(OpVars.visibleVars(right));
        Set<Var> onTheLeft = OpVars.visibleVars(left);
        int[] slots = layout.slots(vars);
        int[] shared = vars.stream()
                .filter(variable -> onTheLeft.contains(variable) || bound.contains(variable))
                .mapToInt(vars::indexOf)
                .toArray();
        Condition condition = null;
        Expressions expressions = expressions(with(with(bound, left), right), graphs);
        for (Expr expr : exprs) {
            Condition one = expressions.condition(expr);
            condition = condition == null ? one : condition.and(one);
        }
        int note = layout.note();
        Grouping.Keep keep = new Grouping.Keep(layout.note(), slots);
        Step probe = new Joining.Probe(note, slots, shared, condition, optional, next);
        return new Joining(note, keep, plan(right, keep, bound, graphs), shared, plan(left, probe, bound, graphs));
    }

    private static Set<Var> with(Set<Var> bound, Op op) {
        Set<Var> all = new HashSet<>(bound);
        all.addAll(OpVars.fixedVars(op));
        return all;
    }
}
