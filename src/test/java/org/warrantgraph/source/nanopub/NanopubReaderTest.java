package org.warrantgraph.source.nanopub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.statement.Said;

final class NanopubReaderTest {
    private static final Path OLD = Path.of("../shared/data/dikb-evidence/dikb-full-nanopublications.trig");

    private final Said said = Said.of(new NanopubReader(), "src/test/resources/nanopub/invented.trig");

    @Test
    void assertion_isClaimedWithTheRelationItsPredicateStandsFor() {
        assertThat(said.lines())
                .containsExactlyInAnyOrder(
                        "exemplib {not a graph} inhibits CDK4",
                        "exemplib {not a graph} associatedWith Cyclin D1",
                        "exemplib {not a graph} inhibits Rb");
        assertThat(said.claim("exemplib {not a graph} associatedWith Cyclin D1").qualifier())
                .contains("exemplib {not a graph} <http://example.org/devours> Cyclin D1");
    }

    @Test
    void claim_isAnchoredAtItsAssertionGraph() {
        Claim claim = said.claim("exemplib {not a graph} inhibits CDK4");
        String text =
                new String(Said.file("src/test/resources/nanopub/invented.trig").bytes(), StandardCharsets.UTF_8);
        assertThat(text.substring(
                        claim.places().get(0).start(), claim.places().get(0).end()))
                .startsWith("ex:assertion {")
                .endsWith("12 .\n}");
    }

    @Test
    void provenance_isTheEvidence_andPublicationInfoIsKept() {
        Claim claim = said.claim("exemplib {not a graph} inhibits CDK4");
        assertThat(said.cited(claim).identifiers()).hasToString("[pubmed:12345678]");
        assertThat(claim.evidence().get(0).evidenceType().localName()).isEqualTo("ECO_0000305");
        assertThat(claim.agentType()).isEqualTo(Value.MANUAL_AGENT);
        assertThat(said.sink().all(RdfStatement.class))
                .filteredOn(triple -> triple.subject().value().equals("http://example.org/np1"))
                .extracting(triple -> triple.predicate().localName())
                .containsExactly("type", "isPartOf", "creator", "created", "license");
    }

    @Test
    void invalidNanopublications_areRefusedWithTheReason_andTheOthersRead() {
        assertThat(said.sink().used).isEqualTo(1);
        assertThat(said.sink().skipped)
                .containsExactly("invalid nanopublication", "the assertion relates no two named things");
        assertThat(said.sink().messages)
                .filteredOn(message -> message.id().equals("W-NANOPUB-010"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.place()).hasToString("invented.trig:22 http://example.org/np2");
                    assertThat(message.what()).contains("its head names 0 graphs with np:hasPublicationInfo");
                });
        assertThat(said.messages()).contains("W-NANOPUB-011", "W-NANOPUB-013", "W-NANOPUB-014");
    }

    @Test
    void trustyUri_isComputedAsOthersDo() {
        assertThat(Said.of(new NanopubReader(), "src/test/resources/nanopub/trusty1.trig")
                        .messages())
                .containsExactly("W-NANOPUB-013");
    }

    @Test
    void changedContent_doesNotFitItsTrustyUri() {
        String changed = new String(
                        Said.file("src/test/resources/nanopub/trusty1.trig").bytes(), StandardCharsets.UTF_8)
                .replace("2014-07-29", "2015-07-29");
        Said said = Said.of(new NanopubReader(), BytesSource.of("changed.trig", changed));
        assertThat(said.sink().messages)
                .filteredOn(message -> message.id().equals("W-NANOPUB-020"))
                .singleElement()
                .satisfies(message -> assertThat(message.place().line()).isEqualTo(10));
    }

    @Test
    void brokenTriG_isRefusedWithItsLine() {
        assertThatThrownBy(() -> new NanopubReader()
                        .read(
                                BytesSource.of("old.trig", "@prefix a: <http://a/> .\na:g = { a:b a:c a:d }\n"),
                                new CollectingSink()))
                .isInstanceOfSatisfying(
                        WarrantException.UnreadableInput.class,
                        refused -> assertThat(refused.report().place()).hasToString("old.trig:2"));
    }

    @Test
    void oldSyntax_isLeftToWhoKnowsIt() throws java.io.IOException {
        Assumptions.assumeTrue(Files.exists(OLD), "no ../shared/data/dikb-evidence");
        byte[] bytes = Files.readAllBytes(OLD);
        assertThat(new NanopubReader()
                        .fit(new BytesSource("a.trig", bytes), java.util.Arrays.copyOf(bytes, 8192))
                        .score())
                .isZero();
    }
}
