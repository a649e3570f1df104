package org.warrantgraph.web.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.warrantgraph.build.Release;
import org.warrantgraph.query.Answer;
import org.warrantgraph.web.limit.PageClock;

/**
 * One of our own queries, kept as a file under {@code queries/} and parsed once. Thread-safe.
 *
 * <p>Parameters are variables of the query; their values are put in as nodes, never as text. Runs inside the caller's read transaction, and
 * ends with {@code QueryCancelledException} when the time of the page is over.
 */
public final class StoredQuery {
    private final Query query;

    private StoredQuery(Query query) {
        this.query = query;
    }

    /**
     * Reads {@code queries/{name}.rq}.
     *
     * @throws IllegalStateException when there is no such file
     */
    public static StoredQuery named(String name) {
        String path = "/queries/" + name + ".rq";
        try (InputStream in = StoredQuery.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing query " + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new StoredQuery(QueryFactory.create(text, null, Syntax.syntaxSPARQL_12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a SELECT query. */
    public List<Row> rows(DatasetGraph data, Map<String, Node> parameters) {
        try (QueryExec execution = execution(data, parameters)) {
            RowSet rows = execution.select();
            List<Row> list = new ArrayList<>();
            rows.forEachRemaining(binding -> list.add(Row.of(binding)));
            return list;
        }
    }

    /** The rows of a SELECT query with its columns, for writers of tables. */
    public Answer.Table table(Release release, Map<String, Node> parameters) {
        try (QueryExec execution = execution(release.data(), parameters)) {
            RowSet rows = execution.select();
            List<Binding> list = new ArrayList<>();
            rows.forEachRemaining(list::add);
            return new Answer.Table(rows.getResultVars(), list, text(parameters), release.id(), false);
        }
    }

    /** The query with its parameters put in, as anybody may run it. */
    public String text(Map<String, Node> parameters) {
        return filled(parameters).toString(Syntax.syntaxSPARQL_12);
    }

    /** The graph of a CONSTRUCT query. */
    public Graph graph(DatasetGraph data, Map<String, Node> parameters) {
        try (QueryExec execution = execution(data, parameters)) {
            return execution.construct(GraphFactory.createDefaultGraph());
        }
    }

    private QueryExec execution(DatasetGraph data, Map<String, Node> parameters) {
        return QueryExec.newBuilder()
                .dataset(data)
                .query(filled(parameters))
                .set(ARQConstants.symCancelQuery, PageClock.over())
                .build();
    }

    private Query filled(Map<String, Node> parameters) {
        Map<Var, Node> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(Var.alloc(name), value));
        return values.isEmpty() ? query.cloneQuery() : QueryTransformOps.replaceVars(query, values);
    }
}
