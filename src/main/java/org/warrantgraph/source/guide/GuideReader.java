package org.warrantgraph.source.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.text.lexicon.DocumentTaggers;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.structure.DocumentExtractor;
import org.warrantgraph.text.structure.TaggerFactory;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Reads documents for people, in Markdown: guides of vendors, reviews, converted articles. Thread-safe.
 *
 * <p>The document and its references come first, then what it says of the compound of interest, then what each extractor finds.
 */
public final class GuideReader implements Reader {
    /** Larger files are refused; no guide comes near it. */
    public static final long LARGEST = 64L << 20;

    private static final String CODE_VERSION = "3";
    private static final int MOST_FAULTS = 20;
    private static final Pattern MARKS =
            Pattern.compile("(?m)^#{1,6} |^\\s*[-*] |\\*\\*|\\[\\d{1,3}]|\\]\\(|^\\|.*\\|\\s*$");

    private final GuideParser parser = new GuideParser();
    private final List<DocumentExtractor> extractors;
    private final TaggerFactory taggers;

    /** With the lexicon and every extractor that {@code META-INF/services} lists, in the order of their versions. */
    public GuideReader() {
        this(
                ServiceLoader.load(DocumentExtractor.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .sorted(Comparator.comparing(DocumentExtractor::version))
                        .toList(),
                new DocumentTaggers());
    }

    public GuideReader(List<DocumentExtractor> extractors, TaggerFactory taggers) {
        this.extractors = List.copyOf(extractors);
        this.taggers = taggers;
    }

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public String version() {
        StringBuilder version = new StringBuilder(CODE_VERSION + "-" + parser.dataVersion() + "+" + taggers.version());
        extractors.forEach(extractor -> version.append('+').append(extractor.version()));
        return version.toString();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String start = new String(head, StandardCharsets.UTF_8);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return new Fit(80, "a Markdown document");
        }
        if (!name.endsWith(".txt")) {
            return Fit.none("not .md, .markdown or .txt");
        }
        return MARKS.matcher(start).find()
                ? new Fit(50, "a text file with Markdown in it")
                : new Fit(20, "a text file");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        GuideParser.Parsed parsed = parser.parse(file.name(), bytes(file));
        TextDocument document = parsed.document();
        parsed.messages().forEach(sink::report);
        for (int i = 0; i < parsed.used(); i++) {
            sink.used();
        }
        parsed.skipped().forEach((reason, times) -> {
            for (int i = 0; i < times; i++) {
                sink.skipped(reason);
            }
        });
        sink.accept(document.document());
        document.references().forEach(sink::accept);
        SearchedText searched = SearchedText.of(document);
        if (searched.leftOut() > 0) {
            sink.report(tooLong(file, searched.leftOut()));
        }
        EntityTagger tagger = taggers.taggerFor(searched.document());
        Set<Statement> found = new LinkedHashSet<>(new CompoundFacts(parsed).statements(tagger));
        for (DocumentExtractor extractor : extractors) {
            extractor.extract(searched.document(), tagger, found::add);
            extractor.faults(document).stream()
                    .limit(MOST_FAULTS)
                    .forEach(fault -> sink.report(new Message(
                            "W-GUIDE-040",
                            Message.Severity.WARNING,
                            Place.line(
                                    file.name(),
                                    document.original().line(fault.span().start())),
                            fault.what(),
                            fault.remedy())));
        }
        found.forEach(sink::accept);
    }

    private static Message tooLong(SourceFile file, int sentences) {
        return new Message(
                "W-GUIDE-041",
                Message.Severity.WARNING,
                Place.file(file.name()),
                sentences + (sentences == 1 ? " sentence is" : " sentences are") + " longer than "
                        + SearchedText.LONGEST_SENTENCE + " characters and not searched for claims",
                "Check the punctuation of the text, or leave data out of it.");
    }

    private static byte[] bytes(SourceFile file) {
        if (file.size() > LARGEST) {
            throw new WarrantException.UnreadableInput(
                    "W-GUIDE-030",
                    Place.file(file.name()),
                    "The file has " + (file.size() >> 20) + " MB; a document may have " + (LARGEST >> 20) + ".",
                    "Split it.");
        }
        try (InputStream in = file.open()) {
            return in.readNBytes((int) LARGEST);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-GUIDE-031", Place.file(file.name()), "The file cannot be read.", "Check its permissions.", e);
        }
    }
}
