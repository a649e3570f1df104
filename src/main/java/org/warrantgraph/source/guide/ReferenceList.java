package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.Range;

/**
 * Finds the numbered list of references of a document, and footnotes wherever they stand.
 *
 * <p>Forms: {@code - 1. Title}, {@code 1. Title}, {@code 1) Title}, {@code [1] Title}, {@code [^1]: Title}, {@code [^a]: Title}
 * (numbered behind all others), bullets and bare lines without numbers (then counted).
 */
final class ReferenceList {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\*\\*|__)?(?:\\\\?\\[\\^?(\\d{1,4})\\\\?]:?|\\((\\d{1,4})\\)|(\\d{1,4})[.)]|\\^(\\d{1,4})\\^|<sup>(\\d{1,4})</sup>)(?:\\*\\*|__)?(?=[\\s\\p{L}“\"*\\[(])\\s*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[(?:\\^([\\p{L}\\d_.-]{1,40})|(\\d{1,4}))]:\\s*");
    private static final int LONGEST_HEADING = 60;

    private final String text;
    private final List<RawBlock> blocks;
    private final Cues cues;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Cuts cuts;
    /** Footnotes that are named, not numbered, with the number they have until all others are known: -1, -2, … */
    private final Map<String, Integer> named = new LinkedHashMap<>();

    private Optional<Range> citingThis = Optional.empty();
    private int heading = -1;
    /** Entries beyond the bound, and where the first of them stands. */
    private int leftOut;

    private int firstLeftOut;
    /** The last entry while lines may still belong to it. */
    private boolean open;

    private ReferenceList(String text, List<RawBlock> blocks, Cues cues, Cuts cuts) {
        this.text = text;
        this.blocks = blocks;
        this.cues = cues;
        this.cuts = cuts;
    }

    /**
     * @param number printed; counted where none is
     * @param place from the number to the end of the entry
     * @param words the entry without its number, one range per line
     */
    record Entry(int number, Range place, List<Range> words) {
        Entry {
            words = List.copyOf(words);
        }
    }

    /**
     * @param taken indexes of the blocks that are entries
     * @param heading index of the list's heading among the blocks; -1 where there is no list
     * @param citingThis the entry that tells how to cite the document itself
     * @param labels numbers of the footnotes that the document names otherwise: {@code a} of {@code [^a]}
     */
    record Found(
            List<Entry> entries,
            Set<Integer> taken,
            int heading,
            Optional<Range> citingThis,
            Map<String, Integer> labels) {}

    /** @param cuts is told what is too long */
    static Found find(String text, List<RawBlock> blocks, Cues cues, Cuts cuts) {
        ReferenceList list = new ReferenceList(text, blocks, cues, cuts);
        for (int i = 0; i < blocks.size(); i++) {
            if (list.isHeading(blocks.get(i))) {
                list.heading = i;
                i = list.read(i + 1) - 1;
            } else {
                list.footnotes(i);
            }
        }
        return list.found();
    }

    private Found found() {
        if (leftOut > 0) {
            cuts.note(
                    firstLeftOut,
                    "Break it up.",
                    "The list has %,d references; the first %,d are read.",
                    entries.size() + leftOut,
                    entries.size());
        }
        int last = Math.max(0, entries.stream().mapToInt(Entry::number).max().orElse(0));
        Map<String, Integer> labels = new HashMap<>();
        named.forEach((label, counted) -> labels.put(label, last - counted));
        List<Entry> numbered = entries.stream()
                .map(entry ->
                        entry.number() < 0 ? new Entry(last - entry.number(), entry.place(), entry.words()) : entry)
                .toList();
        return new Found(numbered, taken, heading, citingThis, labels);
    }

    private boolean isHeading(RawBlock block) {
        Range words = block instanceof RawBlock.Heading found
                ? found.text()
                : block instanceof RawBlock.Paragraph found && found.lines().size() == 1
                        ? block.range()
                        : new Range(0, 0);
        if (words.isEmpty() || words.to() - words.from() > LONGEST_HEADING) {
            return false;
        }
        String name = words.of(text)
                .replaceAll("[*_#:]", "")
                .replaceFirst("^[\\dIVX]+\\.?\\s+", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return cues.referenceHeadings().contains(name);
    }

    /** @return index of the first block that is no entry */
    private int read(int from) {
        boolean broken = false;
        for (int i = from; i < blocks.size(); i++) {
            RawBlock block = blocks.get(i);
            if (block instanceof RawBlock.Break) {
                broken = true;
                continue;
            }
            if (block instanceof RawBlock.Item item) {
                item(item);
            } else if (block instanceof RawBlock.Paragraph paragraph && belongs(paragraph, broken)) {
                paragraph.lines().forEach(this::line);
            } else {
                return i;
            }
            taken.add(i);
            broken = false;
        }
        return blocks.size();
    }

    private boolean belongs(RawBlock.Paragraph paragraph, boolean broken) {
        Range first = paragraph.lines().get(0);
        return number(first).isPresent() || (!broken && !Titles.isBold(text, paragraph) && !isNumbered());
    }

    private boolean isNumbered() {
        return !entries.isEmpty() && number(entries.get(0).place()).isPresent();
    }

    private void item(RawBlock.Item item) {
        Range words = item.lines().get(0);
        Range all = new Range(item.marker().from(), item.range().to());
        if (isCitingThis(words)) {
            citingThis = Optional.of(new Range(words.from(), item.range().to()));
            open = false;
            return;
        }
        Optional<Matcher> number = number(all).or(() -> number(words));
        if (number.isPresent()) {
            start(number.get(), words.to());
        } else if (isNumbered()) {
            open = false;
            return;
        } else {
            add(entries.size() + 1, words, words);
        }
        open = true;
        item.lines().stream().skip(1).forEach(this::more);
    }

    private void line(Range line) {
        if (isCitingThis(line)) {
            citingThis = Optional.of(line);
            open = false;
            return;
        }
        Optional<Matcher> number = number(line);
        if (number.isPresent()) {
            start(number.get(), line.to());
        } else if (open && isNumbered()) {
            more(line);
        } else {
            add(entries.size() + 1, line, line);
        }
        open = true;
    }

    private void footnotes(int index) {
        if (!(blocks.get(index) instanceof RawBlock.Paragraph paragraph)) {
            return;
        }
        boolean all = true;
        for (Range line : paragraph.lines()) {
            Matcher footnote = FOOTNOTE.matcher(text).region(line.from(), line.to());
            if (footnote.lookingAt()) {
                Range words = new Range(footnote.end(), line.to());
                add(entries.size() < Bounds.REFERENCES ? footnoteNumber(footnote) : 0, line, words);
                taken.add(index);
            } else if (taken.contains(index)) {
                more(line);
            } else {
                all = false;
            }
        }
        if (!all) {
            taken.remove(index);
        }
    }

    private int footnoteNumber(Matcher footnote) {
        String label = footnote.group(1) == null ? footnote.group(2) : footnote.group(1);
        return label.matches("\\d{1,4}")
                ? Integer.parseInt(label)
                : named.computeIfAbsent(label, name -> -1 - named.size());
    }

    private void start(Matcher number, int end) {
        int group = 1;
        while (number.group(group) == null) {
            group++;
        }
        add(Integer.parseInt(number.group(group)), new Range(number.start(), end), new Range(number.end(), end));
    }

    /** @param number of the entry, looked at only while there is room for it */
    private void add(int number, Range place, Range words) {
        if (entries.size() >= Bounds.REFERENCES) {
            firstLeftOut = leftOut == 0 ? place.from() : firstLeftOut;
            leftOut++;
            return;
        }
        Range read = cuts.shortened(text, words, Bounds.REFERENCE, "The reference");
        Range whole = read.equals(words) ? place : new Range(place.from(), read.to());
        entries.add(new Entry(number, whole, List.of(read)));
    }

    private void more(Range line) {
        if (entries.isEmpty() || leftOut > 0) {
            return;
        }
        Entry last = entries.get(entries.size() - 1);
        int from = last.place().from();
        if (line.to() - from > Bounds.REFERENCE) {
            cuts.note(
                    from,
                    "Put each reference on lines of its own.",
                    "The reference has more than %,d characters; what follows is not read.",
                    Bounds.REFERENCE);
            return;
        }
        entries.remove(entries.size() - 1);
        List<Range> words = new ArrayList<>(last.words());
        words.add(line);
        entries.add(new Entry(last.number(), new Range(last.place().from(), line.to()), words));
    }

    private Optional<Matcher> number(Range line) {
        Matcher matcher = NUMBER.matcher(text).region(line.from(), line.to());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private boolean isCitingThis(Range line) {
        String start = text.substring(line.from(), Math.min(line.to(), line.from() + 60))
                .replaceAll("[*_]", "")
                .toLowerCase(Locale.ROOT);
        return cues.citingThis().stream().anyMatch(start::startsWith);
    }
}
