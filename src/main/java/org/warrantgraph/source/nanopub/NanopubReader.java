package org.warrantgraph.source.nanopub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllegalFormatException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;

/**
 * Reads nanopublications in TriG. Valid ones are claimed; of a trusty URI the hash is computed and compared; those whose four graphs do not
 * fit together are refused with the reason. Thread-safe; memory holds the file, at most 64 MiB of it.
 */
public final class NanopubReader implements Reader {
    private static final int LONGEST = 64 << 20;
    private static final Pattern LINE = Pattern.compile("\\[line: (\\d{1,9}), col: \\d+ *\\] *");
    private static final Pattern OLD_SYNTAX = Pattern.compile("[>\\w]\\s*=\\s*\\{");

    @Override
    public String name() {
        return "nanopub";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        if (!text.contains("www.nanopub.org/nschema#") || file.name().endsWith(".md")) {
            return Fit.none("no nanopublication");
        }
        if (OLD_SYNTAX.matcher(text).find()) {
            return Fit.none("nanopublications in the TriG of before 2014, with = before {");
        }
        return file.name().endsWith(".trig")
                ? new Fit(85, "nanopublications in TriG")
                : text.contains("{")
                        ? new Fit(40, "text with the vocabulary of nanopublications")
                        : Fit.none("no TriG");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        String text = text(file);
        TrigBlocks blocks = TrigBlocks.of(text);
        if (blocks.tooDeep()) {
            throw refused(file, 0, "its brackets stand too deep in each other", "Check the brackets of the file.");
        }
        Map<String, List<Quad>> graphs = parsed(file, text);
        List<Nanopub.Opened> opened = Nanopub.in(graphs);
        if (opened.isEmpty()) {
            throw refused(
                    file,
                    0,
                    "no graph of this file says that something is an np:Nanopublication",
                    "Check the head graph.");
        }
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        Iri document = Iris.document(base.replaceFirst("\\.trig$", ""), file.sha256());
        Notes notes = new Notes(file.name(), sink);
        NanopubClaims claims = new NanopubClaims(new Telling(document, "NANOPUB", notes, sink), blocks, sink, notes);
        Set<String> seen = new HashSet<>();
        for (Nanopub.Opened one : opened) {
            seen.add(one.head());
            one.nanopub().ifPresent(nanopub -> {
                seen.addAll(List.of(nanopub.assertion(), nanopub.provenance(), nanopub.info()));
                trust(nanopub, blocks, notes);
            });
            if (one.nanopub().isEmpty()) {
                notes.warn(
                        "W-NANOPUB-010",
                        blocks.line(one.head()),
                        one.iri(),
                        "the nanopublication is refused: " + one.fault() + ".",
                        "Mend its graphs; the others of the file are read.");
            }
            one.nanopub()
                    .map(claims::claim)
                    .orElse(Optional.of("invalid nanopublication"))
                    .ifPresentOrElse(sink::skipped, sink::used);
        }
        graphs.keySet().stream()
                .filter(graph -> !seen.contains(graph) && !graph.isEmpty())
                .forEach(graph -> notes.warn(
                        "W-NANOPUB-011",
                        blocks.line(graph),
                        graph,
                        "the graph belongs to no valid nanopublication and is not read.",
                        "Name it in the head of one."));
        sink.accept(described(file, base, document));
        notes.close();
    }

    private static void trust(Nanopub nanopub, TrigBlocks blocks, Notes notes) {
        TrustyUri.code(nanopub.iri()).ifPresent(code -> {
            int line = blocks.line(nanopub.head());
            if (!TrustyUri.isOfRdf(code)) {
                notes.warn(
                        "W-NANOPUB-021",
                        line,
                        nanopub.iri(),
                        "the trusty URI is of module " + code.substring(0, 2) + " and was not checked.",
                        "Only module RA is.");
                return;
            }
            Optional<String> computed = TrustyUri.computed(nanopub.all(), code);
            if (!computed.equals(Optional.of(code))) {
                notes.warn(
                        "W-NANOPUB-020",
                        line,
                        nanopub.iri(),
                        "the trusty URI does not fit the content, whose code is "
                                + computed.orElse("none, because of nodes without names")
                                + ": the nanopublication was changed after it was named.",
                        "Fetch it again from a nanopublication server; its claims are kept.");
            }
        });
    }

    private static String text(SourceFile file) {
        if (file.size() > LONGEST) {
            throw refused(file, 0, "it is larger than 64 MiB", "Cut it into files of whole nanopublications.");
        }
        try (InputStream in = file.open()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused(file, 0, "it cannot be read: " + e.getMessage(), "Check its permissions.");
        }
    }

    /** Quads by graph, both in the order of the file; the default graph has the empty name. */
    private static Map<String, List<Quad>> parsed(SourceFile file, String text) {
        Map<String, List<Quad>> graphs = new LinkedHashMap<>();
        try {
            RDFParser.create()
                    .fromString(text)
                    .lang(Lang.TRIG)
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            String graph =
                                    quad.isDefaultGraph() || !quad.getGraph().isURI()
                                            ? ""
                                            : quad.getGraph().getURI();
                            graphs.computeIfAbsent(graph, name -> new ArrayList<>())
                                    .add(quad);
                        }

                        @Override
                        public void triple(org.apache.jena.graph.Triple triple) {
                            quad(Quad.create(Quad.defaultGraphIRI, triple));
                        }
                    });
        } catch (IllegalFormatException e) {
            // Jena cannot say what it found at the end of the file.
            throw refused(file, 0, "it is no TriG: it ends in the middle of a name", "Write it to its end.");
        } catch (RiotException | IRIException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            throw refused(
                    file,
                    line.find() ? Integer.parseInt(line.group(1)) : 0,
                    "it is no TriG: " + line.replaceFirst(""),
                    "A graph is written name { … }, without = before the brace.");
        }
        return graphs;
    }

    private static WarrantException.UnreadableInput refused(SourceFile file, int line, String what, String remedy) {
        return new WarrantException.UnreadableInput(
                "W-NANOPUB-001", Place.line(file.name(), line), "the file is refused: " + what.strip() + ".", remedy);
    }

    private static SourceDocument described(SourceFile file, String base, Iri document) {
        return SourceDocument.titled(document, file.sha256(), file.size(), "application/trig", base);
    }
}
