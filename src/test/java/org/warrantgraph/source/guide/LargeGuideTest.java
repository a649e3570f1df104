package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Sink;

/** Large files with next to nothing in them, through the reader as a whole. */
class LargeGuideTest {
    private static final GuideReader READER = new GuideReader();
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int MB = 1 << 20;

    @Test
    void fiftyMegabytesOfBlankLines_areReadInBoundedTime() {
        Collected collected = read("\n".repeat(50 * MB));

        assertThat(collected.statements).hasSize(1).hasOnlyElementsOfType(SourceDocument.class);
    }

    @Test
    void fiftyMegabytesOfOneLetter_areReadInBoundedTime_andNotSearched() {
        Collected collected = read("x ".repeat(25 * MB));

        assertThat(collected.statements).hasSize(1).hasOnlyElementsOfType(SourceDocument.class);
        assertThat(collected.ids()).containsOnlyOnce("W-GUIDE-041");
    }

    @Test
    void claimsBesideALineOfTenMegabytes_areFound_andTheLineIsReported() {
        Collected collected = read("# Zorbatinib\n\n## Mechanism of action\n\nZorbatinib inhibits CDK7.\n\n"
                + "CDK7 phosphorylates RB1 and ".repeat(10 * MB / 28)
                + "nothing else.\n\nZorbatinib does not inhibit CDK9.\n");

        assertThat(collected.statements)
                .filteredOn(Claim.class::isInstance)
                .extracting(statement ->
                        ((Claim) statement).proposition().predicate().localName())
                .containsExactly("inhibits", "inhibits");
        assertThat(collected.messages)
                .filteredOn(message -> message.id().equals("W-GUIDE-041"))
                .extracting(Message::toString)
                .singleElement()
                .asString()
                .contains("40 sentences are longer than 1,000 characters");
    }

    private static Collected read(String text) {
        Collected collected = new Collected();
        BytesSource source = new BytesSource("large.md", text.getBytes(StandardCharsets.UTF_8));
        assertTimeoutPreemptively(BOUND, () -> READER.read(source, collected));
        return collected;
    }

    private static final class Collected implements Sink {
        private final List<Statement> statements = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();

        List<String> ids() {
            return messages.stream().map(Message::id).toList();
        }

        @Override
        public void accept(Statement statement) {
            statements.add(statement);
        }

        @Override
        public void report(Message message) {
            messages.add(message);
        }

        @Override
        public void used() {}

        @Override
        public void skipped(String reason) {}
    }
}
