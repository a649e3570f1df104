package org.warrantgraph.source.literature.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

class CslReaderTest {
    private static CollectingSink read(String text) {
        CollectingSink sink = new CollectingSink();
        new CslReader().read(BytesSource.of("a.json", text), sink);
        return sink;
    }

    @Test
    void theSamples_areReadInEveryForm() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/literature/csl/references.json"))) {
            CollectingSink sink = new CollectingSink();
            new CslReader().read(new BytesSource("references.json", in.readAllBytes()), sink);
            List<Publication> works = sink.all(Publication.class).toList();
            assertThat(works).hasSize(13).allSatisfy(work -> {
                assertThat(work.identifiers()).extracting(ExternalId::prefix).contains("doi");
                assertThat(work.firstAuthor()).isPresent();
            });
            assertThat(works)
                    .extracting(work -> work.issued().orElse("").length())
                    .contains(4, 7, 10);
            assertThat(works.get(0).identifiers())
                    .contains(new ExternalId("pubmed", "15313843"), new ExternalId("shortdoi", "10/b648br"));
            assertThat(works)
                    .filteredOn(work -> work.identifiers().toString().contains("10.15363/"))
                    .extracting(Publication::kind)
                    .containsOnly(Value.COMMENTARY);
            assertThat(sink.messages).isEmpty();
        }
    }

    @Test
    void oneRecordOrAnObjectOfItems_isReadToo() {
        assertThat(read("{\"type\":\"book\",\"title\":\"<i>One</i>\"}").all(Publication.class))
                .singleElement()
                .satisfies(work -> assertThat(work.title()).contains("One"));
        assertThat(read("{\"items\":[{\"title\":\"One\"},{\"title\":\"Two\"}]}").all(Publication.class))
                .hasSize(2);
    }

    @Test
    void faultyJson_endsTheReadingWithItsLine() {
        CollectingSink sink = read("[{\"title\":\"One\"},\n{\"title\":]");
        assertThat(sink.all(Publication.class)).hasSize(1);
        assertThat(sink.messages).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("W-CSL-001");
            assertThat(message.place().line()).isEqualTo(2);
        });
    }

    @Test
    void fieldsInTheNote_count() {
        assertThat(read("[{\"title\":\"x\",\"note\":\"PMID: 12345678\\nsee PMID: 1\"}]")
                        .all(Publication.class))
                .singleElement()
                .satisfies(
                        work -> assertThat(work.identifiers()).containsExactly(new ExternalId("pubmed", "12345678")));
    }

    @Test
    void whatIsWrong_isSaidWithItsPointer() {
        assertThat(read("[{\"title\":\"x\"},{\"title\":\"y\",\"DOI\":\"none\",\"issued\":{\"raw\":\"soon\"}}]")
                        .messages)
                .extracting(Message::toString)
                .allMatch(words -> words.startsWith("a.json:1 /1: warning W-CSL-011"))
                .hasSize(2);
    }

    /** Discussions have DOIs of {@code 10.15363} too, some of type {@code entry}, some of type {@code article}; none is a paper. */
    @Test
    void entriesOfThinklab_areCommentaries_whateverTheirType() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/literature/csl/references.json"))) {
            CollectingSink sink = new CollectingSink();
            new CslReader().read(new BytesSource("references.json", in.readAllBytes()), sink);
            assertThat(sink.all(Publication.class))
                    .filteredOn(work ->
                            work.identifiers().stream().anyMatch(id -> id.id().startsWith("10.15363/")))
                    .hasSize(2)
                    .allSatisfy(work -> assertThat(work.kind()).isEqualTo(Value.COMMENTARY));
            assertThat(sink.all(Publication.class).map(Publication::kind)).contains(Value.UNKNOWN_KIND);
        }
    }
}
