package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Reference;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.Span;
import org.warrantgraph.text.structure.TextDocument;

/** The real guide, compared with the places of the reference graph. */
final class LerociclibGuideTest {
    private static final Path GUIDE = Path.of("../shared/data/guides/lerociclib.md");
    private static final Node START = NodeFactory.createURI("http://www.w3.org/ns/oa#start");
    private static final Node END = NodeFactory.createURI("http://www.w3.org/ns/oa#end");
    private static GuideParser.Parsed parsed;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(GUIDE), "the guide is not here: " + GUIDE);
        parsed = new GuideParser().parse("lerociclib.md", Files.readAllBytes(GUIDE));
    }

    @Test
    void everyPlaceOfTheReferenceGraph_isTheSpanOfASentenceCellItemFieldOrReference() {
        Set<String> spans =
                spans(parsed.document()).map(LerociclibGuideTest::text).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        try (ReferenceRelease release = ReferenceRelease.lerociclib()) {
            Graph graph = release.data().getDefaultGraph();
            graph.find(Node.ANY, START, Node.ANY).forEachRemaining(triple -> {
                int end = (Integer) graph.find(triple.getSubject(), END, Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue();
                String span = text(new Span((Integer) triple.getObject().getLiteralValue(), end));
                if (!spans.contains(span)) {
                    missing.add(span);
                }
            });
        }
        // In these places the reference graph counts the label before a sentence as part of it; elsewhere it does not.
        assertThat(missing).containsExactlyInAnyOrder("331-636", "3855-4014", "5873-5956", "5961-6007");
    }

    @Test
    void sentences_areFoundAtTheirSpans() {
        TextDocument document = parsed.document();
        for (Sentence sentence : sentences(document).toList()) {
            String printed = document.original().slice(sentence.span());
            String bare = printed.replaceAll(
                    "</?sup>|\\[\\d+]|\\[\\\\\\[\\d+\\\\]]\\(#\\)|\\*\\*|\\(mailto:[^)]*\\)|\\(#\\)", "");
            assertThat(letters(bare)).isEqualTo(letters(sentence.text()));
            assertThat(document.original()
                            .slice(sentence.place(0, sentence.text().length())))
                    .startsWith(sentence.text().substring(0, 1));
        }
    }

    @Test
    void document_tellsWhatTheGoldListHas() {
        var facts = parsed.document().document();
        assertThat(facts.iri().value()).isEqualTo(Namespaces.ID + "document/benchchem-lerociclib-9969ea4c");
        assertThat(facts.issued()).contains("2025-12");
        assertThat(facts.creator()).contains("BenchChem Technical Support Team");
        assertThat(facts.declaredReferences()).contains(12);
        assertThat(facts.rights()).contains("research use only; not for diagnostic or therapeutic procedures");
        assertThat(parsed.messages()).isEmpty();
    }

    @Test
    void references_keepTitlesHostsAndNumbers() {
        List<Reference> references = parsed.document().references();
        assertThat(references).extracting(Reference::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(references)
                .allSatisfy(reference -> assertThat(reference.host()).isPresent());
        assertThat(references.get(8).describedAs()).contains("LEONARDA-1, ASCO 2023 presentation");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\d]+", "");
    }

    private static String text(Span span) {
        return span.start() + "-" + span.end();
    }

    private static Stream<Span> spans(TextDocument document) {
        Stream<Span> fields = document.fields().stream().map(TextDocument.Field::span);
        Stream<Span> references =
                document.references().stream().map(Reference::place).map(place -> new Span(place.start(), place.end()));
        Stream<Span> blocks = blocks(document).map(Block::span);
        Stream<Span> cells = blocks(document)
                .filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Block.Cell::span);
        Stream<Span> sentences = sentences(document).map(Sentence::span);
        return Stream.of(fields, references, blocks, cells, sentences).flatMap(spans -> spans);
    }

    private static Stream<Block> blocks(TextDocument document) {
        return document.sections().stream().map(Section::blocks).flatMap(List::stream);
    }

    private static Stream<Sentence> sentences(TextDocument document) {
        return blocks(document)
                .flatMap(block -> block instanceof Block.Paragraph paragraph
                        ? paragraph.sentences().stream()
                        : block instanceof Block.ListItem item ? item.sentences().stream() : Stream.of());
    }
}
