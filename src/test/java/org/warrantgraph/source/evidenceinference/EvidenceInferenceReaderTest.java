package org.warrantgraph.source.evidenceinference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.statement.Said;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Span;

final class EvidenceInferenceReaderTest {
    private static final Path SHARED = Path.of("../shared/data/evidence-inference");

    private final Said judgements =
            Said.of(new EvidenceInferenceReader(), "src/test/resources/evidence-inference/annotations.csv");
    private final Said prompts =
            Said.of(new EvidenceInferenceReader(), "src/test/resources/evidence-inference/prompts.csv");

    @Test
    void annotatorsWhoDisagree_claimDifferentResultsForOneOutcome() {
        List<Result> results = judgements.sink().all(Result.class).toList();
        assertThat(results.subList(0, 2))
                .extracting(result -> result.outcome().orElseThrow())
                .containsExactly(Value.SMALLER_EFFECT, Value.GREATER_EFFECT);
        assertThat(results.get(0).endpoint()).isEqualTo(results.get(1).endpoint());
        assertThat(judgements.claims().subList(0, 2))
                .extracting(claim -> claim.qualifier().orElseThrow())
                .containsExactly(
                        "annotator 0; characters 21712 to 21923 of the text of the article",
                        "annotator 5; label \"significantly increase\"; characters 1631 to 1787 of the text of the article");
    }

    @Test
    void bothSpellingsOfALabel_areOneOutcome() {
        assertThat(judgements.sink().all(Result.class).map(Result::printed).distinct())
                .containsExactly("significantly decreased", "significantly increased", "no significant difference");
    }

    @Test
    void rejectedLabel_isSkipped_rejectedReasoningIsSaid() {
        assertThat(judgements.sink().skipped).containsExactly("a second person rejected the label");
        assertThat(judgements.sink().used).isEqualTo(4);
        assertThat(judgements.claims().get(3).qualifier())
                .hasValueSatisfying(words -> assertThat(words).endsWith("a second person rejected the reasoning"));
    }

    @Test
    void claim_isAnchoredAtItsRowAndCitesTheArticle() {
        Claim claim = judgements.claims().get(3);
        assertThat(claim.places()).hasSize(1);
        assertThat(judgements.cited(claim).identifiers()).hasToString("[pmc:PMC59610]");
        assertThat(claim.agentType()).isEqualTo(Value.MANUAL_AGENT);
    }

    @Test
    void promptsAndJudgements_tellOfTheSameNodes() {
        Result result = judgements.sink().all(Result.class).toList().get(3);
        assertThat(prompts.sink().all(Endpoint.class))
                .filteredOn(endpoint ->
                        result.endpoint().filter(endpoint.iri()::equals).isPresent())
                .extracting(Endpoint::label)
                .containsExactly("Recurrent venous thromboembolism");
        assertThat(prompts.sink().all(Arm.class))
                .filteredOn(arm -> result.arm().filter(arm.iri()::equals).isPresent())
                .extracting(Arm::label)
                .containsExactly("LMWH");
    }

    @Test
    void realTables_loseNoRow() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "no ../shared/data/evidence-inference");
        Said all = real("annotations-dev.csv.gz");
        assertThat(all.sink().used + all.sink().skipped.size()).isEqualTo(4366);
        assertThat(all.sink().skipped).hasSize(289).containsOnly("a second person rejected the label");
        assertThat(real("prompts-dev.csv.gz").sink().used).isEqualTo(2393);
    }

    private static Said real(String name) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(SHARED.resolve(name)))) {
            return Said.of(new EvidenceInferenceReader(), new BytesSource(name.replace(".gz", ""), in.readAllBytes()));
        }
    }

    /** Both rows are the upstream's; the span is one and the same. */
    @Test
    void severalRowsOfOneAnnotator_areClaimsOfOneResult_eachAtItsRow() throws IOException {
        Said spans = Said.of(new EvidenceInferenceReader(), "src/test/resources/evidence-inference/spans.csv");
        assertThat(spans.sink().used).isEqualTo(2);
        assertThat(spans.claims().stream().map(Claim::proposition).distinct()).hasSize(1);
        assertThat(spans.claims().stream().map(Claim::iri).distinct()).hasSize(2);
        String text = Files.readString(Path.of("src/test/resources/evidence-inference/spans.csv"));
        assertThat(spans.claims()).allSatisfy(claim -> {
            assertThat(claim.qualifier()).contains("annotator 0; characters 781 to 822 of the text of the article");
            assertThat(new CodePoints(text)
                            .slice(new Span(
                                    claim.places().get(0).start(),
                                    claim.places().get(0).end())))
                    .contains("Fat mass (kg)\n\u22121.7\u2009\u00b1\u20091.7\n");
        });
    }
}
