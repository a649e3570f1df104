package org.warrantgraph.source.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.CollectingSink;

final class ClinicalTrialsJsonReaderTest {
    private final CollectingSink read = TrialsAsRead.invented();

    @Test
    void theTrial_isNamedByItsNumberAndShownByItsAcronym() {
        assertThat(read.all(Study.class)).singleElement().satisfies(study -> {
            assertThat(study.iri().localName()).isEqualTo("nct99999901");
            assertThat(study.label()).isEqualTo("EXAMPLE-1");
            assertThat(study.kind()).isEqualTo(Value.INTERVENTIONAL_TRIAL);
        });
    }

    @Test
    void phasesTwoAndThree_areOnePhase() {
        assertThat(TrialsAsRead.objects(read, Relation.PHASE)).containsExactly(Value.PHASE2TO3);
        assertThat(TrialsAsRead.objects(read, Relation.DESIGN)).containsExactly(Value.RANDOMISED, Value.DOUBLE_BLIND);
    }

    @Test
    void codeNames_areTheDrugsTheyStandFor() {
        assertThat(TrialsAsRead.objects(read, Relation.STUDIES))
                .extracting(Iri::localName)
                .contains("palbociclib", "breast-cancer")
                .doesNotContain("placebo", "biopsy");
        assertThat(read.messages).anyMatch(message -> message.id().equals("W-TRIAL-010"));
    }

    @Test
    void groupsOfResults_areTheArmsTheyAreNamedAfter() {
        assertThat(read.all(Arm.class)).extracting(Arm::label).containsExactly("Arm A: Examplinib", "Placebo");
        Result median = TrialsAsRead.result(read, "NA (95% confidence interval");
        assertThat(median.arm().map(Iri::localName)).contains("nct99999901-arm-a-examplinib");
        assertThat(median.population().map(Iri::localName)).contains("fas");
        assertThat(median.status()).isEqualTo(Value.NOT_REACHED);
        assertThat(median.denominator()).contains(99);
    }

    @Test
    void anAnalysis_keepsLevelRelationAndDirection() {
        Result ratio = TrialsAsRead.result(read, "Hazard Ratio");
        assertThat(ratio.type()).isEqualTo(Type.COMPARISON);
        assertThat(ratio.statistic()).contains(Value.HAZARD_RATIO);
        assertThat(ratio.ciLevel()).contains(new BigDecimal("0.9685"));
        assertThat(ratio.pRelation()).contains("<");
        assertThat(ratio.pValue()).contains(new BigDecimal("0.001"));
        assertThat(ratio.method()).contains(Value.LOG_RANK_TEST);
        // The record lists placebo first; its words say which is over which.
        assertThat(ratio.arm().map(Iri::localName)).contains("nct99999901-arm-a-examplinib");
        assertThat(ratio.comparatorArm().map(Iri::localName)).contains("nct99999901-placebo");
    }

    @Test
    void aDecimalComma_isRead() {
        Result test = TrialsAsRead.result(read, "p 0,001");
        assertThat(test.pValue()).contains(new BigDecimal("0.001"));
        assertThat(test.statistic()).contains(Value.TEST_OF_DIFFERENCE);
        assertThat(test.status()).isEqualTo(Value.NOT_REPORTED);
    }

    @Test
    void rowsOfAnOutcome_areEndpointsOfTheirOwn() {
        assertThat(TrialsAsRead.result(read, "34.7").endpoint().map(Iri::localName))
                .contains("nct99999901-objective-response-rate-week-12");
        assertThat(TrialsAsRead.result(read, "34.7").statistic()).contains(Value.PERCENTAGE);
    }

    @Test
    void adverseEvents_areCountsOfThoseAtRisk() {
        Result serious = TrialsAsRead.result(read, "2 of 101");
        assertThat(serious.value()).contains(BigDecimal.valueOf(2));
        assertThat(serious.denominator()).contains(101);
        assertThat(serious.endpoint())
                .isNotEqualTo(TrialsAsRead.result(read, "12 of 101").endpoint());
        assertThat(TrialsAsRead.result(read, "7 of 101").adverseEvent().map(Iri::localName))
                .contains("total-serious-adverse-events");
    }

    @Test
    void publications_reportTheTrialOrAreBackground() {
        assertThat(read.all(Reference.class)).hasSize(3);
        assertThat(read.all(ReportedStudy.class))
                .extracting(said -> said.confidence().toPlainString())
                .containsExactly("0.99", "0.8");
    }

    @Test
    void dates_areAsPreciseAsTheRecord() {
        assertThat(read.all(RdfStatement.class).map(said -> said.object().toString()))
                .anyMatch(date -> date.contains("2013-02") && date.contains("gYearMonth"))
                .anyMatch(date -> date.contains("2015-07-09") && date.contains("#date"));
    }

    @Test
    void everyClaim_saysWhereInTheRecordItStands() {
        assertThat(read.all(Claim.class))
                .allSatisfy(claim ->
                        assertThat(claim.places().get(0).section().orElse("")).startsWith("NCT99999901"));
        assertThat(read.all(Claim.class).flatMap(claim -> claim.places().stream()))
                .anyMatch(place -> place.section()
                        .orElse("")
                        .equals("NCT99999901 /resultsSection/outcomeMeasuresModule/outcomeMeasures/0/analyses/0"));
    }
}
