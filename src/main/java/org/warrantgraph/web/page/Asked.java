package org.warrantgraph.web.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;
import org.warrantgraph.web.data.StoredQuery;

/** The queries behind the pages, {@code queries/pages/*.rq}, each read once. Thread-safe. */
final class Asked {
    private final Map<String, StoredQuery> queries = new ConcurrentHashMap<>();

    /** Rows about everything. */
    List<Row> rows(String query, Release release) {
        return run(query, release, Map.of());
    }

    /** Rows about one thing. */
    List<Row> rows(String query, Release release, Iri thing) {
        return run(query, release, Map.of("thing", NodeFactory.createURI(thing.value())));
    }

    /** Rows about a text. */
    List<Row> rows(String query, Release release, String text) {
        return run(query, release, Map.of("text", NodeFactory.createLiteralString(text)));
    }

    /** Rows for parameters by name. */
    List<Row> rows(String query, Release release, Map<String, Node> parameters) {
        return run(query, release, parameters);
    }

    /** Rows about a part of a text: from one offset up to another. */
    List<Row> rows(String query, Release release, Iri thing, int from, int to) {
        return run(
                query,
                release,
                Map.of(
                        "thing",
                        NodeFactory.createURI(thing.value()),
                        "from",
                        NodeFactoryExtra.intToNode(from),
                        "to",
                        NodeFactoryExtra.intToNode(to)));
    }

    private List<Row> run(String query, Release release, Map<String, Node> parameters) {
        return queries.computeIfAbsent(query, name -> StoredQuery.named("pages/" + name))
                .rows(release.data(), parameters);
    }
}
