package org.warrantgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;

final class IrisTest {
    private static final Iri LEROCICLIB = Iris.of("compound", "lerociclib");
    private static final Iri CDK4 = Iris.of("protein", "cdk4");

    @Test
    void proposition_hasTheWorkedExamplesKey() {
        assertThat(Proposition.of(LEROCICLIB, Vocabulary.Relation.INHIBITS, CDK4)
                        .iri()
                        .localName())
                .isEqualTo("0a274749623be9804a4c77ae");
    }

    @Test
    void symmetricProposition_isOneInBothDirections() {
        assertThat(Proposition.of(LEROCICLIB, Vocabulary.Relation.SYNERGIZES_WITH, CDK4))
                .isEqualTo(Proposition.of(CDK4, Vocabulary.Relation.SYNERGIZES_WITH, LEROCICLIB));
    }

    @Test
    void hazardRatio_hasTheReferenceGraphsKey() {
        Iri trial = Iris.of("trial", "leonarda-1");
        Result ratio = Result.of(
                        Vocabulary.Type.COMPARISON,
                        Vocabulary.Value.VALUE_REPORTED,
                        "0.451 (0.311 - 0.656); P = 0.000016")
                .study(trial)
                .endpoint(Iris.endpoint(trial, "pfs-investigator"))
                .arm(Iris.arm(trial, "a"))
                .comparatorArm(Iris.arm(trial, "b"))
                .statistic(Vocabulary.Value.HAZARD_RATIO)
                .value(new BigDecimal("0.451"))
                .unit("UNITLESS")
                .ciLow(new BigDecimal("0.311"))
                .ciHigh(new BigDecimal("0.656"))
                .ciLevel(new BigDecimal("0.95"))
                .pValue(new BigDecimal("0.000016"))
                .pRelation("=")
                .build();
        assertThat(ratio.iri()).isEqualTo(Iris.of("result", "leonarda-1-pfs-investigator-a-vs-b-hazardRatio-fdf49bfd"));
        try (ReferenceRelease release = ReferenceRelease.lerociclib()) {
            assertThat(release.data().getDefaultGraph().size()).isEqualTo(7705);
        }
    }
}
