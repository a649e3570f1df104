package org.warrantgraph.source.pathway.gocam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.identifier.Identifiers;

/** Names that occur in models and in what the import queries make of them. */
final class Terms {
    static final Node QUALIFIER = node(Property.QUALIFIER);
    static final Node EVIDENCE = node(Property.EVIDENCE);
    static final Node EVIDENCE_TYPE = node(Property.EVIDENCE_TYPE);
    static final Node EVIDENCE_WITH = node(Property.EVIDENCE_WITH);
    static final Node AFFIRMS = node(Property.AFFIRMS);
    static final Node DENIES = node(Property.DENIES);
    static final Node SUBJECT = node(Property.SUBJECT);
    static final Node PREDICATE = node(Property.PREDICATE);
    static final Node OBJECT = node(Property.OBJECT);
    static final Node LABEL = SKOS.prefLabel.asNode();
    static final Node CLASS = DCTerms.type.asNode();
    static final Node SOURCE = DCTerms.source.asNode();
    static final Node CONTRIBUTOR = DCTerms.contributor.asNode();
    static final Node DAY = DCTerms.date.asNode();
    static final Node REASON = DCTerms.description.asNode();
    static final Node FROM = owl("annotatedSource");
    static final Node RELATION = owl("annotatedProperty");
    static final Node TO = owl("annotatedTarget");
    static final Node ONTOLOGY = owl("Ontology");
    static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/elements/1.1/title");
    static final Node MODEL_DAY = NodeFactory.createURI("http://purl.org/dc/elements/1.1/date");
    static final Node STATE = NodeFactory.createURI("http://geneontology.org/lego/modelstate");

    private static final Pattern OBO = Pattern.compile("https?://purl\\.obolibrary\\.org/obo/([A-Za-z]+)_(\\w+)");
    private static final Pattern REGISTERED =
            Pattern.compile("https?://(?:identifiers|bioregistry)\\.(?:org|io)/([A-Za-z0-9.]+)[/:](\\S+)");
    private static final Pattern REACTOME = Pattern.compile("https?://model\\.geneontology\\.org/(R-[A-Z]{3}-\\d+)");

    private Terms() {}

    private static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    private static Node owl(String name) {
        return NodeFactory.createURI("http://www.w3.org/2002/07/owl#" + name);
    }

    /** The record that a class stands for: {@code go:0016874}, {@code uniprot:P12643}. */
    static Optional<ExternalId> record(String iri) {
        Matcher obo = OBO.matcher(iri);
        if (obo.matches()) {
            return Identifiers.of(obo.group(1), obo.group(2));
        }
        Matcher registered = REGISTERED.matcher(iri);
        if (registered.matches()) {
            return Identifiers.of(registered.group(1), registered.group(2));
        }
        Matcher reactome = REACTOME.matcher(iri);
        return reactome.matches() ? Identifiers.of("reactome", reactome.group(1)) : Optional.empty();
    }
}
