package org.warrantgraph.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * The propositions of a release that are about mechanisms, read property by property: one pass over the release for each property,
 * which is much faster than asking for each proposition.
 */
final class Propositions {
    private final Graph graph;
    private final Map<Node, Row> rows = new HashMap<>();

    /** A proposition while it is being read. */
    private static final class Row {
        private @Nullable Iri subject;
        private @Nullable Iri predicate;
        private @Nullable Iri object;
        private @Nullable Iri context;
        private Iri status = Value.REPORTED;
        private Iri hop = Value.STATED_BY_SOURCE;
        private double belief;
        private int citations;
        private int copies;
        private int works;
        private int studies;
        private int denyingStudies;
    }

    /** One proposition as it stands. */
    record Stated(Iri iri, Iri subject, Iri predicate, Iri object, Optional<Iri> context, Standing standing) {}

    private Propositions(Graph graph) {
        this.graph = graph;
    }

    /** Those with a relation of {@code relations}; within a read transaction. */
    static Stream<Stated> of(Release release, Relations relations) {
        Propositions all = new Propositions(release.data().getDefaultGraph());
        all.graph.find(Node.ANY, Terms.node(Property.PREDICATE), Node.ANY).forEachRemaining(triple -> {
            Iri relation = new Iri(triple.getObject().getURI());
            if (triple.getSubject().isURI() && relations.of(relation).isPresent()) {
                Row row = new Row();
                row.predicate = relation;
                all.rows.put(triple.getSubject(), row);
            }
        });
        all.iris(Property.SUBJECT, (row, iri) -> row.subject = iri);
        all.iris(Property.OBJECT, (row, iri) -> row.object = iri);
        all.iris(Property.CONTEXT, (row, iri) -> row.context = iri);
        all.iris(Property.STATUS, (row, iri) -> row.status = iri);
        all.iris(Property.BEST_HOP, (row, iri) -> row.hop = iri);
        all.numbers(Property.BELIEF, (row, number) -> row.belief = number);
        all.numbers(Property.CITATION_COUNT, (row, number) -> row.citations = number.intValue());
        all.numbers(Property.COPY_COUNT, (row, number) -> row.copies = number.intValue());
        all.numbers(Property.WORK_COUNT, (row, number) -> row.works = number.intValue());
        all.numbers(Property.STUDY_COUNT, (row, number) -> row.studies = number.intValue());
        all.numbers(Property.DENYING_STUDY_COUNT, (row, number) -> row.denyingStudies = number.intValue());
        return all.rows.entrySet().stream().flatMap(entry -> stated(entry.getKey(), entry.getValue()).stream());
    }

    private static Optional<Stated> stated(Node node, Row row) {
        if (row.subject == null || row.predicate == null || row.object == null) {
            return Optional.empty();
        }
        Standing standing = new Standing(
                row.status, row.belief, row.citations, row.copies, row.works, row.studies, row.denyingStudies, row.hop);
        return Optional.of(new Stated(
                new Iri(node.getURI()),
                row.subject,
                row.predicate,
                row.object,
                Optional.ofNullable(row.context),
                standing));
    }

    private void iris(Iri property, BiConsumer<Row, Iri> set) {
        each(property, (row, node) -> {
            if (node.isURI()) {
                set.accept(row, new Iri(node.getURI()));
            }
        });
    }

    private void numbers(Iri property, BiConsumer<Row, Double> set) {
        each(property, (row, node) -> {
            if (node.isLiteral() && node.getLiteralValue() instanceof Number number) {
                set.accept(row, number.doubleValue());
            }
        });
    }

    private void each(Iri property, BiConsumer<Row, Node> set) {
        graph.find(Node.ANY, Terms.node(property), Node.ANY).forEachRemaining((Triple triple) -> {
            Row row = rows.get(triple.getSubject());
            if (row != null) {
                set.accept(row, triple.getObject());
            }
        });
    }
}
