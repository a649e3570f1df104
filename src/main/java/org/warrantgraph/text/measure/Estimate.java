package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary;

/**
 * A ratio or difference between groups: {@code HR 0.62 (0.48–0.80)}, {@code OR 2.1 [1.2, 3.4]}.
 *
 * @param statistic {@code w:hazardRatio}, {@code w:oddsRatio}, {@code w:riskRatio} or {@code w:meanDifference}, where the text says
 *     so; a column header may say it instead
 */
public record Estimate(Optional<Iri> statistic, BigDecimal value, Optional<Interval> interval, String printed)
        implements PrintedValue {
    private static final WordTable NAMES = WordTable.load("statistics");

    /** Reads a text that is one estimate; a bare number is one without statistic and interval. */
    public static Reading<Estimate> read(String text) {
        return Reading.whole(text, cursor -> at(cursor, false));
    }

    /** The estimates in running text; only those that name their statistic. */
    public static List<Found<Estimate>> find(String text) {
        return Found.all(text, cursor -> at(cursor, true));
    }

    /** The statistic that a header or sentence names. */
    public static Optional<Iri> statisticIn(String text) {
        return NAMES.first(text).map(Estimate::iri);
    }

    /** The same with what a column header says, where the text itself says nothing. */
    public Estimate under(Optional<Iri> headerStatistic, Optional<BigDecimal> headerLevel) {
        return new Estimate(
                statistic.or(() -> headerStatistic),
                value,
                interval.map(i -> i.withLevelIfUnknown(headerLevel)),
                printed);
    }

    @Override
    public Optional<String> fault() {
        boolean ratio = statistic
                .filter(kind -> !kind.equals(Vocabulary.Value.MEAN_DIFFERENCE))
                .isPresent();
        if (ratio && value.signum() < 0) {
            return Optional.of("a ratio cannot be " + value.toPlainString());
        }
        return interval.flatMap(i -> i.fault()
                .or(() -> i.contains(value)
                        ? Optional.empty()
                        : Optional.of("estimate " + value.toPlainString() + " lies outside its interval "
                                + i.low().toPlainString() + " to " + i.high().toPlainString())));
    }

    static Optional<Estimate> at(Cursor cursor, boolean mustSayStatistic) {
        int from = cursor.at();
        Optional<Iri> statistic = NAMES.take(cursor).map(Estimate::iri);
        if (statistic.isPresent()) {
            passAbbreviation(cursor);
            cursor.takePhrase("for");
            cursor.take(",:;");
            passLink(cursor);
        }
        int number = cursor.at();
        Optional<BigDecimal> value = Numbers.at(cursor);
        boolean percent = value.isPresent() && cursor.peek(0) == '%';
        boolean range = value.isPresent() && cursor.peek(0) == '-' && Numbers.isDigit(cursor.peek(1));
        if (value.isEmpty() || percent || range || mustSayStatistic && statistic.isEmpty() || number < from) {
            cursor.back(from);
            return Optional.empty();
        }
        Optional<Interval> interval = Interval.at(cursor);
        return Optional.of(new Estimate(statistic, value.get(), interval, cursor.printedFrom(from)));
    }

    /** Passes over "[HR]" and "(HR)" after the name in full, and over "(95% CI)" between name and number. */
    private static void passAbbreviation(Cursor cursor) {
        for (int i = 0; i < 2; i++) {
            int from = cursor.at();
            boolean opened = cursor.take("([");
            boolean known = opened
                    && (NAMES.take(cursor).isPresent()
                            || Interval.levelIn(cursor.rest()).isPresent() && passUpTo(cursor, ")]"));
            if (!known || !cursor.take(")]")) {
                cursor.back(from);
                return;
            }
        }
    }

    private static void passLink(Cursor cursor) {
        if (!cursor.take("=,:")) {
            for (String word : List.of("of", "was", "is")) {
                cursor.takePhrase(word);
            }
        }
    }

    /** Moves to the next of the characters, over what can stand in a level: no digit after the percent sign. */
    private static boolean passUpTo(Cursor cursor, String closing) {
        boolean afterPercent = false;
        while (!cursor.atEnd() && closing.indexOf(cursor.peek(0)) < 0) {
            if (afterPercent && Numbers.isDigit(cursor.peek(0))) {
                return false;
            }
            afterPercent |= cursor.peek(0) == '%';
            cursor.advance(1);
        }
        return !cursor.atEnd();
    }

    private static Iri iri(WordTable.Row row) {
        return new Iri(Namespaces.ONTOLOGY + row.meaning());
    }
}
