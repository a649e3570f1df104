package org.warrantgraph.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Property;

/** What {@code ontology/} says of its own terms. Immutable. */
public final class Ontology {
    static {
        JenaSystem.init();
    }

    static final String SHAPES = "shapes.ttl";
    private static final List<String> FILES = List.of("warrant.ttl", "schemes.ttl");
    private static final Node TRUE = NodeFactory.createLiteralByValue(true);

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<String> terms = new TreeSet<>();
    private final Set<Node> derived;
    private final Set<Node> relations;

    private Ontology() {
        for (String file : FILES) {
            graph(file).find().forEach(graph::add);
        }
        graph.find()
                .mapWith(Triple::getSubject)
                .filterKeep(Ontology::isTerm)
                .mapWith(Ontology::name)
                .forEach(terms::add);
        derived = marked(graph, Property.DERIVED);
        relations = marked(graph, Property.REQUIRES_CLAIM);
    }

    /** Read when first asked for. */
    private static final class Loaded {
        private static final Ontology ONTOLOGY = new Ontology();
    }

    /** That of the program. */
    public static Ontology bundled() {
        return Loaded.ONTOLOGY;
    }

    /** One file of the ontology. */
    static Graph graph(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text(file), Lang.TURTLE).parse(StreamRDFLib.graph(graph));
        return graph;
    }

    /** 8 hexadecimal digits that change when what sources are judged by does. */
    static String version() {
        return Hashes.sha256(FILES.stream().map(Ontology::text).collect(Collectors.joining("\n")) + text(SHAPES))
                .substring(0, 8);
    }

    private static String text(String file) {
        try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks ontology/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the graph marks with {@code true} of this property. */
    static Set<Node> marked(Graph graph, Iri property) {
        return graph.find(Node.ANY, NodeFactory.createURI(property.value()), TRUE)
                .mapWith(Triple::getSubject)
                .filterDrop(isAbout -> isAbout.hasURI(property.value()))
                .toSet();
    }

    /** Terms and closed lists; not to be changed. */
    Graph graph() {
        return graph;
    }

    /** True for a name in the namespace of the ontology, known or not. */
    static boolean isTerm(Node node) {
        return node.isURI() && node.getURI().startsWith(Namespaces.ONTOLOGY);
    }

    /** The name of a term without its namespace. */
    static String name(Node term) {
        return term.getURI().substring(Namespaces.ONTOLOGY.length());
    }

    /** True for what looks like a term of the ontology and is none. */
    boolean isUnknown(Node node) {
        return isTerm(node) && !terms.contains(name(node));
    }

    /** Names of all terms, sorted. */
    Collection<String> terms() {
        return terms;
    }

    /** True for a property that each build works out anew. */
    public boolean isDerived(Iri property) {
        return isDerived(NodeFactory.createURI(property.value()));
    }

    boolean isDerived(Node property) {
        return derived.contains(property);
    }

    /** True for what is said by claims and never by a triple of its own. */
    boolean isRelation(Node property) {
        return relations.contains(property);
    }
}
