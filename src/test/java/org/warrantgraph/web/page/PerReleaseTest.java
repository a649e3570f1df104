package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.build.Release;

class PerReleaseTest {
    private final List<Release> made = new ArrayList<>();
    private final PerRelease<Integer> known = new PerRelease<>(release -> {
        made.add(release);
        return made.size();
    });

    @Test
    void oldReleaseKeepsWhatIsKnown_whileANewOneIsPrepared() {
        Release old = ReferenceRelease.lerociclib();
        Release next = ReferenceRelease.lerociclib();
        known.prepare(old);
        known.prepare(next);
        assertThat(known.of(old)).isEqualTo(1);
        assertThat(known.of(next)).isEqualTo(2);
        assertThat(made).hasSize(2);
    }

    @Test
    void nothingIsKept_ofAReleaseThatIsClosed() {
        Release release = ReferenceRelease.lerociclib();
        known.prepare(release);
        known.forget(release);
        assertThat(known.of(release)).isEqualTo(2);
    }
}
