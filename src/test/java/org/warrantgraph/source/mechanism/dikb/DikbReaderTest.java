package org.warrantgraph.source.mechanism.dikb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.mechanism.Samples;

class DikbReaderTest {
    private static final CollectingSink TABLE =
            Samples.read(new DikbReader(), Samples.of("dikb/dikb-ddi-evidence.tsv"));

    private static List<String> said(String subject) {
        return TABLE.all(Claim.class)
                .filter(claim -> claim.proposition().subject().localName().equals(subject))
                .map(claim -> claim.polarity() + " "
                        + claim.proposition().predicate().localName() + " "
                        + claim.proposition().object().localName())
                .distinct()
                .toList();
    }

    @Test
    void supportAffirms_andRefutationDenies() {
        assertThat(said("fluoxetine"))
                .containsExactlyInAnyOrder(
                        "AFFIRMS increasesExposureOf alprazolam",
                        "DENIES increasesExposureOf alprazolam",
                        "AFFIRMS inhibits cyp2d6");
    }

    @Test
    void aRowWithoutEvidence_isNoClaim_alsoWhereTheRestRefutesIt() {
        assertThat(said("eszopiclone")).containsExactly("DENIES inhibits cyp2e1");
        assertThat(said("prasugrel")).isEmpty();
        assertThat(TABLE.skipped)
                .hasSize(7)
                .contains("the claim again; its evidence stands in other rows")
                .contains("a claim that nobody has judged: no row gives evidence")
                .allMatch(reason -> reason.startsWith("the claim again") || reason.startsWith("a claim that nobody"));
        assertThat(TABLE.used).isEqualTo(17);
    }

    @Test
    void evidence_keepsItsSourceItsKindAndItsWords() {
        Claim claim = TABLE.all(Claim.class).findFirst().orElseThrow();
        assertThat(claim.evidence().get(0).evidenceType().localName()).isEqualTo("ECO_0000180");
        assertThat(claim.qualifier())
                .hasValueSatisfying(
                        words -> assertThat(words).contains("AUC ratio 12.55", "high", "subjects: 19", "EV_PK_DDI_NR"));
        assertThat(TABLE.all(Reference.class).findFirst().orElseThrow().identifiers())
                .hasToString("[pubmed:16580903]");
        assertThat(TABLE.all(RdfStatement.class))
                .filteredOn(triple -> triple.predicate().localName().equals("exact"))
                .anyMatch(triple -> triple.object().toString().contains("Nineteen subjects received oral doses"));
    }

    @Test
    void lineBreaksInTheDate_areNoPartOfIt_andADateOfAnotherFormIsSaid() {
        assertThat(TABLE.all(RdfStatement.class))
                .filteredOn(triple -> triple.predicate().localName().equals("created"))
                .anyMatch(triple -> triple.object().toString().contains("2007-10-30"));
        assertThat(TABLE.messages)
                .filteredOn(message -> message.id().equals("W-DIKB-013"))
                .singleElement()
                .satisfies(message -> assertThat(message.what()).contains("009242009"));
    }

    @Test
    void aBareNumber_isCitedAsPrinted_andNotTakenForAnIdentifier() {
        String text = new String(
                        Samples.of("dikb/dikb-ddi-evidence.tsv").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("http://www.ncbi.nlm.nih.gov/pubmed/16580903", "16580903");
        CollectingSink sink = Samples.read(new DikbReader(), BytesSource.of("a.tsv", text));
        assertThat(sink.all(Reference.class).findFirst().orElseThrow().identifiers())
                .isEmpty();
        assertThat(sink.messages).extracting(message -> message.id()).contains("W-DIKB-012");
    }

    @Test
    void triGOfTheOldForm_isRefused_withLineAndRemedy() {
        assertThatThrownBy(() -> Samples.read(new DikbReader(), Samples.of("dikb/np-assertion.trig")))
                .isInstanceOfSatisfying(
                        WarrantException.UnreadableInput.class,
                        refused -> assertThat(refused.report())
                                .asString()
                                .contains(
                                        "np-assertion.trig:13",
                                        "W-DIKB-030",
                                        "\"<name> = {\"",
                                        "(2 lines)",
                                        "processed-dikb-ddis.tsv"));
    }

    @Test
    void rdfXmlWithABlankInAName_isRefused_withLineAndRemedy() {
        assertThatThrownBy(() -> Samples.read(new DikbReader(), Samples.of("dikb/mp-oa.rdf.xml")))
                .isInstanceOfSatisfying(
                        WarrantException.UnreadableInput.class,
                        refused -> assertThat(refused.report())
                                .asString()
                                .contains("mp-oa.rdf.xml:19", "W-DIKB-031", "a name has a blank in it", "(1 line)"));
    }

    @Test
    void theGraphsAreOffered_soThatTheyAreNotPassedOverInSilence() {
        for (String name : List.of("dikb/np-assertion.trig", "dikb/mp-oa.rdf.xml")) {
            BytesSource file = Samples.of(name);
            assertThat(new DikbReader().fit(file, file.bytes()).score()).isPositive();
        }
    }
}
