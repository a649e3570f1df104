package org.warrantgraph.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.warrantgraph.build.Release;
import org.warrantgraph.build.SortedQuads;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.WarrantException;

/**
 * Writes a release: streaming, sorted, the same bytes each time, with release and licence inside.
 *
 * <p>Formats with graphs carry everything. Formats without take the default graph, the findings and the description of the release; the
 * reported triples stay out, because without their graph they would read as asserted.
 */
public final class Export {
    private static final Set<Node> MERGED = Set.of(graph("checks"), graph("release"));
    private static final List<Node> LICENCE = List.of(DCTerms.license.asNode(), DCTerms.rights.asNode());

    private final Release release;

    public Export(Release release) {
        this.release = release;
    }

    /**
     * Writes one file and flushes; the stream stays open.
     *
     * @throws WarrantException.Usage for {@link ExportFormat#CSV}, which is several files: see {@link CsvTables}
     */
    public void write(ExportFormat format, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        boolean graphs = format == ExportFormat.NQUADS || format == ExportFormat.TRIG;
        try (SortedQuads quads = SortedQuads.of(release.data(), quad -> isIn(format, quad), !graphs)) {
            switch (format) {
                case NQUADS, NTRIPLES -> {
                    out.write(header().getBytes(StandardCharsets.UTF_8));
                    quads.write(out);
                }
                case TURTLE -> blocks(quads, out, RDFFormat.TURTLE_BLOCKS);
                case TRIG -> blocks(quads, out, RDFFormat.TRIG_BLOCKS);
                case JSONLD -> quads.send(new JsonLdStream(out));
                case RDFXML -> quads.send(new RdfXmlStream(out));
                case CSV ->
                    throw new WarrantException.Usage(
                            "W-EXPORT-002", "CSV is several tables.", "Name a folder for them with -o.");
            }
        }
        out.flush();
    }

    private void blocks(SortedQuads quads, OutputStream out, RDFFormat format) throws IOException {
        out.write(header().getBytes(StandardCharsets.UTF_8));
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        Prefixes.all().forEach(stream::prefix);
        quads.send(new WithoutEnds(stream));
        stream.finish();
    }

    /** Comment lines: what this is, which release, under which licence. */
    String header() {
        StringBuilder lines = new StringBuilder("# Warrant, release " + release.id() + "\n");
        Txn.executeRead(
                release.data(),
                () -> LICENCE.stream()
                        .flatMap(property -> licences(property).sorted())
                        .forEach(licence ->
                                lines.append("# licence: ").append(licence).append('\n')));
        return lines.toString();
    }

    private Stream<String> licences(Node property) {
        return release.data().getGraph(graph("release")).find(Node.ANY, property, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .map(node -> node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "")
                .map(text -> text.replaceAll("\\s+", " "));
    }

    private static boolean isIn(ExportFormat format, Quad quad) {
        if (format == ExportFormat.NQUADS || format == ExportFormat.TRIG) {
            return true;
        }
        boolean kept = quad.isDefaultGraph() || MERGED.contains(quad.getGraph());
        return kept && (format.hasTripleTerms() || !quad.getObject().isTripleTerm());
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(Namespaces.GRAPH + name);
    }
}
