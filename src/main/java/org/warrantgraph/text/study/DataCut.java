package org.warrantgraph.text.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which look at the data of a trial a sentence, a caption or a label of a row speaks of: {@code interim analysis}, {@code 2022-03-09}.
 *
 * <p>Days are given as ISO 8601, so that two ways of printing one day are one look at the data. A day says more than the name of an
 * analysis and goes first. A text that names several looks is about none of them in particular.
 */
final class DataCut {
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String DAY =
            "(\\d{1,2} " + MONTHS + " \\d{4}|" + MONTHS + " \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2})";
    private static final String CUT =
            "(?:data|clinical|analysis)?[ -]?\\bcut[- ]?off(?: date)?|\\bdata cut\\b|\\bdatabase lock\\b";
    private static final Pattern CUT_THEN_DAY =
            Pattern.compile("(?:" + CUT + ")[^.;\\d]{0,40}?" + DAY, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_THEN_CUT =
            Pattern.compile(DAY + "[ ,(]{1,3}(?:the )?(?:" + CUT + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANALYSIS = Pattern.compile(
            "\\b(?:(first|second|third) )?(?:(?:planned|prespecified|pre-specified) )?(interim|final|updated)"
                    + "(?: (?:os|pfs|dfs|efs|overall survival|progression-free survival|efficacy|safety))? analys[ie]s\\b(?! set| population)",
            Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> FORMS = Stream.of("d MMMM uuuu", "MMMM d, uuuu", "uuuu-MM-dd")
            .map(form -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private DataCut() {}

    /** The one look at the data that a text names. */
    static Optional<String> in(String text) {
        Optional<String> day = only(Stream.concat(
                        CUT_THEN_DAY.matcher(text).results(),
                        DAY_THEN_CUT.matcher(text).results())
                .flatMap(found -> day(found.group(1)).stream()));
        return day.isPresent() ? day : only(ANALYSIS.matcher(text).results().map(DataCut::analysis));
    }

    /** That of the first text that names one, nearest to the number first. */
    static Optional<String> nearest(String... texts) {
        return Stream.of(texts).flatMap(text -> in(text).stream()).findFirst();
    }

    private static String analysis(MatchResult found) {
        String which =
                Optional.ofNullable(found.group(1)).map(word -> word + " ").orElse("");
        return (which + found.group(2) + " analysis").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> only(Stream<String> found) {
        List<String> different = found.distinct().toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }

    private static Optional<String> day(String printed) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(printed, form).toString());
            } catch (DateTimeParseException otherForm) {
                // The next form may fit; a day that does not exist fits none.
            }
        }
        return Optional.empty();
    }
}
