package org.warrantgraph.query;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** Between the domain's names and Jena's nodes. */
final class Terms {
    static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);

    private Terms() {}

    static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    /** {@code compound/imatinib} for a thing of Warrant, {@code inhibits} for a term, else the IRI in full. */
    static String shorten(Iri iri) {
        String value = iri.value();
        for (String namespace : new String[] {Namespaces.ID, Namespaces.ONTOLOGY}) {
            if (value.startsWith(namespace)) {
                return value.substring(namespace.length());
            }
        }
        return value;
    }
}
