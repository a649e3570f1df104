package org.warrantgraph.build;

import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;

/** The graphs of a release that come with the program and not from sources: the ontology, the catalogue. */
final class ProgramGraphs {
    private static final String SHACL = "http://www.w3.org/ns/shacl#";

    private ProgramGraphs() {}

    /** Writes {@code graph/vocabulary}: the union of the ontology's files; shapes are rules, not vocabulary. */
    static void writeVocabulary(DatasetGraph data) {
        StreamRDF graph = StreamRDFLib.graph(data.getGraph(Terms.node(graph("vocabulary"))));
        QueryFiles.read("ontology").forEach((file, text) -> {
            if (file.endsWith(".ttl") && !file.equals("shapes.ttl")) {
                RDFParser.fromString(text, Lang.TURTLE).parse(graph);
            }
        });
    }

    /** Writes {@code graph/queries}: each question of the catalogue as a node with title, question and text. */
    static void writeCatalogue(DatasetGraph data) {
        for (Map.Entry<String, String> file :
                QueryFiles.read("queries/catalogue").entrySet()) {
            if (file.getKey().endsWith(".rq")) {
                writeQuestion(data, file.getKey().substring(0, file.getKey().length() - 3), file.getValue());
            }
        }
    }

    private static void writeQuestion(DatasetGraph data, String name, String text) {
        FrontMatter about = FrontMatter.of(text);
        Node graph = Terms.node(graph("queries"));
        Node question = Terms.node(Iris.of("query", name));
        data.add(new Quad(graph, question, Terms.TYPE, shacl("SPARQLExecutable")));
        data.add(new Quad(graph, question, DCTerms.title.asNode(), english(about.one("title"))));
        data.add(new Quad(graph, question, DCTerms.description.asNode(), english(about.one("question"))));
        data.add(new Quad(graph, question, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(name)));
        data.add(new Quad(graph, question, shacl(form(text)), NodeFactory.createLiteralString(text)));
    }

    /** {@code select}, {@code ask} or {@code construct}. */
    private static String form(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("PREFIX"))
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .flatMap(line ->
                        java.util.stream.Stream.of("select", "ask", "construct").filter(line::startsWith))
                .findFirst()
                .orElse("select");
    }

    static Iri graph(String name) {
        return new Iri(Namespaces.GRAPH + name);
    }

    private static Node shacl(String name) {
        return NodeFactory.createURI(SHACL + name);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
