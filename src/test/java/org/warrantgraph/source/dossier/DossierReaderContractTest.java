package org.warrantgraph.source.dossier;

import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

class DossierReaderContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new DossierReader();
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("dossier.yaml", """
                document: {title: 𝔸 title, kind: review}
                references: {1: Some title}
                compounds: examplinib
                proteins: kinase X
                claims:
                  - examplinib inhibits kinase X [1]
                  - examplinib inhibits kinase Y
                """);
    }

    /** The document, a reference, two lists of names, two claims. */
    @Override
    protected int records() {
        return 6;
    }
}
