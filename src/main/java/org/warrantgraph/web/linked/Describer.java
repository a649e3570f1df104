package org.warrantgraph.web.linked;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.data.StoredQuery;

/**
 * What is said about a thing when its IRI is looked up: the rules are the CONSTRUCT queries in {@code queries/describe/}.
 *
 * <p>A thing without a query of its own type gets {@code thing.rq}: its own triples and the names of what they lead to.
 */
public final class Describer {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("w", Namespaces.ONTOLOGY),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("schema", Namespaces.SCHEMA),
            Map.entry("qudt", "http://qudt.org/schema/qudt/"),
            Map.entry("unit", Namespaces.UNIT),
            Map.entry("obo", Namespaces.OBO));

    private static final Map<String, String> QUERY_OF_TYPE = Map.ofEntries(
            Map.entry("proposition", "proposition"),
            Map.entry("claim", "claim"),
            Map.entry("document", "document"),
            Map.entry("reference", "work"),
            Map.entry("copy", "work"),
            Map.entry("work", "work"),
            Map.entry("trial", "study"),
            Map.entry("experiment", "study"),
            Map.entry("result", "entity"),
            Map.entry("compound", "entity"),
            Map.entry("combination", "entity"),
            Map.entry("drug-class", "entity"),
            Map.entry("gene", "entity"),
            Map.entry("protein", "entity"),
            Map.entry("complex", "entity"),
            Map.entry("process", "entity"),
            Map.entry("pathway", "entity"),
            Map.entry("step", "entity"),
            Map.entry("disease", "entity"),
            Map.entry("phenotype", "entity"),
            Map.entry("location", "entity"),
            Map.entry("population", "entity"),
            Map.entry("model", "entity"));

    private final Map<String, StoredQuery> queries = new HashMap<>();

    public Describer() {
        QUERY_OF_TYPE.values().forEach(name -> queries.put(name, StoredQuery.named("describe/" + name)));
        queries.put("thing", StoredQuery.named("describe/thing"));
    }

    /** The prefixes that every syntax uses. */
    public static PrefixMap prefixes() {
        PrefixMap prefixes = PrefixMapFactory.create();
        PREFIXES.forEach(prefixes::add);
        return prefixes;
    }

    /** Whether the release says anything about a thing. */
    public boolean knows(DatasetGraph data, Iri thing) {
        Node node = NodeFactory.createURI(thing.value());
        return data.contains(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY)
                || data.contains(Node.ANY, node, Node.ANY, Node.ANY);
    }

    /**
     * The description of {@code id/{type}/…}, or nothing where the release does not know the thing. Runs inside the caller's read transaction.
     *
     * @param type the part of the IRI after {@code id/}
     */
    public Optional<Graph> describe(DatasetGraph data, String type, Iri thing) {
        if (!knows(data, thing)) {
            return Optional.empty();
        }
        String name = QUERY_OF_TYPE.getOrDefault(type, "thing");
        StoredQuery query = queries.get(name);
        if (query == null) {
            throw new IllegalStateException("no query " + name);
        }
        return Optional.of(query.graph(data, Map.of("thing", NodeFactory.createURI(thing.value()))));
    }
}
