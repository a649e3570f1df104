package org.warrantgraph.text.study;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.Span;
import org.warrantgraph.text.structure.TextDocument;

/**
 * A sentence of a paragraph or list item, with the label that stands before it and what the text around it is about.
 *
 * @param label the bold or colon label of its block
 * @param bullet true for list items
 * @param citations what the sentence cites; in a list item without marks of its own, what the next sentence of the item cites
 * @param first true for the first sentence of its block; its place takes in the label
 * @param span place, label included
 * @param group changes where the text turns to something else: a new section or a new bold label
 */
record Passage(
        Section section,
        Optional<String> label,
        boolean bullet,
        boolean first,
        Sentence sentence,
        List<Integer> citations,
        Span span,
        Topic topic,
        Optional<String> trial,
        int group) {
    /** What a part of a document is about. */
    enum Topic {
        TRIAL,
        EXPERIMENT,
        CONCLUSION,
        OTHER
    }

    String text() {
        return sentence.text();
    }

    /** Label and sentence as one text. */
    String whole() {
        return label.map(words -> words + ": " + text()).orElse(text());
    }

    Anchor place(TextDocument document) {
        return document.anchor(
                span, Optional.of(section.heading()).filter(heading -> !heading.isBlank()), Optional.empty());
    }

    boolean labelled(String words) {
        return label.filter(text -> Phrases.hasWords(text, words)).isPresent();
    }
}
