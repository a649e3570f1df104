package org.warrantgraph.source.literature.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

class JatsReaderTest {
    private static final JatsReader READER = new JatsReader();

    private static CollectingSink read(BytesSource source) {
        CollectingSink sink = new CollectingSink();
        READER.read(source, sink);
        return sink;
    }

    private static CollectingSink invented() {
        return read(BytesSource.of("invented.nxml", InventedArticle.TEXT));
    }

    private static CollectingSink sample(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(JatsReaderTest.class.getResourceAsStream("/literature/jats/" + name))) {
            return read(new BytesSource(name, in.readAllBytes()));
        }
    }

    private static List<String> claims(CollectingSink sink) {
        return sink.all(Claim.class)
                .map(claim -> (claim.polarity() == Polarity.DENIES ? "not " : "")
                        + claim.proposition().predicate().localName() + " "
                        + claim.proposition().object().localName() + " "
                        + claim.evidence().stream()
                                .flatMap(line -> line.reference().stream())
                                .map(reference -> reference.value().replaceFirst(".*-", ""))
                                .toList())
                .toList();
    }

    @Test
    void frontMatter_tellsTheWork() {
        assertThat(invented().all(Publication.class)).singleElement().satisfies(work -> {
            assertThat(work.itself()).isTrue();
            assertThat(work.kind()).isEqualTo(Value.PRIMARY_ARTICLE);
            assertThat(work.title()).contains("Zorbatinib in invented disease*");
            assertThat(work.identifiers())
                    .containsExactlyInAnyOrder(
                            new ExternalId("doi", "10.5555/inv.1"),
                            new ExternalId("pmc", "PMC9900001"),
                            new ExternalId("pubmed", "99000001"));
            assertThat(work.issued()).contains("2020-04-03");
            assertThat(work.firstAuthor()).contains("Musterfrau");
            assertThat(work.venue()).contains("Journal of \ud835\udd38 Things");
            assertThat(work.studies()).containsExactly(new ExternalId("clinicaltrials", "NCT09999999"));
        });
    }

    @Test
    void aLicenceInASentence_isFound() {
        assertThat(invented().all(SourceDocument.class).findFirst().flatMap(SourceDocument::rights))
                .contains("http://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void aRetractedArticle_saysSoAndByWhat() {
        assertThat(invented().all(Standing.class)).singleElement().satisfies(standing -> {
            assertThat(standing.kind()).isEqualTo(Value.RETRACTION);
            assertThat(standing.work()).contains(new ExternalId("pubmed", "99000001"));
            assertThat(standing.by()).containsExactly(new ExternalId("doi", "10.5555/inv.2"));
        });
    }

    @Test
    void sentences_citeWhatTheirMarksLeadTo() {
        assertThat(claims(invented()))
                .contains("inhibits cdk7 [1, 2, 3, 4]", "not inhibits cdk9 []", "activates cdk4 [2]");
    }

    @Test
    void sectionsAboutTheArticle_giveNoClaims() {
        assertThat(claims(invented())).noneMatch(claim -> claim.contains("cdk2"));
    }

    @Test
    void references_keepNumberTitleAndIdentifiers() {
        List<Reference> references = invented().all(Reference.class).toList();
        assertThat(references).extracting(Reference::number).containsExactly(1, 2, 3, 4);
        assertThat(references)
                .extracting(reference -> reference.title().orElse(""))
                .containsExactly("Making zorbatinib", "Seeing zorbatinib", "All of zorbatinib", "More of zorbatinib");
        assertThat(references.get(0).identifiers()).containsExactly(new ExternalId("doi", "10.5555/made"));
        assertThat(references.get(1).identifiers()).containsExactly(new ExternalId("pubmed", "12345678"));
        assertThat(references.get(1).printed()).startsWith("Roe R, et al. Seeing zorbatinib. J Inv. 2018");
    }

    @Test
    void whatCannotBeUnderstood_isSaidWithItsPlace() {
        assertThat(invented().messages).extracting(Message::id).containsExactlyInAnyOrder("W-JATS-010", "W-JATS-011");
        assertThat(invented().messages)
                .filteredOn(message -> message.id().equals("W-JATS-011"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.toString()).contains("reference 2", "not one");
                    assertThat(message.place().line()).isPositive();
                });
    }

    @Test
    void aCutArticle_isReadAsFarAsItGoes() {
        CollectingSink sink = read(BytesSource.of(
                "cut.nxml", InventedArticle.TEXT.substring(0, InventedArticle.TEXT.indexOf("<disp-formula>"))));
        assertThat(sink.all(Publication.class)).hasSize(1);
        assertThat(claims(sink)).contains("inhibits cdk7 []");
        assertThat(sink.messages).extracting(Message::id).contains("W-JATS-001");
    }

    @Test
    void aRealTrial_givesItsRegistrationArmsAndReferences() throws IOException {
        CollectingSink sink = sample("PMC3672778.nxml");
        assertThat(sink.all(Publication.class).map(Publication::issued)).containsExactly(Optional.of("2013-03-05"));
        assertThat(sink.all(Reference.class))
                .hasSize(27)
                .filteredOn(reference -> !reference.identifiers().isEmpty())
                .hasSize(24);
        assertThat(sink.all(Claim.class)
                        .map(claim -> claim.proposition().subject().localName()))
                .contains("nct00259090");
        assertThat(sink.all(Claim.class)
                        .flatMap(claim -> claim.evidence().stream())
                        .flatMap(line -> line.reference().stream())
                        .map(reference -> reference.value().replaceFirst(".*-", ""))
                        .distinct())
                .contains("1", "10", "13");
        assertThat(sink.all(Claim.class)
                        .map(claim -> claim.proposition().predicate().localName()))
                .as("the article says that fulvestrant speeds the degradation of its target up")
                .doesNotContain("prevents");
    }

    @Test
    void anArticleOfTheOldDtd_isReadToo() throws IOException {
        CollectingSink sink = sample("1472-6831-8-11.nxml");
        assertThat(sink.all(Publication.class)).singleElement().satisfies(work -> {
            assertThat(work.venue()).contains("BMC Oral Health");
            assertThat(work.identifiers()).contains(new ExternalId("doi", "10.1186/1472-6831-8-11"));
        });
        assertThat(sink.all(SourceDocument.class).findFirst().flatMap(SourceDocument::rights))
                .hasValueSatisfying(rights -> assertThat(rights).contains("creativecommons.org/licenses/by/2.0"));
        assertThat(sink.used).isGreaterThan(50);
    }
}
