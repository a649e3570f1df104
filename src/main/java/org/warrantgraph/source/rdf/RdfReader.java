package org.warrantgraph.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;

/**
 * Reads RDF in the vocabulary of {@code ontology/} in any syntax: Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD. Thread-safe.
 *
 * <p>What it says is passed through. A record is a thing that the default graph describes. Words that the ontology does not have and
 * things that break a shape are left out with a message; blank nodes and propositions are named by their content; what a build works out
 * is worked out anew ({@link Recomputed}). Other graphs are not read: they quote, and assert nothing. Memory holds the file, at most
 * 64 MiB of it.
 */
public final class RdfReader implements Reader {
    private static final int LONGEST = 64 << 20;
    private static final String OURS = "https://w3id.org/warrant/";

    /** What JSON has that is JSON-LD. */
    private static final Pattern LINKED = Pattern.compile("\"@(context|graph|id)\"");

    static {
        JenaSystem.init();
    }

    /** Loaded when it is first asked for. */
    private static final class Loaded {
        private static final String VERSION = "1-" + Ontology.version();
    }

    /** Loaded when the first file is read. */
    private static final class Judged {
        private static final ModelShapes SHAPES = ModelShapes.bundled();
    }

    @Override
    public String name() {
        return "rdf";
    }

    @Override
    public String version() {
        return Loaded.VERSION;
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        Optional<RdfSyntax> syntax = RdfSyntax.of(file.name());
        String start = new String(head, StandardCharsets.UTF_8);
        if (syntax.isEmpty()) {
            return Fit.none("no .ttl, .trig, .nt, .nq, .rdf, .xml, .jsonld or .json file");
        }
        boolean ours = syntax.get() == RdfSyntax.JSONLD
                ? LINKED.matcher(start).find() && (start.contains(OURS) || start.contains("context.jsonld\""))
                : start.contains(OURS);
        if (!ours || start.contains("www.nanopub.org/nschema#") || start.contains("model.geneontology.org")) {
            return Fit.none("no RDF with terms of " + Namespaces.ONTOLOGY);
        }
        return new Fit(86, "RDF in Warrant's vocabulary, in " + syntax.get());
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        RdfSyntax syntax = RdfSyntax.of(file.name()).orElse(RdfSyntax.TURTLE);
        ParsedRdf parsed = parsed(file, syntax);
        if (parsed.triples().isEmpty() && parsed.otherGraphs().isEmpty()) {
            throw refused(file, "003", "it states nothing", "Check whether the file is whole.");
        }
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        Iri document = Iris.document(base.replaceFirst("\\.\\w+$", ""), file.sha256());
        sink.accept(described(file, syntax, base, document));
        Notes notes = new Notes(file.name(), sink);
        parsed.problems()
                .forEach(problem -> notes.warn(
                        "W-RDF-002",
                        problem.line(),
                        "",
                        problem.what(),
                        "Mend it; what it belongs to may be left out."));
        otherGraphs(parsed, notes, sink);
        BlankNodes blanks = new BlankNodes(parsed.triples());
        parsed.triples()
                .forEach(triple -> parsed.places().renamed(triple.getSubject(), blanks.name(triple.getSubject())));
        Things things = PropositionNames.of(Things.of(parsed.triples(), blanks::name), parsed.places());
        Judgement judgement = new Judgement(things, parsed.places(), notes, sink);
        judgement.names();
        Recomputed.takeOut(things, document, sink);
        judgement.statements();
        judgement.shapes(Judged.SHAPES);
        new ThingStatements(things, parsed.places(), document, sink).write();
        notes.close();
    }

    private static void otherGraphs(ParsedRdf parsed, Notes notes, Sink sink) {
        parsed.otherGraphs().forEach((graph, statements) -> {
            if (graph.startsWith(Namespaces.GRAPH)) {
                sink.skipped(Recomputed.REASON);
                return;
            }
            notes.tell(
                    Severity.WARNING,
                    "W-RDF-013",
                    0,
                    graph,
                    "the " + statements
                            + " statements of this graph are not read: a named graph quotes, and asserts nothing.",
                    "Write them outside of any graph if the file is to say them.");
            sink.skipped("named graph");
        });
    }

    private static ParsedRdf parsed(SourceFile file, RdfSyntax syntax) {
        String text = text(file);
        if (syntax == RdfSyntax.RDFXML && text.contains("<!DOCTYPE")) {
            throw refused(
                    file, "004", "it has a DOCTYPE, which is not expanded", "Write names in full, without entities.");
        }
        if (syntax != RdfSyntax.RDFXML && Brackets.tooDeep(text)) {
            throw refused(
                    file,
                    "005",
                    "brackets stand in each other more than " + Brackets.DEEPEST + " deep",
                    "Check the brackets of the file.");
        }
        return ParsedRdf.of(file.name(), syntax, text);
    }

    private static String text(SourceFile file) {
        if (file.size() > LONGEST) {
            throw refused(file, "006", "it is larger than 64 MiB", "Cut it into files of whole claims.");
        }
        try (InputStream in = file.open()) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? " " + text.substring(1) : text;
        } catch (IOException e) {
            throw refused(file, "007", "it cannot be read: " + e.getMessage(), "Check its permissions.");
        }
    }

    private static WarrantException.UnreadableInput refused(
            SourceFile file, String number, String what, String remedy) {
        return ParsedRdf.refused(file.name(), number, 0, what, remedy);
    }

    private static SourceDocument described(SourceFile file, RdfSyntax syntax, String base, Iri document) {
        return SourceDocument.titled(document, file.sha256(), file.size(), syntax.mediaType(), base);
    }
}
