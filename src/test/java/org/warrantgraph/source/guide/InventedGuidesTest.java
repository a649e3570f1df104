package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guides of other fields in other styles: what each must give, and what it must never give. */
class InventedGuidesTest {
    /** The number after the name: how many of the expected facts may be missed, the state of the reader now. */
    @ParameterizedTest
    @CsvSource({"sclerosis, 0", "lung, 0", "glucose, 0", "statin, 0", "degrader, 2"})
    void guide_givesItsFacts_andNothingForbidden(String name, int mayMiss) throws IOException {
        InventedGuides guide = InventedGuides.read("invented", name);

        assertThat(guide.wrong()).as(guide.report()).isEmpty();
        assertThat(guide.missing()).as(guide.report()).hasSizeLessThanOrEqualTo(mayMiss);
    }
}
