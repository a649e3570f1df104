package org.warrantgraph.web.sparql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.warrantgraph.web.http.Refusal;

/**
 * Joins rows with what another endpoint says of them: a few rows at a time are sent along as VALUES, so that the other endpoint answers about them
 * alone.
 *
 * <p>Blank nodes and triple terms mean nothing elsewhere; they are not sent, and what comes back must still fit the row.
 */
final class ServiceJoin extends QueryIter1 {
    private static final int ROWS_AT_ONE_TIME = 50;
    /** Jena's mark on a variable that a sub-query keeps to itself. */
    private static final String HIDDEN = "/";

    private final OpService service;
    private final QueryIterator rows;
    private final Federation federation;
    private final Budget budget;
    private final Element asked;
    /** What the variables of the pattern are called at the other endpoint. */
    private final Map<Var, Var> sent = new HashMap<>();

    private final Queue<Binding> joined = new ArrayDeque<>();

    ServiceJoin(OpService service, QueryIterator rows, Federation federation, Budget budget, ExecutionContext context) {
        super(rows, context);
        this.service = service;
        this.rows = rows;
        this.federation = federation;
        this.budget = budget;
        for (Var variable : OpVars.visibleVars(service.getSubOp())) {
            sent.put(variable, shown(variable));
        }
        Op pattern = NodeTransformLib.transform(
                node -> node instanceof Var variable ? shown(variable) : node, service.getSubOp());
        this.asked = OpAsQuery.asQuery(pattern).getQueryPattern();
    }

    private static Var shown(Var variable) {
        return Var.alloc(variable.getVarName().replaceFirst("^" + HIDDEN + "+", ""));
    }

    @Override
    protected boolean hasNextBinding() {
        while (joined.isEmpty() && rows.hasNext()) {
            List<Binding> some = new ArrayList<>();
            while (some.size() < ROWS_AT_ONE_TIME && rows.hasNext()) {
                some.add(rows.nextBinding());
            }
            join(some);
        }
        return !joined.isEmpty();
    }

    private void join(List<Binding> some) {
        List<Binding> answer;
        try {
            answer = federation.ask(service.getService().getURI(), query(some), budget);
        } catch (Refusal refusal) {
            if (!service.getSilent()) {
                throw refusal;
            }
            joined.addAll(some);
            return;
        }
        List<Binding> here = answer.stream().map(this::renamed).toList();
        for (Binding row : some) {
            for (Binding other : here) {
                budget.step();
                Binding both = Algebra.merge(row, other);
                if (both != null) {
                    budget.hold(both);
                    joined.add(both);
                }
            }
        }
    }

    private Query query(List<Binding> some) {
        ElementGroup pattern = new ElementGroup();
        Set<Binding> known = known(some);
        List<Var> shared = known.stream()
                .flatMap(row -> row.varsMentioned().stream())
                .distinct()
                .toList();
        if (!shared.isEmpty()) {
            pattern.addElement(new ElementData(shared, new ArrayList<>(known)));
        }
        pattern.addElement(asked);
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(pattern);
        return query;
    }

    /** What the rows say of the variables of the pattern, each once. */
    private Set<Binding> known(Collection<Binding> some) {
        Set<Binding> known = new LinkedHashSet<>();
        for (Binding row : some) {
            BindingBuilder part = BindingFactory.builder();
            sent.forEach((here, there) -> {
                Node value = row.get(here);
                if (value != null && (value.isURI() || value.isLiteral())) {
                    part.add(there, value);
                }
            });
            known.add(part.build());
        }
        return known;
    }

    private Binding renamed(Binding row) {
        BindingBuilder here = BindingFactory.builder();
        sent.forEach((mine, theirs) -> {
            Node value = row.get(theirs);
            if (value != null) {
                here.add(mine, value);
            }
        });
        return here.build();
    }

    @Override
    protected Binding moveToNextBinding() {
        return joined.remove();
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {}
}
