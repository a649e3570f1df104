package org.warrantgraph.source.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.measure.Reading;

/** Reads numbers of registry records, which come as text: {@code 1,204}, {@code 0,001}, {@code < 0.001}, {@code =0.247}, {@code NA}. */
final class Values {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,30})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,30},\\d{1,30}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private Values() {}

    /** The number a text is, with its printed digits; empty for {@code NA} and the like. */
    static Optional<BigDecimal> number(String text) {
        String plain = text.strip();
        boolean grouped = THOUSANDS.matcher(plain).matches() && !plain.matches("[+-]?0,.*");
        if (grouped) {
            plain = plain.replace(",", "");
        } else if (COMMA.matcher(plain).matches()) {
            plain = plain.replace(',', '.');
        }
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    static Optional<Integer> count(String text) {
        String plain = text.strip().replace(",", "");
        return COUNT.matcher(plain).matches() ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    /** A p-value with its relation; one that cannot be is kept, a check will say so. */
    static Optional<PValue> pValue(String text) {
        Reading<PValue> read = PValue.read(text);
        return read instanceof Reading.Faulty<PValue> faulty ? Optional.of(faulty.value()) : read.sound();
    }

    /** 0.9685 for {@code 96.85}; empty where it cannot be a level. */
    static Optional<BigDecimal> level(String percent) {
        return number(percent)
                .map(number -> number.divide(BigDecimal.valueOf(100), MathContext.DECIMAL64)
                        .stripTrailingZeros())
                .filter(level -> level.signum() > 0 && level.compareTo(BigDecimal.ONE) < 0);
    }
}
