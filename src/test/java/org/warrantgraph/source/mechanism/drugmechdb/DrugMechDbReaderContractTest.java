package org.warrantgraph.source.mechanism.drugmechdb;

import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;
import org.warrantgraph.source.mechanism.Samples;

class DrugMechDbReaderContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new DrugMechDbReader();
    }

    @Override
    protected BytesSource sound() {
        return Samples.of("drugmechdb/oddities.yaml");
    }

    @Override
    protected int records() {
        return 14;
    }
}
