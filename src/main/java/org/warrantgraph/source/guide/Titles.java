package org.warrantgraph.source.guide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.text.sentence.Range;

/** Recognises bold lines that are headings, labels that open a paragraph or item, and labels of tables and figures. */
final class Titles {
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?!\\s)((?:(?!\\1).){2,120})\\1:?");
    private static final Pattern BOLD_LABEL =
            Pattern.compile("(\\*\\*\\*?|__|\\*|_)(?!\\s)((?:(?!\\1).){2,100}?)\\1(\\s*:)?\\s*");
    private static final Pattern PLAIN_LABEL = Pattern.compile(
            "((?:[^.:;!?\\n]|[.:](?=\\d)){2,80}):(?:\\*\\*|__)?\\s+(?=\\S)|([^.:;!?\\n]{2,80}):(?:\\*\\*|__)?$");
    private static final Pattern SENTENCE_START =
            Pattern.compile("(?i)(?:the|a|an|in|this|these|we|it|they|there|as|for|to|our)\\b.*");
    private static final Pattern TABLE = Pattern.compile(
            "(?is)((?:supplementary |supplemental |extended data )?tab(?:le|\\.)\\s{0,2}(?:[a-z]?\\d{1,3}[a-z]?|[ivx]{1,5}|[a-h](?=\\s?[.:|])))(?:\\s*[.:|–—-]\\s*|\\s+|$)(.*)");
    private static final Pattern FIGURE = Pattern.compile(
            "(?i)(?:\\*\\*|__|\\*|_)?(?:caption|legend|(?:supplementary )?(?:figure|fig\\.?|scheme)\\s?[a-z]?\\d{1,3}[a-z]?)\\s*[.:|](?:\\*\\*|__|\\*|_)?\\s*");

    private Titles() {}

    /** True for a paragraph that is one bold line without a full stop: a heading that a converter lost. */
    static boolean isBold(String text, RawBlock.Paragraph paragraph) {
        Range line = paragraph.lines().get(0);
        if (paragraph.lines().size() > 1 || line.to() - line.from() > 130) {
            return false;
        }
        Matcher bold = BOLD.matcher(line.of(text));
        return bold.matches() && !bold.group(2).endsWith(".");
    }

    /**
     * The label that words start with.
     *
     * @param words words of the label, with inline markup
     * @param end where the text after it starts
     */
    record Label(Range words, int end) {}

    /**
     * A bold label, with a colon or before a new sentence; or at most {@code mostWords} words before the first colon.
     *
     * @param line first line of a paragraph or item
     */
    static Optional<Label> label(String text, Range line, int mostWords) {
        Matcher bold = BOLD_LABEL.matcher(text).region(line.from(), Math.min(line.to(), line.from() + 160));
        if (bold.lookingAt()) {
            boolean colon = bold.group(3) != null || bold.group(2).strip().endsWith(":");
            boolean sentence = bold.group(1).length() > 1
                    && bold.end() < line.to()
                    && Character.isUpperCase(text.charAt(bold.end()))
                    && text.charAt(bold.end() - 1) == ' '
                    && bold.group(2).strip().indexOf(' ') > 0;
            if (colon || sentence) {
                return Optional.of(new Label(new Range(bold.start(2), bold.end(2)), bold.end()));
            }
        }
        Matcher plain = PLAIN_LABEL.matcher(text).region(line.from(), Math.min(line.to(), line.from() + 100));
        if (!plain.lookingAt() || line.isEmpty()) {
            return Optional.empty();
        }
        int group = plain.group(1) != null ? 1 : 2;
        String words = plain.group(group);
        int count = words.replaceAll("\\([^)]*\\)", "").strip().split("\\s+").length;
        if (count > mostWords || SENTENCE_START.matcher(words).matches() || (group == 2 && plain.end() < line.to())) {
            return Optional.empty();
        }
        return Optional.of(new Label(new Range(plain.start(group), plain.end(group)), plain.end()));
    }

    /** Label and caption of a table: group 1 and 2. */
    static Optional<Matcher> table(String words) {
        Matcher matcher = TABLE.matcher(words.length() > 600 ? words.substring(0, 600) : words);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** Index after the label of a figure's caption; -1 where the line has none. */
    static int endOfFigureLabel(String text, Range line) {
        Matcher matcher = FIGURE.matcher(text).region(line.from(), line.to());
        return matcher.lookingAt() ? matcher.end() : -1;
    }
}
