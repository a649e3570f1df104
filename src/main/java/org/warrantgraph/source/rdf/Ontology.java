package org.warrantgraph.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Property;

/** What {@code ontology/} says of its own terms. Immutable. */
public final class Ontology {
    static {
        JenaSystem.init();
    }

    private static final Node TRUE = NodeFactory.createLiteralByValue(true);

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<String> terms = new TreeSet<>();
    private final Set<Node> derived;
    private final Set<Node> relations;

    private Ontology() {
        for (String file : new String[] {"warrant.ttl", "schemes.ttl"}) {
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
        try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks ontology/" + file);
            }
            RDFParser.source(in).lang(Lang.TURTLE).parse(StreamRDFLib.graph(graph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph;
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
