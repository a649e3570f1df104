package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warrantgraph.text.sentence.Range;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Finds what a document prints about itself as label and value: {@code **Author:** … **Date:** …}, {@code Cat. No.: …}, the front
 * matter. Labels are data ({@code field-labels.tsv}); only the first blocks of a document are looked at.
 */
final class Fields {
    private static final int FIRST_BLOCKS = 30;

    private final Map<String, String> meanings = new TreeMap<>();
    private final Pattern label;
    private final Reading reading;
    private final Cuts cuts;
    private final String text;
    private final List<TextDocument.Field> found = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();

    private Fields(Reading reading, Cues cues, Cuts cuts) {
        this.cuts = cuts;
        for (String line : cues.fieldLabels()) {
            String[] columns = line.split("\t", -1);
            meanings.put(columns[0], columns[1]);
        }
        String labels = meanings.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(words -> words.replace(" ", "\\.?\\s") + "\\.?")
                .collect(Collectors.joining("|"));
        this.label = Pattern.compile(
                "(?i)(\\*\\*|__|\\*|_)?(?<![\\p{L}\\d])(" + labels + ")\\s?(?:\\1)?\\s?:(?:\\*\\*|__|\\*|_)?");
        this.reading = reading;
        this.text = reading.text();
    }

    /**
     * @param fields in printed order
     * @param taken indexes of blocks that are nothing but fields
     * @param byMeaning first value of each meaning
     */
    record Found(List<TextDocument.Field> fields, Set<Integer> taken, Map<String, TextDocument.Field> byMeaning) {
        Optional<String> value(String meaning) {
            return Optional.ofNullable(byMeaning.get(meaning)).map(TextDocument.Field::value);
        }
    }

    /** @param cuts is told what is too long */
    static Found find(Reading reading, List<RawBlock> blocks, Cues cues, Cuts cuts) {
        Fields fields = new Fields(reading, cues, cuts);
        for (int i = 0; i < Math.min(FIRST_BLOCKS, blocks.size()); i++) {
            RawBlock block = blocks.get(i);
            List<Range> lines = block instanceof RawBlock.Paragraph paragraph
                    ? paragraph.lines()
                    : block instanceof RawBlock.Item item ? item.lines() : fields.frontMatter(block);
            long read = lines.stream().filter(fields::line).count();
            if (read > 0 && read == lines.size()) {
                fields.taken.add(i);
            }
        }
        Map<String, TextDocument.Field> byMeaning = new TreeMap<>();
        for (TextDocument.Field field : fields.found) {
            byMeaning.putIfAbsent(fields.meaning(field.label()), field);
        }
        return new Found(fields.found, fields.taken, byMeaning);
    }

    private List<Range> frontMatter(RawBlock block) {
        List<Range> lines = new ArrayList<>();
        if (block instanceof RawBlock.Skipped skipped && skipped.why().equals(FrontMatter.NAME)) {
            Lines walk = new Lines(text);
            while (walk.hasLine() && walk.line().from() < skipped.range().to()) {
                lines.add(cuts.shortened(text, walk.line(), 2 * Bounds.FIELD, "The line of the front matter"));
                walk.advance();
            }
        }
        return lines;
    }

    private String meaning(String printed) {
        return meanings.getOrDefault(
                printed.toLowerCase(Locale.ROOT)
                        .replace(".", "")
                        .replaceAll("\\s+", " ")
                        .strip(),
                "");
    }

    /** True where the line starts with a known label; then all fields of the line are taken. */
    private boolean line(Range line) {
        if (line.to() - line.from() > 2 * Bounds.FIELD) {
            return false;
        }
        Matcher labels = label.matcher(text).region(line.from(), line.to());
        if (!labels.lookingAt()) {
            return false;
        }
        boolean more = true;
        while (more) {
            int start = labels.start();
            int value = labels.end();
            String name = labels.group(2);
            more = nextBold(labels, value);
            Range words = new Range(value, more ? labels.start() : line.to()).trim(text);
            add(name, start, isCode(name) ? upToStop(words) : words);
        }
        return true;
    }

    private boolean isCode(String name) {
        return meaning(name).equals("catalogue") || meaning(name).equals("code");
    }

    /** A number ends where the next sentence of its line starts. */
    private Range upToStop(Range words) {
        int stop = text.indexOf(". ", words.from());
        return stop < 0 || stop >= words.to() ? words : new Range(words.from(), stop);
    }

    /** Inside a line only bold labels count. */
    private static boolean nextBold(Matcher labels, int from) {
        while (labels.find()) {
            if (labels.start() >= from && labels.group(1) != null) {
                return true;
            }
        }
        return false;
    }

    private void add(String name, int start, Range words) {
        String value = words.isEmpty() ? "" : reading.plain(words).text();
        String bare = value.replaceAll("^[\"'“]|[\"'”]$", "").replaceFirst("(?<![A-Z])\\.$", "");
        if (bare.length() > Bounds.FIELD) {
            cuts.note(
                    start,
                    "Shorten it.",
                    "The value of %s has %,d characters and is not read; %,d are allowed.",
                    name.strip(),
                    bare.length(),
                    Bounds.FIELD);
        } else if (!bare.isEmpty()) {
            found.add(new TextDocument.Field(name.strip(), bare, reading.span(new Range(start, words.to()))));
        }
    }
}
