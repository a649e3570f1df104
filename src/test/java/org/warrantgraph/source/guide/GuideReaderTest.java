package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

final class GuideReaderTest {
    private static final GuideReader READER = new GuideReader();
    private static final String GUIDE = """
            # Zorbatinib: notes for the bench

            **Author:** Orpheus Reagents Technical Support Team. **Date:** 3 May 2024

            Compound Name: Zorbatinib
            Cat. No.: OR-1177

            ## Background

            Zorbatinib was first made in 2011.[1]

            ## References

            1. Making zorbatinib [example.org]
            """;

    @Test
    void document_referencesAndCatalogueNumber_areEmitted() {
        Collected collected = read("zorbatinib.md", GUIDE);
        assertThat(collected.statements).hasAtLeastOneElementOfType(SourceDocument.class);
        assertThat(collected.statements).hasAtLeastOneElementOfType(Reference.class);
        assertThat(collected.statements).contains(IdentifierCode.of("Orpheus Reagents Cat. No.", "OR-1177"));
        assertThat(collected.statements)
                .filteredOn(Claim.class::isInstance)
                .extracting(statement -> ((Claim) statement).proposition().predicate())
                .contains(Vocabulary.Relation.IDENTIFIER);
        assertThat(collected.used).isPositive();
    }

    @Test
    void valueThatContradictsItself_isReportedWithItsLine() {
        Collected collected = read("wrong.md", """
                # A trial of zorbatinib

                | Endpoint | Zorbatinib | HR (95% CI) |
                | --- | --- | --- |
                | OS | 9.1 months | 0.70 (0.90-0.50) |
                | PFS | 5.0 months | 0.80 (0.60-1.10) |

                NR, not reached. Data from the final report.[1]

                ## References

                1. The final report [example.org]
                """);
        assertThat(collected.messages)
                .extracting(Message::toString)
                .singleElement()
                .asString()
                .startsWith("wrong.md:5: warning")
                .contains("row 2, column 3: lower limit 0.90 is above upper limit 0.50");
    }

    @Test
    void legendBelowATable_citesForTheTable() {
        String text = "| A | B |\n| --- | --- |\n| c | NR |\n\nNR, not reached. Data from the report.[1]\n\n"
                + "## References\n\n1. The report [example.org]\n";
        assertThat(new GuideParser()
                        .parse("legend.md", text.getBytes(StandardCharsets.UTF_8))
                        .document()
                        .sections())
                .flatMap(org.warrantgraph.text.structure.Section::blocks)
                .filteredOn(org.warrantgraph.text.structure.Block.Table.class::isInstance)
                .extracting(block -> ((org.warrantgraph.text.structure.Block.Table) block).citations())
                .containsExactly(List.of(1));
    }

    @Test
    void sameBytes_giveTheSameStatements() {
        assertThat(read("a.md", GUIDE).statements).isEqualTo(read("a.md", GUIDE).statements);
    }

    @Test
    void reader_takesMarkdownAndLeavesOtherFiles() {
        assertThat(READER.fit(file("x.md", "# A"), new byte[0]).score()).isEqualTo(80);
        assertThat(READER.fit(file("x.txt", "# A"), "# A".getBytes(StandardCharsets.UTF_8))
                        .score())
                .isEqualTo(50);
        assertThat(READER.fit(file("x.json", "{}"), "{}".getBytes(StandardCharsets.UTF_8))
                        .score())
                .isZero();
    }

    @Test
    void fileAboveTheLimit_isRefusedWithARemedy() {
        SourceFile large = new Given("large.md", new byte[0], GuideReader.LARGEST + 1);
        assertThatThrownBy(() -> READER.read(large, new Collected()))
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("W-GUIDE-030")
                .hasMessageContaining("Split it.");
    }

    private static Collected read(String name, String text) {
        Collected collected = new Collected();
        READER.read(file(name, text), collected);
        return collected;
    }

    private static SourceFile file(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Given(name, bytes, bytes.length);
    }

    private record Given(String name, byte[] bytes, long size) implements SourceFile {
        @Override
        public String sha256() {
            return Hashes.sha256(bytes);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final class Collected implements Sink {
        private final List<Statement> statements = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private int used;

        @Override
        public void accept(Statement statement) {
            statements.add(statement);
        }

        @Override
        public void report(Message message) {
            if (!message.id().equals("W-GUIDE-040")) {
                throw new AssertionError("no message expected: " + message);
            }
            messages.add(message);
        }

        @Override
        public void used() {
            used++;
        }

        @Override
        public void skipped(String reason) {
            throw new AssertionError("nothing should be left out: " + reason);
        }
    }
}
