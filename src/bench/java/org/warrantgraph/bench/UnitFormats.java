package org.warrantgraph.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/** Compares forms in which a unit could be kept: size, time to write, time to read. One line a figure. */
public final class UnitFormats {
    private static final int ROUNDS = 15;

    private UnitFormats() {}

    /** @param args a file of triples, {@code triples.nt.gz} of a unit */
    public static void main(String[] args) throws IOException {
        JenaSystem.init();
        Graph triples = GraphFactory.createDefaultGraph();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(args[0])))) {
            parse(in, Lang.NTRIPLES, triples);
        }
        System.out.printf(Locale.ROOT, "%-16s %10d triples%n", "data", triples.size());
        measure("ntriples", triples, RDFFormat.NTRIPLES, false);
        measure("ntriples.gz", triples, RDFFormat.NTRIPLES, true);
        measure("thrift", triples, RDFFormat.RDF_THRIFT, false);
        measure("thrift.gz", triples, RDFFormat.RDF_THRIFT, true);
    }

    private static void measure(String name, Graph triples, RDFFormat format, boolean compressed) throws IOException {
        Path file = Files.createTempFile("unit-", "." + name);
        try {
            double write = Double.MAX_VALUE;
            double read = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                try (OutputStream out = out(file, compressed)) {
                    RDFWriter.source(triples).format(format).output(out);
                }
                write = Math.min(write, milliseconds(start));
                start = System.nanoTime();
                try (InputStream in = in(file, compressed)) {
                    RDFParser.source(in)
                            .lang(format.getLang())
                            .checking(false)
                            .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                            .parse(StreamRDFLib.sinkNull());
                }
                read = Math.min(read, milliseconds(start));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %10d bytes %8.1f ms to write %8.1f ms to read (best of %d)%n",
                    name,
                    Files.size(file),
                    write,
                    read,
                    ROUNDS);
        } finally {
            Files.delete(file);
        }
    }

    private static OutputStream out(Path file, boolean compressed) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return compressed ? new BufferedOutputStream(new GZIPOutputStream(out, 1 << 16), 1 << 16) : out;
    }

    private static InputStream in(Path file, boolean compressed) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return compressed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static void parse(InputStream in, Lang lang, Graph into) {
        RDFParser.source(in).lang(lang).checking(false).parse(StreamRDFLib.graph(into));
    }

    private static double milliseconds(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
