package org.warrantgraph.web.sparql;

import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.irix.IRIException;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.Places;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * Answers the SPARQL queries of strangers: guarded, within limits, from one dataset and the endpoints of a {@link Federation}, without side
 * effects. Thread-safe.
 *
 * <pre>{@code
 * QueryResult result = service.answer("SELECT * { ?s ?p ?o } LIMIT 10", List.of(), List.of(), release.data());
 * }</pre>
 */
public final class QueryService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final ServerLimits limits;
    private final Federation federation;
    private final Places places;
    private final ScheduledThreadPoolExecutor watchdog;

    public QueryService(ServerLimits limits, Federation federation) {
        this.limits = limits;
        this.federation = federation;
        this.places = new Places(limits, Limit.QUERIES, Limit.QUERIES_WAITING);
        this.watchdog = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "query-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setRemoveOnCancelPolicy(true);
    }

    public ServerLimits limits() {
        return limits;
    }

    /** Where queries run and wait. */
    public Places places() {
        return places;
    }

    /**
     * Parses, checks and runs a query inside the caller's read transaction.
     *
     * @param defaultGraphs names of the protocol's {@code default-graph-uri}; none for the dataset as it is
     * @param namedGraphs names of the protocol's {@code named-graph-uri}
     * @throws Refusal for a query that is malformed (400), too large (413), or that took too much (503)
     */
    public QueryResult answer(String text, List<String> defaultGraphs, List<String> namedGraphs, DatasetGraph data) {
        Query query = parse(text);
        defaultGraphs.forEach(QueryGuard::graphName);
        namedGraphs.forEach(QueryGuard::graphName);
        Budget budget = new Budget(limits, () -> places.taken() >= PROCESSORS);
        takePlace();
        ScheduledFuture<?> alarm = watchdog.schedule(
                () -> budget.cancelled().set(true), limits.get(Limit.QUERY_TIME), TimeUnit.MILLISECONDS);
        try {
            QueryResult result = run(query, budget, dataset(query, defaultGraphs, namedGraphs, data));
            budget.check();
            return result;
        } catch (QueryCancelledException e) {
            throw budget.reason();
        } catch (TextIndexException e) {
            throw malformed("The text search does not understand these words.");
        } catch (QueryException | UnsupportedOperationException e) {
            LOG.debug("a query could not be executed", e);
            throw malformed("The query cannot be executed.");
        } catch (StackOverflowError e) {
            throw malformed("The query is nested too deeply.");
        } finally {
            alarm.cancel(false);
            places.giveBack();
        }
    }

    /**
     * Parses strict SPARQL 1.2 and checks it.
     *
     * @throws Refusal with line and column of the first fault
     */
    public Query parse(String text) {
        TextScan.check(text, limits);
        try {
            Query query = QueryFactory.create(text, Namespaces.ID, Syntax.syntaxSPARQL_12);
            QueryGuard.check(query, limits, federation);
            return query;
        } catch (QueryParseException e) {
            String place = e.getLine() > 0 ? "Line " + e.getLine() + ", column " + e.getColumn() + ": " : "";
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw malformed(place + message.replaceFirst("^(Lexical error at|Encountered) ", "cannot read "));
        } catch (QueryException | IRIException e) {
            throw malformed("The query is not SPARQL 1.2.");
        } catch (StackOverflowError e) {
            throw malformed("The query is nested too deeply.");
        }
    }

    private void takePlace() {
        if (!places.take()) {
            throw Refusal.of(
                    503,
                    "W-SPARQL-012",
                    "The server is answering as many queries as it can.",
                    "Try again in a few seconds.",
                    java.util.Map.of("Retry-After", "5"));
        }
    }

    private QueryResult run(Query query, Budget budget, DatasetGraph data) {
        Query asked = query.isDescribeType() ? Description.asSelect(query) : query;
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(data)
                .query(asked)
                .set(ARQConstants.symCancelQuery, budget.cancelled())
                .set(ARQConstants.registryFunctions, AllowedFunctions.functionRegistry())
                .set(ARQConstants.registryPropertyFunctions, AllowedFunctions.propertyRegistry())
                .set(ARQ.httpServiceAllowed, false)
                // The optimizer would work out constant expressions before anybody watches them.
                .set(ARQ.optExprConstantFolding, false)
                .set(ARQConstants.sysOpExecutorFactory, (org.apache.jena.sparql.engine.main.OpExecutorFactory)
                        context -> new BoundedExecutor(context, budget, federation))
                .build()) {
            Collector collector = new Collector(limits, budget);
            if (query.isAskType()) {
                return new QueryResult.Truth(execution.ask());
            }
            if (query.isConstructType()) {
                return collector.triples(execution.constructTriples(), query);
            }
            if (query.isDescribeType()) {
                return collector.triples(Description.of(query, execution.select(), data, budget), query);
            }
            return collector.table(execution.select());
        }
    }

    private static DatasetGraph dataset(
            Query query, List<String> defaultGraphs, List<String> namedGraphs, DatasetGraph data) {
        DatasetDescription description = defaultGraphs.isEmpty() && namedGraphs.isEmpty()
                ? DatasetDescription.create(query)
                : DatasetDescription.create(defaultGraphs, namedGraphs);
        if (description == null || description.isEmpty()) {
            return data;
        }
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return DynamicDatasets.dynamicDataset(description, data, false);
    }

    private static Refusal malformed(String what) {
        return Refusal.of(400, "W-SPARQL-004", what, "Correct the query; it is read as strict SPARQL 1.2.");
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
