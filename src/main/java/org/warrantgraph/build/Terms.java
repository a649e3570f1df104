package org.warrantgraph.build;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** Terms of other vocabularies that the model uses directly, as graph nodes. */
final class Terms {
    static final Node TYPE = RDF.type.asNode();
    static final Node LABEL = SKOS.prefLabel.asNode();
    static final Node OTHER_LABEL = SKOS.altLabel.asNode();
    static final Node BROADER = SKOS.broader.asNode();
    static final Node TITLE = DCTerms.title.asNode();
    static final Node CREATOR = DCTerms.creator.asNode();
    static final Node ISSUED = DCTerms.issued.asNode();
    static final Node RIGHTS = DCTerms.rights.asNode();
    static final Node DESCRIPTION = DCTerms.description.asNode();
    static final Node IS_PART_OF = DCTerms.isPartOf.asNode();
    static final Node HAS_PART = DCTerms.hasPart.asNode();
    static final Node CITATION = DCTerms.bibliographicCitation.asNode();
    static final Node REFERENCES = DCTerms.references.asNode();
    static final Node IDENTIFIER = DCTerms.identifier.asNode();

    static final Node DERIVED_FROM = prov("wasDerivedFrom");
    static final Node GENERATED_BY = prov("wasGeneratedBy");
    static final Node ASSOCIATED_WITH = prov("wasAssociatedWith");
    static final Node USED = prov("used");
    static final Node ACTIVITY = prov("Activity");
    static final Node SOFTWARE = prov("SoftwareAgent");
    static final Node ORGANISATION = prov("Organization");

    static final Node HAS_SOURCE = oa("hasSource");
    static final Node START = oa("start");
    static final Node END = oa("end");
    static final Node EXACT = oa("exact");

    static final Node NAME = uri("http://xmlns.com/foaf/0.1/name");
    static final Node VERSION = schema("softwareVersion");
    static final Node URL = schema("url");
    static final Node AUDIENCE = schema("audience");
    static final Node FORMAT = schema("encodingFormat");
    static final Node SIZE = schema("contentSize");
    static final Node ABOUT = schema("about");
    static final Node MENTIONS = schema("mentions");
    static final Node PROPERTY_VALUE = schema("PropertyValue");
    static final Node PROPERTY_ID = schema("propertyID");
    static final Node VALUE = schema("value");

    static final Node QUANTITY_VALUE = qudt("QuantityValue");
    static final Node NUMERIC_VALUE = qudt("numericValue");
    static final Node HAS_UNIT = qudt("hasUnit");

    private Terms() {}

    static Node node(Iri iri) {
        return uri(iri.value());
    }

    /** A date as precise as it is given: {@code 2025}, {@code 2025-12} or {@code 2025-12-03}. */
    static Node date(String date) {
        return NodeFactory.createLiteralDT(
                date,
                switch (date.length()) {
                    case 4 -> XSDDatatype.XSDgYear;
                    case 7 -> XSDDatatype.XSDgYearMonth;
                    default -> XSDDatatype.XSDdate;
                });
    }

    static Node unit(String localName) {
        return uri(Namespaces.UNIT + localName);
    }

    private static Node prov(String name) {
        return uri("http://www.w3.org/ns/prov#" + name);
    }

    private static Node oa(String name) {
        return uri("http://www.w3.org/ns/oa#" + name);
    }

    private static Node schema(String name) {
        return uri(Namespaces.SCHEMA + name);
    }

    private static Node qudt(String name) {
        return uri("http://qudt.org/schema/qudt/" + name);
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
