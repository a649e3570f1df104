package org.warrantgraph.source.literature.retraction;

import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

class RetractionWatchReaderContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new RetractionWatchReader();
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("retraction_watch.csv", RetractionWatchReaderTest.TABLE);
    }

    @Override
    protected boolean givesClaims() {
        return false;
    }

    @Override
    protected int records() {
        return 6;
    }
}
