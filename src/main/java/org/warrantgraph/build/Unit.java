package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.system.StreamRDF;

/** One source, compiled: a folder with sorted triples and what the reader said. Immutable. */
record Unit(Path folder, UnitRecord content) {
    static final String TRIPLES = "triples.nt.gz";
    static final String RECORD = "unit.json";

    /** Sends the triples to {@code out}. */
    void sendTo(StreamRDF out) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(TRIPLES)), 1 << 16)) {
            QuadLines.parse(in, out);
        }
    }
}
