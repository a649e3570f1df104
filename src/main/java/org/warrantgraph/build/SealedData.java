package org.warrantgraph.build;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * The data of a release: writing to it is refused. Queries see through it, so TDB2 still answers them itself.
 *
 * <p>Without this, a writer that holds a release open would change what its name is the hash of.
 */
final class SealedData extends DatasetGraphWrapper {
    SealedData(DatasetGraph data) {
        super(data);
    }

    @Override
    protected DatasetGraph getW() {
        throw refused();
    }

    @Override
    public void begin() {
        super.begin(TxnType.READ);
    }

    /** @throws UnsupportedOperationException for every type but READ: the others may become writers */
    @Override
    public void begin(TxnType type) {
        if (type != TxnType.READ) {
            throw refused();
        }
        super.begin(type);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public boolean promote() {
        throw refused();
    }

    @Override
    public boolean promote(Promote type) {
        throw refused();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("a release is never written");
    }
}
