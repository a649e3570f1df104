package org.warrantgraph.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;

/** What the vocabulary of a release says of the relations that link things; those that frame studies are left out. */
final class Relations {
    private static final Node DOMAIN = NodeFactory.createURI(Namespaces.SCHEMA + "domainIncludes");
    private static final Set<Iri> STUDY_FRAME = Set.of(Type.STUDY, Type.TRIAL, Type.EXPERIMENT, Type.ARM);
    private static final Set<Iri> NO_MECHANISM = Set.of(Relation.IDENTIFIER, Relation.HAS_RESULT);

    private final Map<Iri, Words> words = new HashMap<>();

    /** How a relation reads from subject to object and back, and its sign. */
    record Words(String label, String inverse, int sign) {}

    Relations(Release release) {
        Graph vocabulary = release.data().getGraph(NodeFactory.createURI(Namespaces.GRAPH + "vocabulary"));
        vocabulary
                .find(Node.ANY, RDF.Nodes.type, Terms.node(Type.RELATION))
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .forEach(relation -> read(vocabulary, new Iri(relation.getURI())));
    }

    /** Empty for what is no relation of mechanisms. */
    Optional<Words> of(Iri relation) {
        return Optional.ofNullable(words.get(relation));
    }

    private void read(Graph vocabulary, Iri relation) {
        Node node = Terms.node(relation);
        boolean frames = STUDY_FRAME.stream().anyMatch(type -> vocabulary.contains(node, DOMAIN, Terms.node(type)));
        if (frames || NO_MECHANISM.contains(relation)) {
            return;
        }
        words.put(
                relation,
                new Words(
                        text(vocabulary, node, RDFS.Nodes.label, relation.localName()),
                        text(vocabulary, node, Terms.node(Property.INVERSE_LABEL), relation.localName() + " (inverse)"),
                        Integer.parseInt(text(vocabulary, node, Terms.node(Property.SIGN), "0"))));
    }

    private static String text(Graph graph, Node subject, Node property, String otherwise) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElse(otherwise);
    }
}
