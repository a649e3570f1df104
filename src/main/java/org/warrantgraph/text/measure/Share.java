package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A share of subjects: {@code 48.6%}, {@code 68 (48.6%)}, {@code 68/140 (48.6%)}, {@code over 70%}.
 *
 * @param percent in percent; empty where only counts are printed
 * @param count subjects counted
 * @param total subjects looked at
 */
public record Share(
        Relation relation,
        Optional<BigDecimal> percent,
        Optional<Integer> count,
        Optional<Integer> total,
        Optional<Interval> interval,
        String printed)
        implements PrintedValue {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Reads a text that is one share. */
    public static Reading<Share> read(String text) {
        return Reading.whole(text, Share::at);
    }

    /** Reads a cell under a header such as "%": a number alone is a percentage. */
    public static Reading<Share> readPercent(String text) {
        return Reading.whole(text, cursor -> at(cursor).or(() -> bare(cursor)));
    }

    /** Reads a cell under a header such as "n (%)": {@code 68 (48.6)}. */
    public static Reading<Share> readCountAndPercent(String text) {
        return Reading.whole(text, cursor -> at(cursor).or(() -> countAndBare(cursor)));
    }

    /** The shares in running text. */
    public static List<Found<Share>> find(String text) {
        return Found.all(text, Share::at);
    }

    @Override
    public Optional<String> fault() {
        if (percent.filter(p -> p.signum() < 0 || p.compareTo(HUNDRED) > 0).isPresent()) {
            return Optional.of("a share of subjects cannot be " + percent.get().toPlainString() + " %");
        }
        if (count.isPresent() && total.isPresent()) {
            return countFault(count.get(), total.get());
        }
        return interval.flatMap(Interval::fault);
    }

    private Optional<String> countFault(int some, int all) {
        if (some > all) {
            return Optional.of(some + " of " + all + " subjects cannot be");
        }
        if (percent.isEmpty() || all == 0) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(some).multiply(HUNDRED);
        BigDecimal printedShare = percent.get();
        BigDecimal computed = exact.divide(BigDecimal.valueOf(all), printedShare.scale() + 2, RoundingMode.HALF_UP);
        // One unit of the last printed digit: sources cut as often as they round.
        BigDecimal tolerance = BigDecimal.ONE.movePointLeft(Math.max(0, printedShare.scale()));
        boolean agrees = computed.subtract(printedShare).abs().compareTo(tolerance) <= 0;
        return agrees
                ? Optional.empty()
                : Optional.of(some + "/" + all + " is " + computed.toPlainString() + " %, not "
                        + printedShare.toPlainString() + " %");
    }

    static Optional<Share> at(Cursor cursor) {
        int from = cursor.at();
        Optional<Relation> relation = Relation.at(cursor);
        Optional<BigDecimal> first = Numbers.at(cursor);
        if (first.isEmpty()) {
            cursor.back(from);
            return Optional.empty();
        }
        Optional<Share> share = takePercentSign(cursor)
                ? percentFirst(cursor, from, relation.orElse(Relation.EQUAL), first.get())
                : countFirst(cursor, from, first.get());
        if (share.isEmpty()) {
            cursor.back(from);
        }
        return share;
    }

    private static Optional<Share> percentFirst(Cursor cursor, int from, Relation relation, BigDecimal percent) {
        int here = cursor.at();
        Optional<Integer> count = Optional.empty();
        Optional<Integer> total = Optional.empty();
        if (cursor.take("([")) {
            cursor.takePhrase("n");
            cursor.take("=");
            count = whole(Numbers.at(cursor));
            total = count.isPresent() ? total(cursor) : total;
            if (count.isEmpty() || !cursor.take(")]")) {
                count = Optional.empty();
                total = Optional.empty();
                cursor.back(here);
            }
        }
        Optional<Interval> interval = Interval.at(cursor);
        return Optional.of(new Share(relation, Optional.of(percent), count, total, interval, cursor.printedFrom(from)));
    }

    private static Optional<Share> countFirst(Cursor cursor, int from, BigDecimal first) {
        Optional<Integer> count = whole(Optional.of(first));
        if (count.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> total = total(cursor);
        int here = cursor.at();
        Optional<BigDecimal> percent = Optional.empty();
        if (cursor.take("([;,")) {
            percent = Numbers.at(cursor).filter(number -> takePercentSign(cursor));
            if (percent.isPresent()) {
                cursor.take(")]");
            } else {
                cursor.back(here);
            }
        }
        if (percent.isEmpty() && total.isEmpty()) {
            return Optional.empty();
        }
        Optional<Interval> interval = Interval.at(cursor);
        return Optional.of(new Share(Relation.EQUAL, percent, count, total, interval, cursor.printedFrom(from)));
    }

    private static Optional<Share> bare(Cursor cursor) {
        int from = cursor.at();
        Optional<Relation> relation = Relation.at(cursor);
        Optional<BigDecimal> number = Numbers.at(cursor);
        Optional<Interval> interval = number.isPresent() ? Interval.at(cursor) : Optional.empty();
        return number.map(n -> new Share(
                relation.orElse(Relation.EQUAL),
                Optional.of(n),
                Optional.empty(),
                Optional.empty(),
                interval,
                cursor.printedFrom(from)));
    }

    private static Optional<Share> countAndBare(Cursor cursor) {
        int from = cursor.at();
        Optional<Integer> count = whole(Numbers.at(cursor));
        Optional<Integer> total = count.isPresent() ? total(cursor) : Optional.empty();
        boolean opened = cursor.take("([");
        Optional<BigDecimal> percent = opened ? Numbers.at(cursor) : Optional.empty();
        boolean zero = count.filter(n -> n == 0).isPresent() && !opened;
        if (count.isEmpty() || !zero && (percent.isEmpty() || !cursor.take(")]"))) {
            cursor.back(from);
            return Optional.empty();
        }
        Optional<BigDecimal> share = zero ? Optional.of(BigDecimal.ZERO) : percent;
        return Optional.of(new Share(Relation.EQUAL, share, count, total, Optional.empty(), cursor.printedFrom(from)));
    }

    private static Optional<Integer> total(Cursor cursor) {
        int from = cursor.at();
        Optional<Integer> total =
                cursor.take("/") || cursor.takePhrase("of") ? whole(Numbers.at(cursor)) : Optional.empty();
        if (total.isEmpty()) {
            cursor.back(from);
        }
        return total;
    }

    private static boolean takePercentSign(Cursor cursor) {
        return cursor.take("%") || cursor.takePhrase("percent") || cursor.takePhrase("per cent");
    }

    private static Optional<Integer> whole(Optional<BigDecimal> number) {
        return number.filter(n -> n.scale() <= 0 && n.signum() >= 0)
                .map(BigDecimal::toBigInteger)
                .filter(n -> n.compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigInteger::intValue);
    }
}
