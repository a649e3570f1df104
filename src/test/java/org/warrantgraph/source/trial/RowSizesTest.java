package org.warrantgraph.source.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RowSizesTest {
    private static final List<String> GROUPS = List.of("O1", "O2");

    @Test
    void titlesOfRows_printTheSizesOfTheGroupsInTheirOrder() {
        assertThat(RowSizes.in("PD-L1 expression >= 5% (n=42,39)", GROUPS)).isEqualTo(Map.of("O1", 42, "O2", 39));
        assertThat(RowSizes.in("Week 24, N= 47, 83", GROUPS)).isEqualTo(Map.of("O1", 47, "O2", 83));
    }

    @Test
    void sizesOfAnotherNumberOfGroups_areNotRead() {
        assertThat(RowSizes.in("Week 24 (n=47)", GROUPS)).isEmpty();
        assertThat(RowSizes.in("Week 24 (n=47, 83, 12)", GROUPS)).isEmpty();
        assertThat(RowSizes.in("Week 24", GROUPS)).isEmpty();
    }
}
