package org.warrantgraph.build;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Tables of quads out of text. */
final class TestTables {
    private TestTables() {}

    /** @param nquads any number of lines */
    static QuadTable of(String nquads) {
        return of(nquads.getBytes(StandardCharsets.UTF_8));
    }

    static QuadTable of(byte[] nquads) {
        DatasetGraph data = DatasetGraphFactory.create();
        QuadLines.parse(new ByteArrayInputStream(nquads), StreamRDFLib.dataset(data));
        return QuadTable.of(data);
    }
}
