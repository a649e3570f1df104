package org.warrantgraph.text.structure;

import java.util.List;
import java.util.function.Consumer;
import org.warrantgraph.model.Statement;
import org.warrantgraph.text.lexicon.EntityTagger;

/**
 * Finds statements of one kind in a document that has been read: mechanism claims, trials and their results.
 *
 * <p>Thread-safe and without state: the same document gives the same statements in the same order. Sections marked as boilerplate give
 * none. The document itself and its references are already with the consumer.
 *
 * <p>An extractor is found by a line with its class name in {@code META-INF/services/org.warrantgraph.text.structure.DocumentExtractor}
 * and has a public constructor without parameters.
 */
public interface DocumentExtractor {
    /**
     * Short name with the version of its code and data, {@code claims-1-4f2a09bc}; part of the key of cached units.
     */
    String version();

    /** Hands every statement found in {@code document} to {@code out}. */
    void extract(TextDocument document, EntityTagger tagger, Consumer<Statement> out);

    /** What a person should look at: printed values that contradict themselves and were therefore left out. In reading order. */
    default List<Fault> faults(TextDocument document) {
        return List.of();
    }

    /** A place in a document where something is wrong, what, and what to do about it. */
    record Fault(Span span, String what, String remedy) {}
}
