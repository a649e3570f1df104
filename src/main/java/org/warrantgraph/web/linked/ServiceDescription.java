package org.warrantgraph.web.linked;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What the endpoint offers, as a <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    /** The graph; addresses in it are relative to the site. */
    static Graph of(DatasetGraph data) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node service = NodeFactory.createURI("/sparql");
        graph.add(service, RDF.type.asNode(), sd("Service"));
        graph.add(service, sd("endpoint"), service);
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        for (String format : List.of(
                "SPARQL_Results_JSON",
                "SPARQL_Results_XML",
                "SPARQL_Results_CSV",
                "SPARQL_Results_TSV",
                "Turtle",
                "N-Triples",
                "N-Quads",
                "TriG",
                "JSON-LD",
                "RDF_XML")) {
            graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
        }
        graph.add(service, RDFS.seeAlso.asNode(), NodeFactory.createURI("/$/limits"));
        Node dataset = NodeFactory.createURI("/sparql#dataset");
        graph.add(service, sd("defaultDataset"), dataset);
        graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
        Node main = NodeFactory.createURI("/sparql#default-graph");
        graph.add(dataset, sd("defaultGraph"), main);
        graph.add(main, RDF.type.asNode(), sd("Graph"));
        List<Node> names = new java.util.ArrayList<>();
        data.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::toString));
        for (Node name : names) {
            String key = name.toString().substring(name.toString().lastIndexOf('/') + 1);
            Node named = NodeFactory.createURI("/sparql#graph-" + key);
            graph.add(dataset, sd("namedGraph"), named);
            graph.add(named, RDF.type.asNode(), sd("NamedGraph"));
            graph.add(named, sd("name"), name);
        }
        return graph;
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
