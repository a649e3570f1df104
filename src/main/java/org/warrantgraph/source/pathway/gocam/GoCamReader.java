package org.warrantgraph.source.pathway.gocam;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.PartialDate;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.pathway.PathwayThings;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.text.structure.CodePoints;

/**
 * Reads causal activity models of the Gene Ontology (GO-CAM) in Turtle: activities as steps, causal edges, and the evidence on every
 * edge. Thread-safe.
 *
 * <p>A model is read whole or refused: a file that breaks off says nothing. Records are edges; those that cannot be meant are skipped
 * with the reason, those without evidence are claimed and flagged. Only models in production count as a curated database.
 */
public final class GoCamReader implements Reader {
    /** Larger files are refused; models stay below 2 MB. */
    private static final long LARGEST = 32L << 20;

    private static final String PRODUCTION = "production";

    static {
        JenaSystem.init();
    }

    /** Loaded when the first model is read. */
    private static final class Loaded {
        private static final PathwayThings THINGS = new PathwayThings();
        private static final ImportQueries QUERIES = new ImportQueries();
        private static final String VERSION = "1-" + ImportQueries.version() + "-" + PathwayThings.version();
    }

    @Override
    public String name() {
        return "go-cam";
    }

    @Override
    public String version() {
        return Loaded.VERSION;
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        boolean turtle = file.name().toLowerCase(Locale.ROOT).endsWith(".ttl");
        String start = new String(head, StandardCharsets.UTF_8);
        return turtle && start.contains("model.geneontology.org") && start.contains("geneontology.org/lego/")
                ? new Fit(90, "a causal activity model of the Gene Ontology in Turtle")
                : Fit.none("no causal activity model of the Gene Ontology in Turtle");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        String text = text(file);
        TurtlePlaces places = new TurtlePlaces(text);
        places.problem().ifPresent(problem -> {
            throw refused(file, "003", 0, problem);
        });
        ParsedModel parsed = ParsedModel.of(text);
        parsed.problems().stream()
                .filter(ParsedModel.Problem::stops)
                .findFirst()
                .ifPresent(problem -> {
                    throw refused(file, "002", problem.line(), "the Turtle is broken: " + problem.what());
                });
        Graph model = parsed.graph();
        Node ontology = model.find(Node.ANY, RDF.Nodes.type, Terms.ONTOLOGY)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .nextOptional()
                .orElseThrow(() -> refused(file, "004", 0, "no model is described in this file."));
        Iri document = Iris.document(stem(file.name()), file.sha256());
        Telling told = new Telling(document, "GOCAM", new Notes(file.name(), sink), sink);
        parsed.problems()
                .forEach(problem -> told.report(
                        Severity.WARNING,
                        "010",
                        problem.line(),
                        "",
                        problem.what(),
                        "What is said with it may be missing; mend the file."));
        String state = literal(model, ontology, Terms.STATE).orElse("of unknown state");
        if (!state.equals(PRODUCTION)) {
            told.report(
                    Severity.INFO,
                    "011",
                    0,
                    "",
                    "the model is " + state + ", not in production: what it says is reported, not accepted.",
                    "");
        }
        told.state(described(file, document, model, ontology, state));
        new ModelTelling(
                        told,
                        Loaded.THINGS,
                        Loaded.QUERIES.map(model),
                        new Places(document, places, new CodePoints(text)),
                        ontology.getURI(),
                        literal(model, ontology, Terms.TITLE).orElse(stem(file.name())))
                .tell();
        told.close();
    }

    private static SourceDocument described(SourceFile file, Iri document, Graph model, Node ontology, String state) {
        return new SourceDocument(
                document,
                file.sha256(),
                file.size(),
                "text/turtle",
                state.equals(PRODUCTION) ? Value.CURATED_DATABASE : Value.UNKNOWN_KIND,
                literal(model, ontology, Terms.TITLE),
                Optional.of("Gene Ontology Consortium"),
                literal(model, ontology, Terms.MODEL_DAY).filter(PartialDate::isOne),
                Optional.of(ontology.getURI()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> literal(Graph model, Node subject, Node property) {
        List<String> found = model.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .toList();
        return found.stream()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .sorted()
                .findFirst();
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.ttl$", "");
    }

    private static String text(SourceFile file) {
        if (file.size() > LARGEST) {
            throw refused(file, "001", 0, "the file is larger than " + (LARGEST >> 20) + " MiB.");
        }
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused(file, "005", 0, "the file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static WarrantException refused(SourceFile file, String number, int line, String what) {
        return new WarrantException.UnreadableInput(
                "W-GOCAM-" + number, Place.line(file.name(), line), what, "Fetch the model again.");
    }
}
