package org.warrantgraph.source.mechanism.pharmacotherapydb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.mechanism.Samples;

class PharmacotherapyDbReaderTest {
    private static final CollectingSink VOTES =
            Samples.read(new PharmacotherapyDbReader(), Samples.of("pharmacotherapydb/three-curators.tsv"));
    private static final CollectingSink AGREED =
            Samples.read(new PharmacotherapyDbReader(), Samples.of("pharmacotherapydb/indications.tsv"));

    private static List<String> said(CollectingSink sink, String drug) {
        return sink.all(Claim.class)
                .filter(claim -> claim.proposition().subject().localName().equals(drug))
                .map(claim ->
                        claim.polarity() + " " + claim.proposition().predicate().localName() + " "
                                + claim.qualifier().orElse(""))
                .toList();
    }

    @Test
    void everyVote_isClaimsOfItsOwn() {
        assertThat(said(VOTES, "biperiden"))
                .containsExactly(
                        "DENIES treats AJG: NOT",
                        "DENIES modifiesCourseOf AJG: NOT",
                        "AFFIRMS treats CSH: SYM",
                        "DENIES modifiesCourseOf CSH: SYM",
                        "DENIES treats PK: NOT; is used to \"cause\" alzheimer's in rats",
                        "DENIES modifiesCourseOf PK: NOT; is used to \"cause\" alzheimer's in rats");
        assertThat(VOTES.all(Claim.class).map(Claim::iri)).doesNotHaveDuplicates();
    }

    @Test
    void symptomaticAgainstDiseaseModifying_isADisagreementToo() {
        assertThat(said(VOTES, "galantamine"))
                .contains("DENIES modifiesCourseOf AJG: SYM", "AFFIRMS modifiesCourseOf PK: DM; same as donepezil")
                .doesNotContain("DENIES treats AJG: SYM");
    }

    @Test
    void doubledQuotes_areQuotes() {
        assertThat(said(VOTES, "memantine"))
                .anyMatch(said -> said.contains("PK: DM; \"neuroprotective\", doesn't treat any symptom"));
    }

    @Test
    void aVote_isAttributedToItsCurator() {
        assertThat(VOTES.all(RdfStatement.class))
                .filteredOn(triple -> triple.predicate().localName().equals("wasAttributedTo"))
                .extracting(triple -> triple.object().toString())
                .anyMatch(agent -> agent.contains("agent/pharmacotherapydb-ajg"))
                .anyMatch(agent -> agent.contains("agent/pharmacotherapydb-csh"))
                .anyMatch(agent -> agent.contains("agent/pharmacotherapydb-pk"));
    }

    @Test
    void not_isAnAssertedNegative() {
        assertThat(said(AGREED, "biperiden")).anyMatch(said -> said.startsWith("DENIES treats NOT; curators: 2"));
    }

    @Test
    void drugsAndDiseases_areThoseOfTheLexicon_withTheirRecords() {
        assertThat(VOTES.all(StatedRecord.class))
                .extracting(stated -> stated.entity().localName() + " "
                        + stated.record().record().value())
                .contains(
                        "biperiden https://bioregistry.io/drugbank:DB00810",
                        "alzheimer-s-disease https://bioregistry.io/doid:10652");
    }

    @Test
    void anUnknownCategory_isAFinding() {
        CollectingSink sink = Samples.read(
                new PharmacotherapyDbReader(),
                BytesSource.of(
                        "a.tsv",
                        "disease\tdrug\tAJG\tAJG_notes\tdoid_id\tdrugbank_id\ngout\tColchicine\tMAYBE\t\tDOID:13189\tDB1\n"));
        assertThat(sink.messages)
                .extracting(message -> message.id() + " " + message.place())
                .containsExactly(
                        "W-PHARMACOTHERAPYDB-012 a.tsv:2 Colchicine",
                        "W-PHARMACOTHERAPYDB-011 a.tsv:2 Colchicine in gout");
        assertThat(sink.all(Claim.class)).isEmpty();
    }
}
