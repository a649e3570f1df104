package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells shop text, contact and disclaimers from content, by the words of two data files. */
final class Boilerplate {
    private static final int LONGEST_LINE = 140;
    private static final Pattern BACK_MATTER = Pattern.compile(
            "(?i).*\\b(?:appendix|annex|supplement\\w*|tables?|figures?|abbreviations?|glossary|acknowledge?ments?|footnotes?|notes?)\\b.*");

    private final List<String> headings;
    private final List<String> lines;

    Boilerplate(Cues cues) {
        this.headings = cues.boilerplateHeadings();
        this.lines = cues.boilerplateLines();
    }

    /** @param afterReferences whether the list of references is already over: what follows is rarely content */
    boolean isHeading(String heading, boolean afterReferences) {
        String words = heading.toLowerCase(Locale.ROOT);
        return headings.stream().anyMatch(words::contains)
                || (afterReferences && !BACK_MATTER.matcher(words).matches());
    }

    /** True for a short line such as a button. */
    boolean isLine(String plain) {
        String words = plain.toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST_LINE && lines.stream().anyMatch(words::contains);
    }
}
