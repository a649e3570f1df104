package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.WarrantException;

/** Runs a query on a release, with limits, and keeps the answer. */
final class Run {
    private Run() {}

    /** @throws WarrantException.Usage when time is up */
    static Answer query(Release release, Query query, Limits limits) {
        AtomicBoolean cancelled = new AtomicBoolean();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "query time limit");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var unused = clock.schedule(() -> cancelled.set(true), limits.time().toMillis(), TimeUnit.MILLISECONDS);
            return Txn.calculateRead(release.data(), () -> answer(release, query, limits, cancelled));
        } catch (QueryCancelledException e) {
            throw new WarrantException.Usage(
                    "W-QUERY-007",
                    "The question was stopped after " + limits.time().toSeconds() + " s.",
                    "Ask for less, or give it more time.");
        } catch (QueryException e) {
            throw new WarrantException.Usage(
                    "W-QUERY-008",
                    "The question cannot be answered: " + e.getMessage() + ".",
                    "A release answers from its own data only; leave SERVICE and unknown functions out.");
        } finally {
            clock.shutdownNow();
        }
    }

    private static Answer answer(Release release, Query query, Limits limits, AtomicBoolean cancelled) {
        String sparql = query.serialize();
        // An own flag, because Jena's timer can be blocked by a query that skips many rows. The settings are added one
        // by one: a context
        // given as a whole would hide that of the release, with its text index and its way of ordering patterns.
        try (QueryExec exec = QueryExec.dataset(release.data())
                .query(query)
                .set(ARQConstants.symCancelQuery, cancelled)
                .set(ARQ.httpServiceAllowed, false)
                .build()) {
            if (query.isAskType()) {
                return new Answer.Truth(exec.ask(), sparql, release.id());
            }
            if (query.isSelectType()) {
                RowSet rows = exec.select();
                // Rows of a store look their terms up late, which only works while the release is being read.
                List<Binding> kept =
                        first(rows, limits.rows()).stream().map(Binding::detach).toList();
                return new Answer.Table(rows.getResultVars(), kept, sparql, release.id(), rows.hasNext());
            }
            Iterator<Triple> triples = query.isDescribeType() ? exec.describe().find() : exec.constructTriples();
            Graph graph = GraphFactory.createDefaultGraph();
            first(triples, limits.rows()).forEach(graph::add);
            return new Answer.Statements(graph, sparql, release.id(), triples.hasNext());
        }
    }

    private static <T> List<T> first(Iterator<T> all, long most) {
        List<T> kept = new ArrayList<>();
        while (kept.size() < most && all.hasNext()) {
            kept.add(all.next());
        }
        return kept;
    }
}
