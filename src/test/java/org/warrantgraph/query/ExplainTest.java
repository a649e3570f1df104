package org.warrantgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import tools.jackson.databind.JsonNode;

class ExplainTest {
    private static final ReferenceRelease RELEASE = ReferenceRelease.lerociclib();
    private static final Explain EXPLAIN = new Explain(RELEASE);
    private static final ReferenceRelease CASES = ReferenceRelease.cases();

    @Test
    void theMechanism_leadsFromTheTargetThroughEveryStep() {
        Explanation explanation = EXPLAIN.of("lerociclib", Optional.empty(), 3);
        assertThat(explanation.mechanism().get(0).links().stream().map(Link::sentence))
                .containsExactly(
                        "lerociclib inhibits Cyclin D-CDK4/6 complex",
                        "Cyclin D-CDK4/6 complex enables active complex phosphorylates Rb",
                        "active complex phosphorylates Rb next step phosphorylated Rb releases E2F",
                        "phosphorylated Rb releases E2F next step E2F starts transcription of replication genes",
                        "E2F starts transcription of replication genes next step progression from G1 to S");
        assertThat(explanation.mechanism().get(0).effect()).isEqualTo(-1);
        assertThat(explanation.paths()).isEmpty();
        assertThat(explanation.endsShort()).isFalse();
    }

    @Test
    void theWeakestLink_isTheOneWithLeastBelief_nearestToTheDrug() {
        MechanismPath chain =
                EXPLAIN.of("lerociclib", Optional.empty(), 3).mechanism().get(0);
        assertThat(chain.weakest().orElseThrow().sentence())
                .isEqualTo("Cyclin D-CDK4/6 complex enables active complex phosphorylates Rb");
    }

    @Test
    void outcomes_includeThoseOfCombinationsAndOfTheClass() {
        List<String> outcomes = EXPLAIN.of("lerociclib", Optional.empty(), 3).outcomes().stream()
                .map(path -> path.links().get(path.links().size() - 1).sentence())
                .toList();
        assertThat(outcomes)
                .contains(
                        "lerociclib improves progression-free survival (in: endocrine-resistant population)",
                        "lerociclib + fulvestrant treats endocrine-resistant HR+/HER2- advanced breast cancer",
                        "CDK4/6 inhibitors causes neutropenia");
    }

    @Test
    void aPartOfTheNameOfADisease_meansAllThatCarryIt() {
        Explanation explanation = EXPLAIN.of("lerociclib", Optional.of("breast cancer"), 3);
        assertThat(explanation.diseases()).hasSize(3);
        assertThat(explanation.paths()).hasSize(3);
        assertThat(explanation.paths().stream().map(PathSearch::cost)).isSorted();
        assertThat(explanation.paths().get(0).end().label()).contains("breast cancer");
    }

    @Test
    void synergy_leadsNowhere() {
        Explanation explanation = EXPLAIN.of("lerociclib", Optional.empty(), 3);
        assertThat(explanation.aside()).extracting(Link::words).containsOnly("synergizes with");
        assertThat(explanation.links()).extracting(link -> link.from().label()).doesNotContain("fulvestrant");
    }

    @Test
    void whereNothingLeadsToTheDisease_theMechanismIsShownAsFarAsItGoes() {
        Explanation explanation = EXPLAIN.of("G1T48", Optional.of("neutropenia"), 3);
        assertThat(explanation.endsShort()).isTrue();
        assertThat(ExplanationText.of(explanation, new Sayings(RELEASE)))
                .contains("No statement in this release leads there.");
    }

    @Test
    void anUnknownDrug_isAnsweredWithNearOnes() {
        assertThatThrownBy(() -> EXPLAIN.of("lerocyclib", Optional.empty(), 3))
                .isInstanceOf(WarrantException.Usage.class)
                .hasMessageContaining("Did you mean: lerociclib");
        assertThatThrownBy(() -> EXPLAIN.of("lerociclib", Optional.of("malaria"), 3))
                .hasMessageContaining("W-QUERY-003");
    }

    @Test
    void deniedAndWithdrawnStatements_areNoLinksOfAPath() {
        Explanation explanation = new Explain(CASES).of("examplinib", Optional.of("disease D"), 3);
        assertThat(explanation.links())
                .extracting(link -> link.said().orElseThrow().standing().status())
                .doesNotContain(Value.DENIED, Value.WITHDRAWN)
                .contains(Value.DISPUTED);
        assertThat(explanation.aside())
                .extracting(Link::sentence)
                .containsExactly("examplinib degrades kinase W", "examplinib activates kinase Z");
    }

    @Test
    void theText_tellsStandingPlaceAndReferences() {
        String text =
                ExplanationText.of(EXPLAIN.of("lerociclib", Optional.of("breast cancer"), 3), new Sayings(RELEASE));
        assertThat(text)
                .contains("⊣ inhibits            Cyclin D-CDK4/6 complex")
                .contains("reported · 2 citations · 2 copies · 2 works · 1 study")
                .contains("“Potent inhibitor of Rb phosphorylation, inducing G1 arrest” A [1], Preclinical Evidence")
                .contains("    [3] What is Lerociclib used for? [synapse.patsnap.com]")
                .contains("Weakest link: ");
    }

    @Test
    void theJson_carriesEveryPartOfTheExplanation() {
        JsonNode json =
                ExplanationJson.of(EXPLAIN.of("lerociclib", Optional.of("breast cancer"), 2), new Sayings(RELEASE));
        assertThat(json.path("reached").asBoolean()).isTrue();
        assertThat(json.path("paths")).hasSize(2);
        JsonNode said = json.at("/mechanism/0/links/0/said");
        assertThat(said.path("studies").asInt()).isEqualTo(1);
        assertThat(said.at("/claims/0/evidence/0/reference/number").asInt()).isEqualTo(1);
    }

    @Test
    void twoExplanations_areTheSame() {
        Explanation one = new Explain(RELEASE).of("lerociclib", Optional.of("breast cancer"), 5);
        Explanation other =
                new Explain(ReferenceRelease.lerociclib()).of("lerociclib", Optional.of("breast cancer"), 5);
        assertThat(one).isEqualTo(other);
    }
}
