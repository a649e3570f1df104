package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.gold.GoldScore;

/** A release built from the real guide alone, against the gold list. */
class GuideGoldTest {
    private static final Path GUIDE = Path.of("../shared/data/guides/lerociclib.md");

    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void releaseOfTheGuideAlone_holdsTheGoldList_andHardlyAnythingFalse() throws IOException {
        Assumptions.assumeTrue(Files.exists(GUIDE), "the guide is not here: " + GUIDE);
        Path guides = Files.createDirectories(folder.resolve("documents"));
        Files.copy(GUIDE, guides.resolve("guide.md"));
        try (BuiltRelease release = BuiltRelease.of(folder, new GuideReader())) {
            GoldScore score = GoldScore.of(release.data());
            System.out.println("gold " + score.toString().lines().findFirst().orElseThrow() + ", false results "
                    + score.falseResults().size() + ", false mechanisms "
                    + score.falseMechanisms().size() + ", missing " + score.missing());
            assertThat(score.found("DXTRAF")).as(score.toString()).isEqualTo(score.total("DXTRAF"));
            for (String part : List.of("C", "M", "P", "K")) {
                assertThat(10 * score.found(part))
                        .as(part + " of " + score)
                        .isGreaterThanOrEqualTo(9 * score.total(part));
            }
            assertThat(score.falseTableResults()).isEmpty();
            assertThat(score.falseMechanisms()).hasSizeLessThanOrEqualTo(2);
        }
    }
}
