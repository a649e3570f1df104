package org.warrantgraph.source.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.ClaimSearch;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Reads documents for people, in Markdown: guides of vendors, reviews, converted articles. Thread-safe.
 *
 * <p>The document and its references come first, then what it says of the compound of interest, then what each extractor finds.
 */
public final class GuideReader implements Reader {
    /** Larger files are refused; no guide comes near it. */
    public static final long LARGEST = 64L << 20;

    private static final String CODE_VERSION = "6";
    private static final Pattern MARKS =
            Pattern.compile("(?m)^#{1,6} |^\\s*[-*] |\\*\\*|\\[\\d{1,3}]|\\]\\(|^\\|.*\\|\\s*$");

    private final GuideParser parser = new GuideParser();
    private final ClaimSearch search;

    /** With the lexicon and every extractor on the class path. */
    public GuideReader() {
        this(ClaimSearch.installed());
    }

    public GuideReader(ClaimSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + parser.dataVersion() + "+" + search.version();
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
        GuideParser.Parsed parsed = parser.parse(file.name(), decoded(file));
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
        search.run("GUIDE", file.name(), document, new CompoundFacts(parsed)::statements, sink);
    }

    /** The bytes are let go of when the text is there. */
    private static DecodedText decoded(SourceFile file) {
        if (file.size() > LARGEST) {
            throw new WarrantException.UnreadableInput(
                    "W-GUIDE-030",
                    Place.file(file.name()),
                    "The file has " + (file.size() >> 20) + " MB; a document may have " + (LARGEST >> 20) + ".",
                    "Split it.");
        }
        try (InputStream in = file.open()) {
            byte[] bytes = new byte[(int) file.size()];
            int read = in.readNBytes(bytes, 0, bytes.length);
            return DecodedText.of(read == bytes.length ? bytes : Arrays.copyOf(bytes, read));
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-GUIDE-031", Place.file(file.name()), "The file cannot be read.", "Check its permissions.", e);
        }
    }
}
