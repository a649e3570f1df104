package org.warrantgraph.source.mechanism;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Reader;

/** The samples below {@code mechanism/}, as sources. */
public final class Samples {
    private Samples() {}

    public static BytesSource of(String path) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/mechanism/" + path), path)) {
            return new BytesSource(path.substring(path.lastIndexOf('/') + 1), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CollectingSink read(Reader reader, BytesSource source) {
        CollectingSink sink = new CollectingSink();
        reader.read(source, sink);
        return sink;
    }
}
