package org.warrantgraph.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.warrantgraph.model.Namespaces;

/** The prefixes that exports declare. */
final class Prefixes {
    private Prefixes() {}

    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("w", Namespaces.ONTOLOGY);
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("dcterms", "http://purl.org/dc/terms/");
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("oa", "http://www.w3.org/ns/oa#");
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("void", "http://rdfs.org/ns/void#");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("schema", Namespaces.SCHEMA);
        all.put("qudt", "http://qudt.org/schema/qudt/");
        all.put("unit", Namespaces.UNIT);
        all.put("obo", Namespaces.OBO);
        all.put("graph", Namespaces.GRAPH);
        return all;
    }

    static PrefixMap map() {
        PrefixMap map = PrefixMapFactory.create();
        all().forEach(map::add);
        return map;
    }
}
