package org.warrantgraph.source.bel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.packed.Packed;
import org.warrantgraph.source.packed.PackedLimits;
import org.warrantgraph.source.packed.PackedMember;
import org.warrantgraph.source.packed.Packing;
import org.warrantgraph.source.statement.Said;

final class BelReaderTest {
    private static final Path SHARED = Path.of("../shared/data/bel/sample");

    private final Said invented = Said.of(new BelReader(), "src/test/resources/bel/invented.bel");
    private final Said conib = Said.of(new BelReader(), "src/test/resources/bel/conib-oddities.bel");

    @Test
    void statements_becomeClaimsWithTheSignOfTheirRelation() {
        assertThat(invented.lines())
                .containsExactly(
                        "exemplib inhibits CDK4",
                        "not: exemplib affects CDK2",
                        "exemplib downregulates p(HGNC:CDK4) -> p(HGNC:RB1, pmod(P, S, 780))",
                        "CCND1 formsComplexWith Cdk4 (mouse)",
                        "CDK4 partOf some complex",
                        "CCND1 partOf some complex",
                        "Neoplasms associatedWith translocation of Rb from nucleus to cytoplasm",
                        "CDK4 associatedWith Rb",
                        "Rb upregulates senescence",
                        "Rb upregulates x");
    }

    @Test
    void claim_quotesItsEvidenceAndCitesItsCitation() {
        Claim claim = invented.claim("exemplib inhibits CDK4");
        assertThat(claim.qualifier()).contains("directlyDecreases; kinase activity of CDK4; Species 9606");
        assertThat(claim.places())
                .satisfiesExactly(
                        statement -> assertThat(statement.quote()).contains("a(CHEBI:exemplib) =| kin(p(HGNC:CDK4))"),
                        evidence -> assertThat(evidence.quote())
                                .contains(
                                        "Exemplib, at 1 µM, lowered \\\nthe kinase activity of CDK4 \\\"at once\\\"."));
        assertThat(invented.cited(claim).identifiers()).hasToString("[pubmed:12345678]");
    }

    @Test
    void annotations_holdUntilTheyAreUnset() {
        assertThat(invented.claim("CCND1 formsComplexWith Cdk4 (mouse)").qualifier())
                .contains("Species 9606");
        assertThat(invented.claim("Rb upregulates senescence").qualifier()).isEmpty();
    }

    @Test
    void anotherCitation_endsTheEvidence() {
        Claim claim = invented.claim("Rb upregulates senescence");
        assertThat(claim.places()).hasSize(1);
        assertThat(invented.cited(claim).identifiers()).hasToString("[pubmed:87654321]");
        assertThat(invented.claim("Rb upregulates x").evidence()).containsExactly(EvidenceLine.states());
    }

    @Test
    void unknownRelation_isKeptInItsOwnWordsAndReported() {
        assertThat(invented.claim("CDK4 associatedWith Rb").qualifier()).contains("Rb devours CDK4");
        assertThat(message(invented, "W-BEL-020").place()).hasToString("invented.bel:23 devours");
    }

    @Test
    void everyStatementIsUsedOrSkipped_andFaultsSayTheirLine() {
        assertThat(invented.sink().used).isEqualTo(9);
        assertThat(invented.sink().skipped).containsExactly("a term without a relation", "no BEL statement");
        assertThat(message(invented, "W-BEL-012"))
                .hasToString("invented.bel:27 column 12: warning W-BEL-012: the"
                        + " statement cannot be understood: where \")\" stands, there is \"-> p(HGNC:CDK4)\". Mend the line; the"
                        + " rest of the document is read.");
        assertThat(message(invented, "W-BEL-013").what()).startsWith("1 comment line holds a statement");
        assertThat(invented.messages()).contains("W-BEL-023", "W-BEL-027");
    }

    @Test
    void document_isDescribedByItsProperties() {
        SourceDocument document =
                invented.sink().all(SourceDocument.class).findFirst().orElseThrow();
        assertThat(document.title()).contains("Invented document");
        assertThat(document.creator()).contains("A. Curator");
        assertThat(document.rights()).contains("CC0");
    }

    @Test
    void modifiedProtein_isAProteinOfItsOwnBelowThePlainOne() {
        assertThat(conib.sink().all(Entity.class))
                .filteredOn(entity -> entity.label().equals("MAPT fragment 237_367"))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.broader()).hasToString("Optional[https://w3id.org/warrant/id/protein/mapt]");
                    assertThat(entity.otherNames()).containsExactly("p(HGNC:MAPT, frag(\"237_367\"))");
                });
    }

    @Test
    void ligaturesAndOpenQuotesOverLines_areKeptAsPrinted() {
        Claim claim = conib.claim("ATP associatedWith HSP90");
        assertThat(new String(file("conib-oddities.bel").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .substring(
                                claim.places().get(1).start(),
                                claim.places().get(1).end()))
                .startsWith("The\nATP-dependent")
                .contains("MITO-speciﬁc\nHsp100")
                .endsWith("respectively.");
    }

    @Test
    void citationOfThreeParts_givesItsIdentifiersAndNoTitle() {
        assertThat(conib.cited(conib.claim("ATP associatedWith HSP90"))).satisfies(reference -> {
            assertThat(reference.identifiers()).hasToString("[pubmed:25437566, doi:10.1016/j.celrep.2014.09.042]");
            assertThat(reference.title()).isEmpty();
        });
        assertThat(conib.cited(conib.claim("PVALB upregulates calcium ion transport"))
                        .identifiers())
                .hasToString("[pubmed:21047645, doi:10.1016/j.jns.2010.10.009]");
    }

    @Test
    void functionsOfBothVersions_areUnderstood() {
        assertThat(conib.claim("response to misfolded protein activates ERN1").qualifier())
                .contains("kinase activity of ERN1; Confidence Medium");
        assertThat(conib.claim("MAPT fragment 237_367 activates MAPT").qualifier())
                .contains("directlyIncreases; microtubule binding of MAPT; Confidence Medium");
    }

    @Test
    void addressAsCitation_isKept() {
        assertThat(conib.cited(conib.claim("Alzheimer's disease correlatesWith APOE"))
                        .url())
                .contains("https://www.ncbi.nlm.nih.gov/clinvar/RCV000019448/");
    }

    @Test
    void namespaces_areNotMissedNorFetched() {
        assertThat(conib.messages()).doesNotContain("W-BEL-027", "W-BEL-023").contains("W-BEL-012");
        assertThat(conib.sink().skipped).containsExactly("no BEL statement", "no BEL statement");
    }

    @Test
    void realDocuments_loseNoStatement() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "no ../shared/data/bel");
        try (Stream<Path> files = Files.list(SHARED)) {
            List<Path> documents = files.sorted().toList();
            assertThat(documents).hasSize(8).allSatisfy(document -> {
                Said said = Said.of(new BelReader(), document.toString());
                long statements = Files.readAllLines(document).stream()
                        .filter(line -> line.matches("\\s*[a-z][A-Za-z]*\\(([A-Za-z]+\\(|[A-Za-z]+:|\").*"))
                        .count();
                assertThat(said.sink().used + said.sink().skipped.size()).isEqualTo((int) statements);
                assertThat(said.sink().used).isGreaterThan((int) (statements * 0.98));
                assertThat(said.claims())
                        .allMatch(claim -> claim.evidence().get(0).reference().isPresent());
            });
        }
    }

    private static Message message(Said said, String id) {
        return said.sink().messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BytesSource file(String name) {
        return Said.file("src/test/resources/bel/" + name);
    }

    @Test
    void backslashesAtLineEnds_belongToTheQuote() throws IOException {
        Claim claim = conib.claim("MAPT fragment 237_367 activates MAPT");
        assertThat(new String(file("conib-oddities.bel").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .substring(
                                claim.places().get(1).start(),
                                claim.places().get(1).end()))
                .startsWith("Tau protein plays a role")
                .contains("through a direct \\\nassociation with microtubules")
                .endsWith("binding energy for microtubules.");
    }

    @Test
    void projectNamespaces_giveNamesAndNoRecords() {
        assertThat(conib.lines()).contains("MAPT fragment 237_367 associatedWith microtubule-binding region");
        assertThat(conib.sink().all(StatedRecord.class))
                .noneMatch(stated -> stated.record().prefix().equals("conso"));
    }

    @Test
    void statementsSwitchedOff_areCountedAndNotClaimed() {
        assertThat(message(conib, "W-BEL-013").what())
                .startsWith("1 comment line holds a statement that somebody switched off");
        assertThat(conib.lines()).noneMatch(line -> line.contains("partOf MAPT"));
    }

    /** As {@code bel/tau/martini\u2010stoica2018.bel} in the packed documents: the hyphen is no ASCII. */
    @Test
    void aPackedDocumentWithAnotherHyphenInItsName_isFound(@TempDir Path folder) throws IOException {
        String name = "bel/tau/martini\u2010stoica2018.bel";
        byte[] packed = Packing.tarGz(
                name, new String(file("conib-oddities.bel").bytes(), java.nio.charset.StandardCharsets.UTF_8));
        List<CollectingSink> read = new ArrayList<>();
        Packed.read(
                new BytesSource("conib.tar.gz", packed),
                PackedLimits.standard(),
                folder,
                any -> true,
                new Packed.Members() {
                    @Override
                    public void take(PackedMember member) {
                        assertThat(member.name()).isEqualTo("conib.tar.gz!/" + name);
                        CollectingSink sink = new CollectingSink();
                        new BelReader().read(member, sink);
                        read.add(sink);
                    }

                    @Override
                    public void report(Message message) {
                        throw new AssertionError(message);
                    }
                });
        assertThat(read).singleElement().satisfies(sink -> {
            assertThat(sink.all(Claim.class)).hasSameSizeAs(conib.claims());
            assertThat(sink.all(SourceDocument.class)
                            .findFirst()
                            .orElseThrow()
                            .iri()
                            .localName())
                    .matches("martini-?stoica2018-[0-9a-f]{8}");
        });
    }
}
