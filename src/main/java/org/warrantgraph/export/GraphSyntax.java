package org.warrantgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.NodeCmp;

/** The syntaxes that a small graph, such as the answer to a CONSTRUCT, can be written in; sorted. */
public enum GraphSyntax {
    TURTLE("ttl"),
    NTRIPLES("nt"),
    /** In n-ary form, without triple terms. */
    JSONLD("jsonld");

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final String suffix;

    GraphSyntax(String suffix) {
        this.suffix = suffix;
    }

    /** By name or suffix, in any case. */
    public static Optional<GraphSyntax> find(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(syntax -> syntax.suffix.equals(asked)
                        || syntax.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values())
                .map(syntax -> syntax.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Writes the graph as UTF-8 and flushes; the stream stays open. */
    public void write(Graph graph, OutputStream out) throws IOException {
        List<Triple> triples = graph.find()
                .filterKeep(triple -> this != JSONLD || !triple.getObject().isTripleTerm())
                .toList();
        triples.sort(ORDER);
        StreamRDF stream = switch (this) {
            case TURTLE -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
            case NTRIPLES -> StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES);
            case JSONLD -> new JsonLdStream(out);
        };
        stream.start();
        Prefixes.all().forEach(stream::prefix);
        triples.forEach(stream::triple);
        stream.finish();
        out.flush();
    }
}
