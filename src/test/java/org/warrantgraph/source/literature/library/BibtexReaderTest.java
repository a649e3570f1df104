package org.warrantgraph.source.literature.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Publication;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

class BibtexReaderTest {
    private static CollectingSink read(BytesSource source) {
        CollectingSink sink = new CollectingSink();
        new BibtexReader().read(source, sink);
        return sink;
    }

    private static CollectingSink read(String text) {
        return read(BytesSource.of("a.bib", text));
    }

    @Test
    void theSamples_areReadWithAccentsAndLinesJoined() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/literature/bibtex/references.bib"))) {
            CollectingSink sink = read(new BytesSource("references.bib", in.readAllBytes()));
            List<Publication> works = sink.all(Publication.class).toList();
            assertThat(works)
                    .extracting(work -> work.firstAuthor().orElse(""))
                    .contains("Gennari", "Bidard", "Munaf\u00f2", "U.S. National Library of Medicine");
            assertThat(works.get(0).title())
                    .contains(
                            "ESMO Clinical Practice Guideline for the diagnosis, staging and treatment of patients with"
                                    + " metastatic breast cancer (Living Guideline 2024 update)");
            assertThat(works.get(0).identifiers())
                    .containsExactly(new ExternalId("doi", "10.1016/j.annonc.2024.04.005"));
            assertThat(works.get(0).issued()).contains("2024");
            assertThat(works.get(0).venue()).contains("Annals of Oncology");
            assertThat(sink.messages).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Andr\\'e, F. and others | Andr\u00e9",
                "Fran\\c{c}ois Cl\\'ement | Cl\u00e9ment",
                "Tak{\\'a}cs, M | Tak\u00e1cs",
                "Anna van der Berg and B Roe | van der Berg",
                "{\\O}rsted, H | \u00d8rsted",
                "{World Health Organization} | World Health Organization",
                "{\\\"U}n{\\v{s}}\\'{\\i}, A | \u00dcn\u0161\u00ed",
                "{Barnes and Noble} and X | Barnes and Noble"
            })
    void theFirstAuthor_isTheFamilyName(String author, String family) {
        assertThat(read("@misc{a, title={x}, author={" + author + "}}")
                        .all(Publication.class)
                        .findFirst()
                        .flatMap(Publication::firstAuthor))
                .contains(family);
    }

    @Test
    void macros_areResolvedAndJoined() {
        assertThat(
                        read("@STRING{j = {Journal}} @article(k, title = \"A {\"}b\", journal = j # { of } # \"X\", year=1999, month=feb)")
                                .all(Publication.class))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.venue()).contains("Journal of X");
                    assertThat(work.issued()).contains("1999-02");
                    assertThat(work.title()).contains("A \"b");
                });
    }

    @Test
    void anEntryThatDoesNotClose_spoilsNoOther() {
        CollectingSink sink = read("@article{a, title = {One, doi={10.5555/a}\n\n  @article{b, title = {Two}}\n");
        assertThat(sink.all(Publication.class).map(work -> work.title().orElse("")))
                .hasSize(2)
                .contains("Two");
        assertThat(sink.messages)
                .extracting(Message::toString)
                .anyMatch(words -> words.startsWith("a.bib:1 a: warning W-BIBTEX-001"));
    }

    @Test
    void aFalseDoi_isSaidAndTheRestKept() {
        CollectingSink sink = read("@misc{k,\n title={x}, doi={see publisher}}");
        assertThat(sink.all(Publication.class))
                .singleElement()
                .satisfies(work -> assertThat(work.identifiers()).isEmpty());
        assertThat(sink.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.id()).isEqualTo("W-BIBTEX-011"));
    }

    @Test
    void anEntryThatNamesNothing_isSkipped() {
        assertThat(read("@misc{k, year={1999}} @misc{l, title={x}}").skipped)
                .containsExactly("entry without title and identifier");
    }

    /** {@code Gennari, A. and Andr\'e, F. and Barrios, C. H. and others}: nobody is called others. */
    @Test
    void andOthers_isNobody() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/literature/bibtex/references.bib"))) {
            List<Publication> works = read(new BytesSource("references.bib", in.readAllBytes()))
                    .all(Publication.class)
                    .toList();
            assertThat(works)
                    .extracting(work -> work.firstAuthor().orElse(""))
                    .contains("Gennari", "Bidard", "Higgins")
                    .noneMatch(author -> author.contains("others") || author.contains("{"));
        }
        assertThat(read("@misc{a, title={x}, author={others}}").all(Publication.class))
                .singleElement()
                .satisfies(work -> assertThat(work.firstAuthor()).isEmpty());
    }
}
