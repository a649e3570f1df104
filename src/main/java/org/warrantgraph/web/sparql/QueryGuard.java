package org.warrantgraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * Reads a parsed query through and refuses what would leave the server, run code, or is too large to be meant well.
 *
 * <p>Looks into sub-queries, {@code EXISTS}, {@code HAVING}, {@code ORDER BY} and {@code SELECT} expressions alike.
 */
final class QueryGuard {
    private final long limit;
    private final Federation federation;
    private int elements;

    private QueryGuard(long limit, Federation federation) {
        this.limit = limit;
        this.federation = federation;
    }

    /** @throws Refusal naming what is not allowed */
    static void check(Query query, ServerLimits limits, Federation federation) {
        QueryGuard guard = new QueryGuard(limits.get(Limit.QUERY_ELEMENTS), federation);
        query.getGraphURIs().forEach(QueryGuard::graphName);
        query.getNamedGraphURIs().forEach(QueryGuard::graphName);
        if (query.isJsonType()) {
            throw Refusal.of(400, "W-SPARQL-020", "JSON queries are not SPARQL.", "Use SELECT.");
        }
        guard.query(query);
    }

    /** Graphs may be chosen among our own; nothing is ever fetched. */
    static void graphName(String iri) {
        if (!iri.startsWith(Namespaces.GRAPH)) {
            throw Refusal.of(
                    400,
                    "W-SPARQL-021",
                    "This server does not fetch graphs; FROM may only name graphs of this dataset.",
                    "Use a graph that begins with " + Namespaces.GRAPH + ", or leave FROM out.");
        }
    }

    private void query(Query query) {
        if (query.getQueryPattern() != null) {
            pattern(query.getQueryPattern());
        }
        query.getProject().getExprs().values().forEach(this::expression);
        query.getGroupBy().getExprs().values().forEach(this::expression);
        query.getAggregators().forEach(this::aggregate);
        query.getHavingExprs().forEach(this::expression);
        if (query.getOrderBy() != null) {
            query.getOrderBy().forEach(condition -> expression(condition.getExpression()));
        }
        if (query.hasValues()) {
            count(query.getValuesData().size());
        }
    }

    private void pattern(Element element) {
        ElementWalker.walk(element, new ElementVisitorBase() {
            @Override
            public void visit(ElementService service) {
                count(1);
                Node endpoint = service.getServiceNode();
                if (!endpoint.isURI() || !federation.allows(endpoint.getURI())) {
                    throw Refusal.of(
                            400,
                            "W-SPARQL-022",
                            federation.isEmpty()
                                    ? "SERVICE is not allowed: this server asks no other server."
                                    : "SERVICE may only name an endpoint that this server was told to ask.",
                            "Query the other endpoint yourself and join the answers.");
                }
            }

            @Override
            public void visit(ElementPathBlock block) {
                for (TriplePath triple : block.getPattern().getList()) {
                    count(1);
                    predicate(triple.getPredicate());
                    path(triple.getPath());
                }
            }

            @Override
            public void visit(ElementTriplesBlock block) {
                block.getPattern().forEach(triple -> {
                    count(1);
                    predicate(triple.getPredicate());
                });
            }

            @Override
            public void visit(ElementFilter filter) {
                expression(filter.getExpr());
            }

            @Override
            public void visit(ElementBind bind) {
                expression(bind.getExpr());
            }

            @Override
            public void visit(ElementAssign assign) {
                expression(assign.getExpr());
            }

            @Override
            public void visit(ElementSubQuery sub) {
                count(1);
                query(sub.getQuery());
            }

            @Override
            public void visit(org.apache.jena.sparql.syntax.ElementData data) {
                count(data.getRows().size());
            }

            @Override
            public void visit(org.apache.jena.sparql.syntax.ElementUnion union) {
                count(union.getElements().size());
            }
        });
    }

    private void path(@org.jspecify.annotations.Nullable Path path) {
        if (path != null) {
            // Each step of a path is a property by its IRI.
            count((int) path.toString().chars().filter(c -> c == '<').count());
        }
    }

    private static void predicate(@org.jspecify.annotations.Nullable Node predicate) {
        if (predicate != null && predicate.isURI() && AllowedFunctions.isForbiddenProperty(predicate.getURI())) {
            throw Refusal.of(
                    400,
                    "W-SPARQL-023",
                    "Computed properties are not allowed, other than the text search.",
                    "Use plain properties, or <" + AllowedFunctions.TEXT_QUERY + ">.");
        }
    }

    private void aggregate(ExprAggregator aggregate) {
        count(1);
        if (aggregate.getAggregator() instanceof AggCustom) {
            throw function("a custom aggregate");
        }
        if (aggregate.getAggregator().getExprList() != null) {
            aggregate.getAggregator().getExprList().forEach(this::expression);
        }
    }

    private void expression(@org.jspecify.annotations.Nullable Expr expression) {
        if (expression == null) {
            return;
        }
        count(1);
        if (expression instanceof ExprFunction function) {
            String iri = function.getFunctionIRI();
            if (function instanceof org.apache.jena.sparql.expr.E_Function && !AllowedFunctions.isFunction(iri)) {
                throw function("<" + iri + ">");
            }
            if (function instanceof org.apache.jena.sparql.expr.E_Call) {
                throw function("CALL");
            }
            for (int i = 1; i <= function.numArgs(); i++) {
                expression(function.getArg(i));
            }
            if (function instanceof ExprFunctionOp exists) {
                pattern(exists.getElement());
            }
        } else if (expression instanceof ExprAggregator aggregate) {
            aggregate(aggregate);
        }
    }

    private static Refusal function(String name) {
        return Refusal.of(
                400,
                "W-SPARQL-024",
                "The function " + name + " is not allowed.",
                "Use the functions of SPARQL itself and casts such as xsd:decimal.");
    }

    private void count(int more) {
        elements += more;
        if (elements > limit) {
            throw Refusal.of(
                    413,
                    "W-SPARQL-025",
                    "The query has more than " + limit + " patterns, values and expressions.",
                    "Shorten it, or split it into several queries.");
        }
    }
}
