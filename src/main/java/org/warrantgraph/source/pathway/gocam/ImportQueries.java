package org.warrantgraph.source.pathway.gocam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.text.lexicon.TermNames;

/** Runs {@code queries/import/go-cam-*.rq} on a model. Thread-safe. */
final class ImportQueries {
    private static final String FOLDER = "/queries/import/";
    private static final String RELATIONS_FILE = "go-cam-relations.ttl";
    private static final Node RELATIONS = NodeFactory.createURI("urn:go-cam:relations");
    private static final Node NAMES = NodeFactory.createURI("urn:go-cam:names");
    private static final List<String> FILES =
            List.of("go-cam-things.rq", "go-cam-edges.rq", "go-cam-evidence.rq", "go-cam-refused.rq");

    private final Map<String, Query> queries = FILES.stream()
            .collect(Collectors.toMap(file -> file, file -> QueryFactory.create(text(file), Syntax.syntaxSPARQL_11)));
    private final Graph relations = ParsedModel.of(text(RELATIONS_FILE)).graph();

    /** 8 hexadecimal digits that change when one of the queries or the relations do. */
    static String version() {
        return Hashes.sha256(FILES.stream().map(ImportQueries::text).collect(Collectors.joining("\n"))
                        + text(RELATIONS_FILE))
                .substring(0, 8);
    }

    /** What the queries make of a model; edges that are refused are not among the edges. */
    record Mapped(Graph things, Graph edges, Graph evidence, Graph refused) {}

    Mapped map(Graph model) {
        DatasetGraph data = DatasetGraphFactory.create(model);
        data.addGraph(RELATIONS, relations);
        data.addGraph(NAMES, names(model));
        Graph edges = run(1, data);
        Graph refused = run(3, data);
        refused.find(Node.ANY, Terms.REASON, Node.ANY)
                .mapWith(Triple::getSubject)
                .toSet()
                .forEach(edge -> takeOut(edges, edge));
        return new Mapped(run(0, data), edges, run(2, data), refused);
    }

    private static void takeOut(Graph edges, Node edge) {
        for (Node says : List.of(Terms.AFFIRMS, Terms.DENIES)) {
            edges.find(edge, says, Node.ANY)
                    .toList()
                    .forEach(triple -> edges.remove(triple.getObject(), Node.ANY, Node.ANY));
        }
        edges.remove(edge, Node.ANY, Node.ANY);
    }

    private Graph run(int query, DatasetGraph data) {
        Graph made = GraphFactory.createDefaultGraph();
        try (QueryExec exec = QueryExec.dataset(data)
                .query(Objects.requireNonNull(queries.get(FILES.get(query))))
                .build()) {
            exec.construct(made);
        }
        return made;
    }

    /** Names of the terms that a model uses; models give only their identifiers. */
    private static Graph names(Graph model) {
        Graph names = GraphFactory.createDefaultGraph();
        model.find(Node.ANY, Node.ANY, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toSet()
                .forEach(term -> Terms.record(term.getURI())
                        .flatMap(TermNames.bundled()::of)
                        .map(Entity::label)
                        .ifPresent(name -> names.add(term, RDFS.Nodes.label, NodeFactory.createLiteralString(name))));
        return names;
    }

    private static String text(String file) {
        try (InputStream in = ImportQueries.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }
}
