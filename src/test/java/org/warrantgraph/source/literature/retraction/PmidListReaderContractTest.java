package org.warrantgraph.source.literature.retraction;

import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

class PmidListReaderContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new PmidListReader();
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("retracted.tsv", "PMID\n993\n160560\r\n\n 186091 \n");
    }

    @Override
    protected boolean givesClaims() {
        return false;
    }

    @Override
    protected int records() {
        return 4;
    }
}
