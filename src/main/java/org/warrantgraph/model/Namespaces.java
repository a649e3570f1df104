package org.warrantgraph.model;

/** The namespaces that Warrant mints names in, and those it uses directly. */
public final class Namespaces {
    private Namespaces() {}

    /** Classes, properties and values. */
    public static final String ONTOLOGY = "https://w3id.org/warrant/ontology#";
    /** Things: {@code ID + type + "/" + key}. */
    public static final String ID = "https://w3id.org/warrant/id/";
    /** Named graphs. */
    public static final String GRAPH = "https://w3id.org/warrant/graph/";

    /** Records of other people's registers: {@code RECORD + prefix + ":" + id}; resolved by the Bioregistry. */
    public static final String RECORD = "https://bioregistry.io/";

    public static final String OBO = "http://purl.obolibrary.org/obo/";
    public static final String UNIT = "http://qudt.org/vocab/unit/";
    public static final String SCHEMA = "https://schema.org/";
}
