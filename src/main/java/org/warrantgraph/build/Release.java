package org.warrantgraph.build;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.warrantgraph.model.Iri;
import tools.jackson.databind.JsonNode;

/**
 * One immutable release, open for reading. Thread-safe; {@link #data()} is used inside read transactions only.
 */
public interface Release extends AutoCloseable {
    /** Hash of the release's content, 16 lower-case hexadecimal digits. */
    String id();

    /** Default graph and the named graphs of the model. A writing transaction is refused. */
    DatasetGraph data();

    /** The bytes a source document was compiled from, where the release keeps them. */
    Optional<byte[]> source(Iri document);

    /** What the build counted, skipped and found ({@code report.json}). */
    JsonNode report();

    /** The releases in the same folder, newest first, this one among them; none for a release that is in no folder. */
    default List<KeptRelease> kept() {
        return List.of();
    }

    @Override
    void close();
}
