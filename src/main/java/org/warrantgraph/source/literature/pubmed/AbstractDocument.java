package org.warrantgraph.source.literature.pubmed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Mention;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.literature.InlineText;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlNode;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.sentence.SentenceSplitter;
import org.warrantgraph.text.sentence.Sentences;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Span;
import org.warrantgraph.text.structure.TextDocument;

/** A record with an abstract as a document: title, parts of the abstract, and where they are in the text of the record. */
record AbstractDocument(SourceDocument document, TextDocument text) {
    private static final InlineText.Markup MARKUP = new InlineText.Markup() {
        @Override
        public InlineText.Role role(XmlElement element) {
            return switch (element.name()) {
                case "sup" -> InlineText.Role.RAISED;
                case "DispFormula" -> InlineText.Role.BREAK;
                default -> InlineText.Role.WORDS;
            };
        }

        @Override
        public List<Integer> numbers(XmlElement element) {
            return List.of();
        }

        @Override
        public boolean isReference(int number) {
            return false;
        }
    };

    /** @param source the text of the record's element */
    static AbstractDocument of(PubmedRecord record, String source, Iri kind, SentenceSplitter splitter) {
        String sha256 = Hashes.sha256(source);
        SourceDocument document = new SourceDocument(
                Iris.document("pubmed " + record.pmid().orElse(""), sha256),
                sha256,
                source.getBytes(StandardCharsets.UTF_8).length,
                "application/xml",
                kind,
                record.title(),
                Optional.of("PubMed"),
                record.issued(),
                record.pmid().filter(id -> id.matches("\\d+")).map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CodePoints original = new CodePoints(source);
        Sentences sentences = new Sentences(splitter, original, number -> false);
        List<Section> sections = new ArrayList<>();
        record.titleElement()
                .ifPresent(title -> sections.add(
                        new Section(record.title().orElse(""), 1, span(original, title), false, List.of())));
        for (XmlElement part : record.summary()) {
            Block.Paragraph words = new Block.Paragraph(
                    content(original, part), Optional.empty(), sentences.of(InlineText.of(part, MARKUP)));
            sections.add(new Section(
                    part.attribute("Label").orElse("Abstract"), 2, span(original, part), false, List.of(words)));
        }
        return new AbstractDocument(document, new TextDocument(document, List.of(), sections, List.of(), original));
    }

    private static Span span(CodePoints original, XmlNode node) {
        return new Span(original.codePoint(node.start()), original.codePoint(node.end()));
    }

    /** Without the tags of the element; a part of an abstract has words. */
    private static Span content(CodePoints original, XmlElement part) {
        List<XmlNode> words = part.children();
        return new Span(
                original.codePoint(words.get(0).start()),
                original.codePoint(words.get(words.size() - 1).end()));
    }

    /** The place of an element of the record. */
    Anchor place(XmlNode node) {
        return text.anchor(span(text.original(), node), Optional.empty(), Optional.empty());
    }

    /** Entities that the record lists as substances or subject headings, where the lexicon knows exactly that name. */
    List<Statement> subjects(PubmedRecord record, EntityTagger tagger) {
        List<Statement> found = new ArrayList<>();
        for (XmlElement subject : record.subjects()) {
            String name = subject.text();
            tagger.tag(name).stream()
                    .filter(tag -> tag.from() == 0 && tag.to() == name.length())
                    .findFirst()
                    .ifPresent(tag -> {
                        found.add(tag.entity());
                        found.add(new Mention(tag.entity().iri(), place(subject), name));
                    });
        }
        return found;
    }
}
