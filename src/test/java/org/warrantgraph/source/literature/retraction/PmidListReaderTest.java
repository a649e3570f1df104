package org.warrantgraph.source.literature.retraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Standing;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Readers;

class PmidListReaderTest {
    private static CollectingSink read(byte[] bytes) {
        CollectingSink sink = new CollectingSink();
        new PmidListReader().read(new BytesSource("pubmed_retractions.tsv", bytes), sink);
        return sink;
    }

    @Test
    void theSample_isRead() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                getClass().getResourceAsStream("/literature/retraction/pubmed_retractions.tsv"))) {
            CollectingSink sink = read(in.readAllBytes());
            assertThat(sink.all(Standing.class)).hasSize(20);
            assertThat(sink.all(Standing.class).findFirst().orElseThrow().work())
                    .containsExactly(new ExternalId("pubmed", "993"));
            assertThat(sink.messages).isEmpty();
        }
    }

    @Test
    void linesThatAreNoPmid_areSkippedWithTheirLine() {
        CollectingSink sink = read("993\nnone\n0\n12\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sink.all(Standing.class)).hasSize(2);
        assertThat(sink.skipped).containsExactly("line that is no PMID", "line that is no PMID");
        assertThat(sink.messages)
                .extracting(Message::place)
                .extracting(place -> place.line())
                .containsExactly(2, 3);
    }

    @Test
    void aListOfNumbers_isOnlyTakenWhereItsNameSpeaksOfRetractions() {
        Readers readers = Readers.of(new PmidListReader());
        assertThat(readers.choose(BytesSource.of("x/pubmed_retractions.tsv", "993\n160560\n"))
                        .best())
                .isPresent();
        assertThat(readers.choose(BytesSource.of("retracted/pmids.tsv", "993\n160560\n"))
                        .best())
                .isEmpty();
        assertThat(readers.choose(BytesSource.of("retractions.tsv", "a\tb\n1\t2\n3\t4\n5\t6\n"))
                        .best())
                .isEmpty();
    }

    @Test
    void theWholeList_isRead() throws IOException {
        Path list = Path.of("../shared/data/literature/retractions/pubmed_retractions.tsv");
        Assumptions.assumeTrue(Files.exists(list), list + " is not there and not read");
        CollectingSink sink = read(Files.readAllBytes(list));
        assertThat(sink.all(Standing.class)).hasSize(19_163);
        assertThat(sink.used).isEqualTo(19_163);
        assertThat(sink.skipped).isEmpty();
    }
}
