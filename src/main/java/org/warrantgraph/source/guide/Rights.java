package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.PlainText;

/** Finds what a document says about its use, in few words where a data file knows the wording, else the disclaimer's first sentence. */
final class Rights {
    private static final Pattern DISCLAIMER =
            Pattern.compile("(?i)\\b(?:disclaimer|licen[cs]e|copyright|terms of use)\\b");
    private static final Pattern GAP = Pattern.compile("[\\s*_]+");
    private static final Pattern SENTENCE = Pattern.compile("^.{10,}?[.!](?=\\s|$)");
    private static final int LONGEST_PARAGRAPH = 5_000;
    private static final int LONGEST = 160;

    private Rights() {}

    static Optional<String> find(Reading reading, List<RawBlock> blocks, Cues cues) {
        Optional<String> fallback = Optional.empty();
        boolean after = false;
        for (RawBlock block : blocks) {
            if (block instanceof RawBlock.Heading heading) {
                after = DISCLAIMER.matcher(heading.text().of(reading.text())).find();
            }
            if (!(block instanceof RawBlock.Paragraph paragraph)
                    || block.range().to() - block.range().from() > LONGEST_PARAGRAPH) {
                continue;
            }
            String raw = block.range().of(reading.text());
            Optional<String> known = known(GAP.matcher(raw).replaceAll(" ").toLowerCase(Locale.ROOT), cues);
            if (known.isPresent()) {
                return known;
            }
            if (after && fallback.isEmpty()) {
                fallback = sentence(reading.plain(paragraph.lines()));
            }
            after |= raw.length() < 120 && DISCLAIMER.matcher(raw).find();
        }
        return fallback;
    }

    private static Optional<String> known(String words, Cues cues) {
        for (String line : cues.rights()) {
            String[] columns = line.split("\t", -1);
            if (List.of(columns[0].split("\\|")).stream().allMatch(words::contains)) {
                return Optional.of(columns[1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sentence(PlainText plain) {
        Matcher first = SENTENCE.matcher(plain.text());
        String words = first.find() ? first.group() : plain.text();
        return Optional.of(words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words)
                .filter(text -> !text.isBlank());
    }
}
