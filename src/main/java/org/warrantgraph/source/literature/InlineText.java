package org.warrantgraph.source.literature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlNode;
import org.warrantgraph.source.xml.XmlText;
import org.warrantgraph.text.sentence.PlainText;
import org.warrantgraph.text.sentence.PlainTextBuilder;
import org.warrantgraph.text.sentence.Range;

/**
 * Reads the running text of an element: inline markup removed, citation marks taken out with their brackets, every character with its
 * place.
 *
 * <p>Numbers in brackets or raised are marks and no words; names of authors that lead to a reference are both. {@code [3]-[5]} cites
 * what stands between, too.
 */
public final class InlineText {
    private static final char MARK = '\ufffc';
    private static final Pattern DASH = Pattern.compile("[\\-\u2010\u2011\u2013\u2014\u2212]");
    private static final Pattern NUMBERS = Pattern.compile("[\\s\\[\\](),;.\\d\\-\u2010\u2011\u2013\u2014\u2212]*");
    private static final Pattern POWER = Pattern.compile("[-+\u2013\u2212]?\\d+");
    private static final String BETWEEN_MARKS = " \t\r\n\u00a0,;[]-\u2010\u2011\u2013\u2014\u2212";
    private static final int LONGEST_GAP = 9;
    private static final int LONGEST_RANGE = 100;

    private final Markup markup;
    private final StringBuilder flat = new StringBuilder();
    private final Map<Integer, Integer> opens = new HashMap<>();
    private final Map<Integer, Integer> closes = new HashMap<>();
    private final List<Cite> cites = new ArrayList<>();
    private int[] origins = new int[256];
    private int[] ends = new int[256];

    private InlineText(Markup markup) {
        this.markup = markup;
    }

    /** What the elements of a format mean in running text. */
    public interface Markup {
        Role role(XmlElement element);

        /** The reference numbers an element with the role {@link Role#CITATION} leads to; may be none. */
        List<Integer> numbers(XmlElement element);

        /** Whether the reference list has this number. */
        boolean isReference(int number);
    }

    /** What an element is in running text. */
    public enum Role {
        /** Its words belong to the text. */
        WORDS,
        /** It is left out: a picture, a footnote mark. */
        LEFT_OUT,
        /** It parts words: a line break, a paragraph within. */
        BREAK,
        /** Raised; a number after a digit is a power. */
        RAISED,
        /** It leads to references. */
        CITATION
    }

    private record Cite(Range source, List<Integer> numbers) {}

    /** The text of {@code element}, without its own tags. */
    public static PlainText of(XmlElement element, Markup markup) {
        InlineText text = new InlineText(markup);
        element.children().forEach(text::node);
        return text.build();
    }

    private void node(XmlNode node) {
        if (node instanceof XmlText words) {
            for (int i = 0; i < words.text().length(); i++) {
                char c = words.text().charAt(i);
                if (c != '\u00ad') {
                    add(c == MARK ? ' ' : c, words.origin(i), words.originEnd(i));
                }
            }
        } else if (node instanceof XmlElement element) {
            element(element);
        }
    }

    private void element(XmlElement element) {
        switch (markup.role(element)) {
            case LEFT_OUT -> {
                // Nothing of it is printed here.
            }
            case BREAK -> {
                add(' ', element.start(), element.start() + 1);
                element.children().forEach(this::node);
                add(' ', element.end() - 1, element.end());
            }
            case RAISED -> {
                boolean power = !flat.isEmpty()
                        && Character.isDigit(flat.charAt(flat.length() - 1))
                        && POWER.matcher(element.text()).matches();
                if (power) {
                    add('^', element.start(), element.start() + 1);
                }
                words(element);
            }
            case CITATION -> citation(element);
            case WORDS -> words(element);
        }
    }

    private void words(XmlElement element) {
        opens.merge(flat.length(), element.start(), Math::min);
        element.children().forEach(this::node);
        closes.merge(flat.length(), element.end(), Math::max);
    }

    private void citation(XmlElement element) {
        List<Integer> numbers = markup.numbers(element);
        boolean words = !NUMBERS.matcher(element.text()).matches();
        if (words) {
            words(element);
        }
        if (!numbers.isEmpty()) {
            cites.add(new Cite(new Range(words ? element.end() : element.start(), element.end()), numbers));
            add(MARK, element.start(), element.end());
        } else if (!words) {
            words(element);
        }
    }

    private void add(char c, int origin, int end) {
        int n = flat.length();
        if (n == origins.length) {
            origins = Arrays.copyOf(origins, n * 2);
            ends = Arrays.copyOf(ends, n * 2);
        }
        flat.append(c);
        origins[n] = origin;
        ends[n] = end;
    }

    private PlainText build() {
        PlainTextBuilder plain = new PlainTextBuilder(flat.length());
        Optional<Range> marks = marks(0);
        int cite = 0;
        int i = 0;
        while (i < flat.length()) {
            open(plain, i);
            if (marks.isEmpty() || i < withBrackets(marks.get()).from()) {
                character(plain, i);
                i++;
            } else {
                Range whole = withBrackets(marks.get());
                String printed = flat.substring(marks.get().from(), marks.get().to());
                int last = cite + (int) printed.chars().filter(c -> c == MARK).count();
                plain.mark(source(marks.get(), whole, cite, last), numbers(printed, cite, last));
                cite = last;
                i = whole.to();
                marks = marks(i);
            }
            close(plain, i);
        }
        return plain.build();
    }

    /** The next marks that stand together, parted by commas and dashes at most. */
    private Optional<Range> marks(int from) {
        int first = flat.indexOf(String.valueOf(MARK), from);
        if (first < 0) {
            return Optional.empty();
        }
        int end = first + 1;
        for (int i = end; i < flat.length() && i <= end + LONGEST_GAP; i++) {
            if (flat.charAt(i) == MARK) {
                end = i + 1;
            } else if (BETWEEN_MARKS.indexOf(flat.charAt(i)) < 0) {
                break;
            }
        }
        return Optional.of(new Range(first, end));
    }

    private void open(PlainTextBuilder plain, int at) {
        Integer start = opens.get(at);
        if (start != null) {
            plain.markupOpens(start);
        }
    }

    private void close(PlainTextBuilder plain, int at) {
        Integer end = closes.get(at);
        if (end != null) {
            plain.markupCloses(end);
        }
    }

    private void character(PlainTextBuilder plain, int i) {
        char c = flat.charAt(i);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == '\u200b' || c == '\ufeff') {
            plain.blank(origins[i]);
        } else {
            plain.character(c, origins[i], ends[i]);
        }
    }

    /** With the brackets that hold nothing else. */
    private Range withBrackets(Range marks) {
        int before = marks.from() - 1;
        int after = marks.to();
        boolean enclosed = before >= 0
                && after < flat.length()
                && ((flat.charAt(before) == '[' && flat.charAt(after) == ']')
                        || (flat.charAt(before) == '(' && flat.charAt(after) == ')'));
        return enclosed ? new Range(before, after + 1) : marks;
    }

    private Range source(Range marks, Range whole, int first, int last) {
        int start = whole.from() < marks.from()
                ? origins[whole.from()]
                : cites.get(first).source().from();
        int end = whole.to() > marks.to()
                ? ends[whole.to() - 1]
                : cites.get(last - 1).source().to();
        return new Range(start, Math.max(start, end));
    }

    private List<Integer> numbers(String printed, int first, int last) {
        Set<Integer> numbers = new LinkedHashSet<>(cites.get(first).numbers());
        int at = 0;
        for (int i = first + 1; i < last; i++) {
            int next = printed.indexOf(MARK, at + 1);
            List<Integer> before = cites.get(i - 1).numbers();
            List<Integer> these = cites.get(i).numbers();
            int from = before.get(before.size() - 1);
            if (DASH.matcher(printed.substring(at, next)).find() && these.get(0) - from <= LONGEST_RANGE) {
                for (int number = from + 1; number < these.get(0); number++) {
                    if (markup.isReference(number)) {
                        numbers.add(number);
                    }
                }
            }
            numbers.addAll(these);
            at = next;
        }
        return List.copyOf(numbers);
    }
}
