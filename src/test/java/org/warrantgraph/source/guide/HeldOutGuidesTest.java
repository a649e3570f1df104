package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Guides that were written before anybody looked at what the reader makes of them; {@code src/bench/README.md} keeps
 * the score of that first reading, which is the fair one.
 */
class HeldOutGuidesTest {
    @ParameterizedTest
    @CsvSource({"anticoagulant, 5, 0", "asthma, 1, 0", "jak, 2, 0", "incretin, 4, 0", "parp, 5, 0"})
    void guide_givesItsFacts_andNothingForbidden(String name, int mayMiss, int mayBeWrong) throws IOException {
        InventedGuides guide = InventedGuides.read("heldout", name);

        System.out.println("held-out guide " + name + ": "
                + guide.report().lines().findFirst().orElseThrow());
        assertThat(guide.wrong()).as(guide.report()).hasSizeLessThanOrEqualTo(mayBeWrong);
        assertThat(guide.missing()).as(guide.report()).hasSizeLessThanOrEqualTo(mayMiss);
    }
}
