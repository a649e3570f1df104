package org.warrantgraph.text.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Cuts plain text into sentences with OpenNLP's English model, and puts together again what it cut after an abbreviation or before a
 * lower-case word. Thread-safe.
 *
 * <p>Long text is handed over in windows, so that time stays linear in its length.
 */
public final class SentenceSplitter {
    /** The model's file, its version in its name. */
    static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private static final int WINDOW = 8_000;
    private static final int LONGEST_WORD = 400;

    private final SentenceModel model;
    private final Abbreviations abbreviations;

    private SentenceSplitter(SentenceModel model, Abbreviations abbreviations) {
        this.model = model;
        this.abbreviations = abbreviations;
    }

    /** With the model and the abbreviations on the class path; one for all readers. */
    public static SentenceSplitter english() {
        return English.SPLITTER;
    }

    /** Loaded when the first reader asks. */
    private static final class English {
        private static final SentenceSplitter SPLITTER = load();

        private static SentenceSplitter load() {
            try (InputStream in = SentenceSplitter.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("sentence model not on the class path: " + MODEL);
                }
                return new SentenceSplitter(new SentenceModel(in), Abbreviations.english());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The sentences of {@code text} in order, without white space at their ends; together they hold every printed character. */
    public List<Range> split(String text) {
        if (!hasInnerStop(text)) {
            Range whole = new Range(0, text.length()).trim(text);
            return whole.isEmpty() ? List.of() : List.of(whole);
        }
        List<Range> sentences = new ArrayList<>();
        SentenceDetectorME detector = new SentenceDetectorME(model);
        int from = 0;
        while (from < text.length()) {
            int to = endOfWindow(text, from);
            List<Range> found = window(detector, text, from, to);
            boolean more = to < text.length();
            int kept = more && found.size() > 1 ? found.size() - 1 : found.size();
            sentences.addAll(found.subList(0, kept));
            from = more && found.size() > 1 ? found.get(kept).from() : to;
        }
        return join(text, sentences);
    }

    /** Most cells, items and captions are one sentence; the detector need not be asked. */
    private static boolean hasInnerStop(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            if (".?!".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int endOfWindow(String text, int from) {
        if (text.length() - from <= WINDOW) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', from + WINDOW);
        return blank > from ? blank : from + WINDOW;
    }

    private static List<Range> window(SentenceDetectorME detector, String text, int from, int to) {
        List<Range> found = new ArrayList<>();
        if (hasEndlessWord(text, from, to)) {
            found.add(new Range(from, to).trim(text));
        } else {
            for (Span span : detector.sentPosDetect(text.substring(from, to))) {
                found.add(new Range(from + span.getStart(), from + span.getEnd()));
            }
        }
        found.removeIf(Range::isEmpty);
        return found;
    }

    /** The detector looks back to the last blank at every stop; without blanks that is quadratic. */
    private static boolean hasEndlessWord(String text, int from, int to) {
        int word = 0;
        for (int i = from; i < to; i++) {
            word = text.charAt(i) == ' ' ? 0 : word + 1;
            if (word > LONGEST_WORD) {
                return true;
            }
        }
        return false;
    }

    private List<Range> join(String text, List<Range> sentences) {
        List<Range> joined = new ArrayList<>();
        for (Range next : sentences) {
            int last = joined.size() - 1;
            if (last >= 0 && belongTogether(text, joined.get(last), next)) {
                joined.set(last, new Range(joined.get(last).from(), next.to()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean belongTogether(String text, Range one, Range next) {
        char first = text.charAt(next.from());
        // A list of statistics goes on after its separators: "95% CI, 0.5-0.9; P=0.01".
        char last = text.charAt(one.to() - 1);
        return ",;)]%".indexOf(first) >= 0
                || last == ';'
                || last == ','
                || (Character.isLowerCase(first) && isWord(text, next))
                || abbreviations.endsIn(text, one);
    }

    /** {@code p53} and {@code mTOR} start sentences; a word in lower case goes on with one. */
    private static boolean isWord(String text, Range next) {
        for (int i = next.from(); i < next.to() && text.charAt(i) != ' '; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || Character.isUpperCase(c)) {
                return false;
            }
        }
        return true;
    }
}
