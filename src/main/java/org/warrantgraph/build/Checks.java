package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.warrantgraph.engine.NumberedData;
import org.warrantgraph.engine.Sparql;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;

/**
 * Looks whether what sources print fits together, and writes what it finds to {@code graph/checks}.
 *
 * <p>The checks are SPARQL in {@code queries/checks}; each file says what it looks at, why, and where the rule comes from. They run on an
 * assembled dataset. A finding never stops a release: what must hold in every release is in {@link Shapes}.
 */
public final class Checks {
    private static final Node GRAPH = NodeFactory.createURI(Namespaces.GRAPH + "checks");
    private static final Iri ACTIVITY = Iris.of("activity", "checks");

    private final List<ChecksQuery> queries;
    private final String version;

    /** @param version version of the checks, written into their provenance */
    public Checks(List<ChecksQuery> queries, String version) {
        this.queries = List.copyOf(queries);
        this.version = version;
    }

    /** With the checks of the program. */
    public static Checks bundled(String version) {
        return new Checks(ChecksQuery.bundled(), version);
    }

    public List<ChecksQuery> queries() {
        return queries;
    }

    /**
     * Runs all checks and writes their findings, in one write transaction or in the one that is open.
     *
     * @param progress is told each check before it runs
     * @return the findings, by check, node and inputs
     */
    public List<ChecksFinding> run(DatasetGraph data, Consumer<ChecksQuery> progress) {
        if (!data.isInTransaction()) {
            return Txn.calculateWrite(data, () -> run(data, progress));
        }
        List<ChecksFinding> findings = new ArrayList<>();
        // Numbered data may be read by several threads; on disk the transaction is that of this one.
        Stream<ChecksQuery> all = data instanceof NumberedData ? queries.parallelStream() : queries.stream();
        List<Collection<ChecksFinding>> found = all.map(query -> {
                    synchronized (progress) {
                        progress.accept(query);
                    }
                    return find(data, query);
                })
                .toList();
        found.forEach(findings::addAll);
        Encoder.forBuild("checks", version, triple -> data.add(Quad.create(GRAPH, triple)));
        findings.forEach(finding -> write(finding, triple -> data.add(Quad.create(GRAPH, triple))));
        return List.copyOf(findings);
    }

    /** The findings of one check, writing nothing. */
    static Collection<ChecksFinding> find(DatasetGraph data, ChecksQuery query) {
        Map<ChecksFinding, TreeSet<Iri>> inputs = new LinkedHashMap<>();
        Query select = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
        Sparql.select(data, select, ARQ.getContext(), row -> {
            ChecksFinding finding =
                    query.arithmetic() ? ChecksArithmetic.judge(query.check(), row) : read(query.check(), row);
            TreeSet<Iri> used = inputs.computeIfAbsent(withoutInputs(finding), same -> new TreeSet<>());
            used.addAll(finding.inputs());
        });
        Map<Iri, ChecksFinding> byName = new TreeMap<>();
        inputs.forEach((finding, used) -> {
            ChecksFinding whole = ChecksFinding.of(
                    finding.check(), finding.about(), finding.severity(), finding.outcome(), finding.message(), used);
            byName.put(whole.iri(), whole);
        });
        return byName.values();
    }

    /** Rows that differ in their input only are one finding. */
    private static ChecksFinding withoutInputs(ChecksFinding f) {
        return ChecksFinding.of(f.check(), f.about(), f.severity(), f.outcome(), f.message(), List.of());
    }

    private static ChecksFinding read(String check, Binding row) {
        return ChecksFinding.of(
                check,
                new Iri(row.get("about").getURI()),
                new Iri(row.get("severity").getURI()),
                new Iri(row.get("outcome").getURI()),
                row.get("message").getLiteralLexicalForm(),
                row.contains("input") ? List.of(new Iri(row.get("input").getURI())) : List.of());
    }

    private static void write(ChecksFinding finding, Consumer<Triple> out) {
        NodeWriter node = new NodeWriter(finding.iri(), out)
                .type(Type.CHECK_FINDING)
                .text(Property.CHECK, finding.check())
                .put(Terms.ABOUT, finding.about())
                .put(Property.SEVERITY, finding.severity())
                .put(Property.OUTCOME, finding.outcome())
                .english(Terms.DESCRIPTION, finding.message())
                .put(Terms.GENERATED_BY, ACTIVITY);
        finding.inputs().forEach(input -> node.put(Terms.USED, input));
    }
}
