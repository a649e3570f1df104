package org.warrantgraph.source.dossier;

import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

class PlainFormContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new DossierReader();
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("dossier.yaml", """
                "@context": context.jsonld
                statements:
                  - {id: compound/examplinib, type: Compound, label: 𝔸 examplinib}
                  - id: protein/kinase-x
                    type: Protein
                    label: kinase X
                  - type: Proposition
                    subject: compound/examplinib
                    predicate: inhibits
                    object: protein/kinase-x
                    affirmedBy:
                      - type: Claim
                        evidence: {type: EvidenceLine, direction: supports}
                """);
    }

    /** The document, two things, a proposition, a claim, an evidence line. */
    @Override
    protected int records() {
        return 6;
    }
}
