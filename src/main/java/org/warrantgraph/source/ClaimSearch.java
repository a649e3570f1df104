package org.warrantgraph.source;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Statement;
import org.warrantgraph.text.lexicon.DocumentTaggers;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.structure.DocumentExtractor;
import org.warrantgraph.text.structure.TaggerFactory;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Searches a document that has been read for claims, whatever format it came in: the tagger marks names, each extractor finds its kind
 * of statement. Thread-safe.
 */
public final class ClaimSearch {
    private static final int MOST_FAULTS = 20;

    private final List<DocumentExtractor> extractors;
    private final TaggerFactory taggers;

    public ClaimSearch(List<DocumentExtractor> extractors, TaggerFactory taggers) {
        this.extractors = List.copyOf(extractors);
        this.taggers = taggers;
    }

    /** With the lexicon and every extractor that {@code META-INF/services} lists, in the order of their versions; one for all readers. */
    public static ClaimSearch installed() {
        return Installed.SEARCH;
    }

    /** Loaded when the first reader asks. */
    private static final class Installed {
        private static final ClaimSearch SEARCH = new ClaimSearch(
                ServiceLoader.load(DocumentExtractor.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .sorted(Comparator.comparing(DocumentExtractor::version))
                        .toList(),
                new DocumentTaggers());
    }

    /** Changes with the lexicon and with every extractor; part of the version of each reader that searches text. */
    public String version() {
        StringBuilder version = new StringBuilder(taggers.version());
        extractors.forEach(extractor -> version.append('+').append(extractor.version()));
        return version.toString();
    }

    /**
     * Hands what is found to {@code sink}, each statement once: first what {@code reader} says itself, then what each extractor finds.
     *
     * @param area the reader's part of message ids: {@code GUIDE}
     * @param file name as messages show it
     * @param reader what the reader knows from more than sentences and tables, with names tagged
     */
    public void run(
            String area,
            String file,
            TextDocument document,
            Function<EntityTagger, List<Statement>> reader,
            Sink sink) {
        SearchedText searched = SearchedText.of(document);
        if (searched.leftOut() > 0) {
            sink.report(tooLong(area, file, searched));
        }
        EntityTagger tagger = taggers.taggerFor(searched.document());
        Set<Statement> found = new LinkedHashSet<>(reader.apply(tagger));
        for (DocumentExtractor extractor : extractors) {
            extractor.extract(searched.document(), tagger, found::add);
            extractor.faults(document).stream()
                    .limit(MOST_FAULTS)
                    .forEach(fault -> sink.report(new Message(
                            "W-" + area + "-040",
                            Message.Severity.WARNING,
                            Place.line(
                                    file, document.original().line(fault.span().start())),
                            fault.what(),
                            fault.remedy())));
        }
        found.forEach(sink::accept);
    }

    private static Message tooLong(String area, String file, SearchedText text) {
        return new Message(
                "W-" + area + "-041",
                Message.Severity.WARNING,
                Place.file(file),
                String.format(
                        Locale.ROOT,
                        "%,d %s longer than %,d characters and not searched for claims, %,d characters in all.",
                        text.leftOut(),
                        text.leftOut() == 1 ? "sentence is" : "sentences are",
                        SearchedText.LONGEST_SENTENCE,
                        text.characters()),
                "Check the punctuation of the text, or leave data out of it.");
    }
}
