package org.warrantgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "lerociclib, lerociclib",
        "CDK4/6 inhibitors, cdk4-6-inhibitors",
        "HR+ breast cancer, hr-positive-breast-cancer",
        "HR+/HER2- advanced breast cancer, hr-positive-her2-negative-advanced-breast-cancer",
        "TGF-β, tgf-beta",
        "Cyclin D-CDK4/6 complex, cyclin-d-cdk4-6-complex",
        "Crème brûlée, creme-brulee",
    })
    void name_becomesReadableKey(String name, String key) {
        assertThat(Slug.of(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"薬, 药", "'+', '*'"})
    void namesWithoutLatinLetters_stayDifferent(String one, String other) {
        assertThat(Slug.of(one)).startsWith("x-").isNotEqualTo(Slug.of(other));
    }
}
