package org.warrantgraph.build;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/** Triples and quads as lines of N-Triples and N-Quads, in the one form that this program writes. */
final class QuadLines {
    private static final NodeFormatter FORMAT = new NodeFormatterNT();

    private QuadLines() {}

    /** A line of N-Triples in UTF-8, without line break. */
    static byte[] of(Triple triple) {
        StringWriterI line = new StringWriterI();
        put(line, triple);
        line.write('.');
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A line of N-Quads in UTF-8, without line break; of N-Triples for a triple of the default graph. */
    static byte[] of(Quad quad) {
        StringWriterI line = new StringWriterI();
        put(line, quad.asTriple());
        if (!quad.isDefaultGraph()) {
            put(line, quad.getGraph());
        }
        line.write('.');
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A term as it stands in a line. */
    static String term(Node node) {
        StringWriterI text = new StringWriterI();
        FORMAT.format(text, asStored(node));
        return text.toString();
    }

    private static void put(StringWriterI line, Triple triple) {
        put(line, triple.getSubject());
        put(line, triple.getPredicate());
        put(line, triple.getObject());
    }

    private static void put(StringWriterI line, Node node) {
        FORMAT.format(line, asStored(node));
        line.write(' ');
    }

    /** Numbers and dates as TDB2 gives them back: it stores their value, not their spelling, so {@code 0275} comes back as 275. */
    static Node asStored(Node node) {
        if (!node.isLiteral()) {
            return node;
        }
        NodeId inline = NodeIdInline.inline(node);
        return inline == null ? node : NodeIdInline.extract(inline);
    }

    /** Reads lines of N-Triples or N-Quads; the first mistake is an error. */
    static void parse(InputStream in, StreamRDF out) {
        RDFParser.source(in)
                .lang(Lang.NQUADS)
                .checking(false)
                .resolveURIs(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                .parse(out);
    }
}
