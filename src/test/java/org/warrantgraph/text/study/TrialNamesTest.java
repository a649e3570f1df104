package org.warrantgraph.text.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialNamesTest {
    @ParameterizedTest
    @CsvSource({
        "In the EXAMPLE-2 trial patients lived longer., EXAMPLE-2",
        "The INVENT 201 phase III study was stopped., INVENT 201",
        "Results of an ECOG trial were used.,",
        "It is the largest COPD study so far.,",
        "A DMARD trial of the same design followed the PREPARE study., PREPARE"
    })
    void acronymBeforeTrialIsAName_unlessItIsAGroupOrACondition(String text, String name) {
        assertThat(TrialNames.in(List.of(text)).names()).isEqualTo(name == null ? List.of() : List.of(name));
    }
}
