package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

class VerdictTest {
    private static final String DOSSIER = """
            document: {kind: primary article}
            compounds: examplinib
            proteins: kinase X, kinase Y
            claims:
              - examplinib inhibits kinase X
              - examplinib inhibits kinase Y
            verdicts:
              - rejected: examplinib inhibits kinase X — extraction error
            """;

    @Test
    void rejectedStatement_staysRejected_whoeverClaimsIt() {
        DatasetGraph data = DossierGraph.of(new DossierReader(), BytesSource.of("dossier.yaml", DOSSIER));

        assertThat(ask(
                        data,
                        "?p w:object p:kinase-x ; w:status w:rejected ; dcterms:description \"extraction error\"@en"))
                .isTrue();
        assertThat(ask(data, "?p w:object p:kinase-x ; w:status ?s . FILTER (?s != w:rejected)"))
                .isFalse();
        assertThat(ask(data, "?p w:object p:kinase-y ; w:status w:rejected")).isFalse();
        assertThat(ask(data, "GRAPH g:reported { ?s w:inhibits p:kinase-x }")).isFalse();
        assertThat(ask(data, "GRAPH g:reported { ?s w:inhibits p:kinase-y }")).isTrue();
    }

    @Test
    void verdictNobodyElseSpeaksOf_isKept() {
        DatasetGraph data = DossierGraph.of(
                new DossierReader(),
                BytesSource.of("dossier.yaml", DOSSIER.replace("  - examplinib inhibits kinase X\n", "")));

        assertThat(ask(data, "?p w:object p:kinase-x ; w:status w:rejected ; w:citationCount 0"))
                .isTrue();
    }

    @Test
    void verdictOnADenial_isRefused() {
        CollectingSink sink = new CollectingSink();
        new DossierReader()
                .read(
                        BytesSource.of(
                                "dossier.yaml",
                                DOSSIER.replace(
                                        "rejected: examplinib inhibits", "rejected: examplinib does not inhibit")),
                        sink);

        assertThat(sink.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.toString())
                        .startsWith("dossier.yaml:8 verdicts/rejected: error W-DOSSIER-044"));
    }

    @Test
    void explainedConflict_keepsBothSidesAndTheReason() {
        DatasetGraph data = DossierGraph.of(
                new DossierReader(),
                BytesSource.of(
                        "dossier.yaml",
                        DOSSIER.replace("claims:\n", "claims:\n  - examplinib does not inhibit kinase Y\n")
                                .replace(
                                        "rejected: examplinib inhibits kinase X",
                                        "explained: examplinib inhibits kinase Y")));

        assertThat(ask(
                        data,
                        "?f a w:Conflict ; w:kind w:polarityConflict ; w:status w:explained ;"
                                + " dcterms:description \"extraction error\"@en ; w:side ?yes , ?no ."
                                + " ?yes w:affirms ?p . ?no w:denies ?p . ?p w:status w:disputed"))
                .isTrue();
    }

    private static boolean ask(DatasetGraph data, String pattern) {
        return Txn.calculateRead(data, () -> {
            try (QueryExec exec = QueryExec.dataset(data)
                    .query(
                            "PREFIX w: <https://w3id.org/warrant/ontology#> PREFIX p: <https://w3id.org/warrant/id/protein/>"
                                    + " PREFIX g: <https://w3id.org/warrant/graph/> PREFIX dcterms: <http://purl.org/dc/terms/>"
                                    + " ASK { " + pattern + " }")
                    .build()) {
                return exec.ask();
            }
        });
    }
}
