package org.warrantgraph.source.literature.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Mention;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

class PubmedReaderTest {
    private static final PubmedReader READER = new PubmedReader();

    private static CollectingSink read(BytesSource source) {
        CollectingSink sink = new CollectingSink();
        READER.read(source, sink);
        return sink;
    }

    private static CollectingSink invented() {
        return read(BytesSource.of("pubmed.xml", InventedRecords.TEXT));
    }

    private static ExternalId pmid(String id) {
        return new ExternalId("pubmed", id);
    }

    @Test
    void aRecordWithAnAbstract_isADocumentOfItsWork() {
        Publication work = invented().all(Publication.class).findFirst().orElseThrow();
        assertThat(work.itself()).isTrue();
        assertThat(work.kind()).isEqualTo(Value.PRIMARY_ARTICLE);
        assertThat(work.title()).contains("Zorbatinib & Things");
        assertThat(work.identifiers())
                .containsExactlyInAnyOrder(
                        pmid("99000011"), new ExternalId("doi", "10.5555/inv.11"), new ExternalId("pmc", "PMC9900011"));
        assertThat(work.issued()).contains("2019");
        assertThat(work.firstAuthor()).contains("Orpheus Group");
        assertThat(work.studies())
                .containsExactly(
                        new ExternalId("clinicaltrials", "NCT09999998"),
                        new ExternalId("clinicaltrials", "NCT09999999"));
    }

    @Test
    void itsClaims_areAnchoredInTheRecord() {
        CollectingSink sink = invented();
        assertThat(sink.all(Claim.class)
                        .map(claim -> claim.polarity() + " "
                                + claim.proposition().object().localName()))
                .containsExactly("AFFIRMS cdk7", "DENIES cdk9");
        assertThat(sink.all(Claim.class).map(Claim::source))
                .containsOnly(
                        sink.all(Publication.class).findFirst().orElseThrow().document());
    }

    @Test
    void substances_areMentionsWhereTheLexiconKnowsThem() {
        assertThat(invented().all(Mention.class).map(Mention::text)).contains("Imatinib");
    }

    @Test
    void aRetraction_isSaidFromBothSides() {
        List<Standing> standings = invented().all(Standing.class).toList();
        assertThat(standings).hasSize(2).allSatisfy(standing -> {
            assertThat(standing.kind()).isEqualTo(Value.RETRACTION);
            assertThat(standing.work()).contains(pmid("99000011"));
            assertThat(standing.by()).contains(pmid("99000012"));
            assertThat(standing.since()).contains("2021-02-03");
        });
        assertThat(standings.get(0).reason()).contains("Numbers were made up");
    }

    @Test
    void aRetractedPublication_withoutANotice_isRetractedAllTheSame() {
        String alone =
                InventedRecords.TEXT.replaceAll("(?s)<CommentsCorrectionsList>.*?</CommentsCorrectionsList>", "");
        assertThat(read(BytesSource.of("pubmed.xml", alone)).all(Standing.class))
                .singleElement()
                .satisfies(standing -> assertThat(standing.by()).isEmpty());
    }

    @Test
    void types_tellTheKind() {
        assertThat(invented().all(Publication.class).map(Publication::kind))
                .containsExactly(Value.PRIMARY_ARTICLE, Value.NOTICE, Value.REVIEW);
    }

    @Test
    void theEarlierDate_isTheDateOfPublication() {
        assertThat(invented().all(Publication.class).skip(2).findFirst().flatMap(Publication::issued))
                .contains("2021-12-31");
    }

    @Test
    void whatIsLeftOut_isSaid() {
        CollectingSink sink = invented();
        assertThat(sink.skipped).containsExactly("book record");
        assertThat(sink.messages)
                .extracting(Message::toString)
                .anyMatch(words -> words.contains("PMID 99000011") && words.contains("\"NCT1\" is no number"))
                .anyMatch(words -> words.startsWith("pubmed.xml:19") && words.contains("Somewhere. 1999"))
                .hasSize(2);
    }

    @Test
    void aBrokenRecord_spoilsNoOther() {
        CollectingSink sink = read(BytesSource.of(
                "pubmed.xml",
                InventedRecords.TEXT.replace("<ArticleTitle>Retraction of", "<ArticleTitle>Retraction </i> of")));
        assertThat(sink.all(Publication.class).map(Publication::identifiers).map(ids -> ids.get(0)))
                .containsExactly(pmid("99000011"), pmid("99000012"), pmid("99000013"));
        assertThat(sink.messages).extracting(Message::id).contains("W-PUBMED-001");
    }

    @Test
    void theRealRecord_givesItsTrial() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/literature/pubmed/pubmed-29768149.xml"))) {
            CollectingSink sink = read(new BytesSource("pubmed-29768149.xml", in.readAllBytes()));
            assertThat(sink.all(Publication.class)).singleElement().satisfies(work -> {
                assertThat(work.itself()).isFalse();
                assertThat(work.studies()).containsExactly(new ExternalId("clinicaltrials", "NCT02149199"));
                assertThat(work.identifiers())
                        .containsExactly(pmid("29768149"), new ExternalId("doi", "10.1056/nejmoa1715274"));
                assertThat(work.issued()).contains("2018-05-17");
                assertThat(work.firstAuthor()).contains("O'Byrne");
                assertThat(work.kind()).isEqualTo(Value.PRIMARY_ARTICLE);
            });
            assertThat(sink.messages).isEmpty();
        }
    }
}
