package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** The plain form of a dossier, statements with the keys of the JSON-LD context, gives the same model as the short one. */
class PlainFormTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/model/dossier.yaml");

    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void example_buildsIntoARelease() throws IOException {
        Path dossiers = Files.createDirectories(folder.resolve("dossiers"));
        Files.copy(EXAMPLE, dossiers.resolve("example.yaml"));
        try (BuiltRelease built = BuiltRelease.of(folder, new DossierReader())) {
            Release release = built.release();
            assertThat(built.messages())
                    .extracting(Message::id)
                    .contains("W-DOSSIER-058")
                    .allMatch(id -> id.equals("W-DOSSIER-058") || id.equals("W-DOSSIER-067"));
            assertHolds(
                    release,
                    "c:examplinib a w:Compound ; skos:prefLabel \"examplinib\"@en ; skos:altLabel \"EX-1\"@en");
            assertHolds(
                    release,
                    "?p w:subject c:examplinib ; w:predicate w:inhibits ; w:object i:protein\\/kinase-x ; w:status ?s ;"
                            + " w:citationCount 1 ; rdf:reifies ?t . ?claim w:affirms ?p ; w:qualifier \"potently\" ;"
                            + " w:agentType w:manualAgent ; w:evidence ?line . ?line w:reference i:reference\\/example-review-7 ;"
                            + " w:verification w:confirmed ; w:hop w:checkedInSource . ?claim prov:wasDerivedFrom ?place ."
                            + " ?place w:section \"Mechanism\"");
            assertHolds(
                    release,
                    "?r a w:Comparison ; w:ofStudy i:trial\\/example-1 ; w:ciLow 0.55 ; w:ciHigh 0.89 ; w:pRelation \"<\" ;"
                            + " w:printed \"HR 0.70 (0.55-0.89), p<0.001\"");
        }
    }

    @Test
    void propositionOfThePlainForm_isTheOneOfTheShortForm() {
        CollectingSink plain = read("""
                statements:
                  - {id: compound/examplinib, type: Compound, label: examplinib}
                  - {id: protein/kinase-x, type: Protein, label: kinase X}
                  - type: Proposition
                    subject: compound/examplinib
                    predicate: inhibits
                    object: protein/kinase-x
                    affirmedBy: {type: Claim}
                """);
        CollectingSink brief = read("""
                document: {kind: review}
                compounds: examplinib
                proteins: kinase X
                claims: examplinib inhibits kinase X
                """);

        assertThat(plain.messages).isEmpty();
        assertThat(plain.all(Claim.class).map(Claim::proposition).toList())
                .isEqualTo(brief.all(Claim.class).map(Claim::proposition).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: Compound, label: x, otherNmae: y}|otherNmae: error W-DOSSIER-050: there is no key \"otherNmae\". Write \"otherName\".",
                "{type: Compond, label: x}|:2 Compond: error W-DOSSIER-055: the ontology has no \"Compond\". Write \"Compound\".",
                "{id: compound/x, type: Compound, label: x, inhibits: protein/y}|error W-DOSSIER-069: \"inhibits\" is a relation; nothing is asserted without a claim.",
                "{type: Result, statistic: median, value: 7}|error W-DOSSIER-054: \"printed\" is missing.",
                "{type: EvidenceLine, direction: supports}|error W-DOSSIER-068: this belongs to no claim.",
            })
    void fault_isReportedWithPlaceAndRemedy(String statement, String message) {
        assertThat(read("statements:\n  - " + statement + "\n").messages)
                .extracting(Message::toString)
                .anyMatch(text -> text.contains(message));
    }

    @Test
    void contextFromElsewhere_isRefused() {
        assertThatThrownBy(() -> read("\"@context\": https://example.org/context.jsonld\nstatements: []\n"))
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("dossier.yaml:1")
                .hasMessageContaining("W-DOSSIER-052");
    }

    @Test
    void rejectedProposition_isHandedOn() {
        assertThat(read("""
                statements:
                  - {type: Proposition, subject: compound/x, predicate: inhibits, object: protein/y, status: rejected}
                """).statements.toString()).contains("#status").contains("#rejected");
    }

    private static CollectingSink read(String file) {
        CollectingSink sink = new CollectingSink();
        new DossierReader().read(new BytesSource("dossier.yaml", file.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }

    private static void assertHolds(Release release, String pattern) {
        boolean holds = Txn.calculateRead(release.data(), () -> {
            try (QueryExec exec = QueryExec.dataset(release.data())
                    .query("PREFIX w: <https://w3id.org/warrant/ontology#> PREFIX i: <https://w3id.org/warrant/id/>"
                            + " PREFIX c: <https://w3id.org/warrant/id/compound/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
                            + " PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
                            + " ASK { " + pattern + " }")
                    .build()) {
                return exec.ask();
            }
        });
        assertThat(holds).as(pattern).isTrue();
    }
}
