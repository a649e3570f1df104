package org.warrantgraph.source.indra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.statement.Said;

final class IndraReaderTest {
    private final Said said = Said.of(new IndraReader(), "src/test/resources/indra/invented.json");

    @Test
    void eachEvidence_isAClaim_andANegatedOneDenies() {
        assertThat(said.lines())
                .containsExactly(
                        "exemplib inhibits CDK4",
                        "not: exemplib inhibits CDK4",
                        "exemplib inhibits CDK4",
                        "exemplib inhibits CDK4",
                        "CDK4 phosphorylates phosphorylated Rb (Thr356)",
                        "CCND1 formsComplexWith CDK4",
                        "CCND1 formsComplexWith Rb",
                        "CDK4 formsComplexWith Rb",
                        "CDK4 associatedWith Rb",
                        "Rb locatedIn nucleus",
                        "BRAF Val600Glu phosphorylates BRAF Val600Glu");
        assertThat(said.claims()).extracting(Claim::iri).doesNotHaveDuplicates();
    }

    @Test
    void evidence_keepsWhoReadItAndHowSureItIs() {
        List<Claim> claims = said.claims().subList(0, 4);
        assertThat(claims)
                .extracting(Claim::agentType)
                .containsExactly(
                        Value.TEXT_MINING_AGENT, Value.TEXT_MINING_AGENT, Value.TEXT_MINING_AGENT, Value.MANUAL_AGENT);
        assertThat(claims)
                .extracting(Claim::knowledgeLevel)
                .containsExactly(
                        Value.KNOWLEDGE_ASSERTION,
                        Value.KNOWLEDGE_ASSERTION,
                        Value.PREDICTION,
                        Value.KNOWLEDGE_ASSERTION);
        assertThat(claims.get(0).qualifier())
                .contains("kinase activity of CDK4; CDK4 with kinase activity; direct; INDRA belief 0.93");
        assertThat(claims.get(1).polarity()).isEqualTo(Polarity.DENIES);
    }

    @Test
    void evidence_quotesItsTextAndCitesItsArticle() {
        List<Claim> claims = said.claims();
        assertThat(claims.get(0).places().get(1).quote()).contains("\"Exemplib inhibits CDK4 kinase.\"");
        assertThat(claims.get(0).places().get(1).section()).contains("s1 /0/evidence/0/text");
        assertThat(said.cited(claims.get(0)).identifiers()).hasToString("[pubmed:12345678]");
        assertThat(claims.get(1).evidence()).isEqualTo(claims.get(0).evidence());
        assertThat(said.cited(claims.get(2)).identifiers()).hasToString("[pmc:PMC7654321, doi:10.1234/abc]");
        assertThat(claims.get(3).evidence()).containsExactly(EvidenceLine.states());
    }

    @Test
    void agents_areTheEntitiesOfTheirIdentifiers() {
        assertThat(said.sink().all(Entity.class).map(Entity::label)).contains("CDK4", "CCND1", "exemplib");
        assertThat(said.sink().all(StatedRecord.class))
                .anyMatch(stated -> stated.entity().value().endsWith("/protein/cdk4")
                        && stated.record().record().value().endsWith("/hgnc:1773"))
                .anyMatch(stated -> stated.entity().value().endsWith("/compound/exemplib")
                        && stated.record().record().value().endsWith("/chebi:999001"));
    }

    @Test
    void formsAndPartners_areKept() {
        assertThat(said.claim("CDK4 phosphorylates phosphorylated Rb (Thr356)").qualifier())
                .contains("at S780; CDK4 bound to CCND1");
    }

    @Test
    void unknownTypesAndMalformedIdentifiers_areReportedWithTheirLine() {
        assertThat(said.claim("CDK4 associatedWith Rb").qualifier()).contains("Rb Devouring CDK4");
        assertThat(said.sink().messages)
                .extracting(message -> message.id() + " " + message.place())
                .containsExactly(
                        "W-INDRA-010 invented.json:19 /4/obj/db_refs/HGNC", "W-INDRA-020 invented.json:19 Devouring");
        assertThat(said.sink().skipped).containsExactly("fewer than two agents are named");
        assertThat(said.sink().used).isEqualTo(6);
    }

    @Test
    void aCutFile_isReadAsFarAsItIsJson() {
        byte[] whole = Said.file("src/test/resources/indra/invented.json").bytes();
        Said cut = Said.of(
                new IndraReader(), new BytesSource("cut.json", java.util.Arrays.copyOf(whole, whole.length * 3 / 4)));
        assertThat(cut.sink().used).isEqualTo(3);
        assertThat(cut.sink().skipped).endsWith("broken");
        assertThat(cut.messages()).contains("W-INDRA-002");
    }
}
