package org.warrantgraph.source.pathway.gocam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** Every model of the shared data: how many edges are used, how many have no evidence, how many cannot be meant. */
class AllModelsTest {
    private static final Path FOLDER = Path.of("../shared/data/go-cam");

    @BeforeAll
    static void dataIsHere() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the models are not here: " + FOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "should_pass/test1.ttl, 3, 0, 0",
        "should_pass/test1-zdb-meta.ttl, 3, 0, 0",
        "should_pass/test2.ttl, 7, 2, 0",
        "should_pass/test-multi-org-1.ttl, 7, 0, 0",
        "should_pass/test-negation1.ttl, 2, 0, 0",
        "should_fail/fail_enabled_by_3.ttl, 1, 0, 2",
        "should_fail/example_missing_evidence.ttl, 29, 2, 0",
        "should_fail/fail_IRE1-mediated_6.ttl, 64, 2, 0",
        "hold/fail_no_evidence_4.ttl, 3, 1, 0",
        "hold/fail_occurs_in_2.ttl, 2, 0, 1",
        "hold/XBP-1_is_a_Cell-Nonautonomous_regulator_of_Stress_Resistance_and_Longevity.ttl, 23, 0, 0"
    })
    void everyEdge_isUsedFlaggedOrSkippedWithAReason(String file, int used, int withoutEvidence, int skipped)
            throws IOException {
        CollectingSink sink = read(file);
        assertThat(sink.skipped).as(sink.messages.toString()).hasSize(skipped);
        assertThat(sink.messages.stream().filter(message -> message.id().equals("W-GOCAM-021")))
                .hasSize(withoutEvidence);
        assertThat(sink.used).isEqualTo(used);
    }

    private static CollectingSink read(String file) throws IOException {
        CollectingSink sink = new CollectingSink();
        new GoCamReader().read(BytesSource.of(file, Files.readString(FOLDER.resolve(file))), sink);
        return sink;
    }
}
