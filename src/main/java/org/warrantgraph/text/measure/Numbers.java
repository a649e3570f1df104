package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as printed, with exactly the printed digits: {@code 0.50} stays 0.50.
 *
 * <p>Decimal point, comma or middle dot ({@code 0·45}, {@code 9,31}); groups of three after a comma are thousands
 * ({@code 1,204}) unless the first group is 0; powers of ten as {@code 2.3×10−5} or {@code 1.6e-5}.
 */
final class Numbers {
    private Numbers() {}

    /** The number at the cursor, after optional spaces. Moves only where there is one. */
    static Optional<BigDecimal> at(Cursor cursor) {
        int from = cursor.at();
        cursor.spaces();
        StringBuilder digits = new StringBuilder();
        if ((cursor.peek(0) == '-' || cursor.peek(0) == '+') && startsNumber(cursor, 1)) {
            if (cursor.peek(0) == '-') {
                digits.append('-');
            }
            cursor.advance(1);
        }
        if (!startsNumber(cursor, 0)) {
            cursor.back(from);
            return Optional.empty();
        }
        int whole = digits.length();
        digits(cursor, digits);
        if (digits.length() == whole) {
            digits.append('0');
        }
        boolean thousands = false;
        while (isThousandsGroup(cursor, digits.substring(whole), thousands)) {
            cursor.advance(1);
            digits(cursor, digits);
            thousands = true;
        }
        boolean point = cursor.peek(0) == '.' || (cursor.peek(0) == ',' && !thousands);
        if (point && isDigit(cursor.peek(1)) && !isPowerOfTen(cursor)) {
            cursor.advance(1);
            digits.append('.');
            digits(cursor, digits);
        }
        BigDecimal number = new BigDecimal(digits.toString());
        return Optional.of(plain(number.scaleByPowerOfTen(exponent(cursor))));
    }

    private static boolean startsNumber(Cursor cursor, int offset) {
        return isDigit(cursor.peek(offset)) || (cursor.peek(offset) == '.' && isDigit(cursor.peek(offset + 1)));
    }

    private static void digits(Cursor cursor, StringBuilder into) {
        while (isDigit(cursor.peek(0))) {
            into.append(cursor.peek(0));
            cursor.advance(1);
        }
    }

    private static boolean isThousandsGroup(Cursor cursor, String before, boolean again) {
        boolean firstGroup = again || (before.length() <= 3 && !before.startsWith("0"));
        return cursor.peek(0) == ','
                && firstGroup
                && isDigit(cursor.peek(1))
                && isDigit(cursor.peek(2))
                && isDigit(cursor.peek(3))
                && !isDigit(cursor.peek(4));
    }

    /** A middle dot as times sign: {@code 2.3·10−5}, but not {@code 0·10–1·26}. */
    private static boolean isPowerOfTen(Cursor cursor) {
        boolean power = cursor.printedChar() != '.'
                && cursor.peek(1) == '1'
                && cursor.peek(2) == '0'
                && (cursor.peek(3) == '-' || cursor.peek(3) == '^');
        int end = 4;
        while (power && (isSign(cursor.peek(end)) || isDigit(cursor.peek(end)))) {
            end++;
        }
        return power && cursor.peek(end) != '.' && cursor.peek(end) != ',';
    }

    private static int exponent(Cursor cursor) {
        int from = cursor.at();
        if ((cursor.peek(0) == 'e' || cursor.peek(0) == 'E')
                && (isDigit(cursor.peek(1)) || isSign(cursor.peek(1)) && isDigit(cursor.peek(2)))) {
            cursor.advance(1);
            return signedInteger(cursor);
        }
        if (cursor.take("xX*.") && cursor.spaces().peek(0) == '1' && cursor.peek(1) == '0') {
            cursor.advance(2);
            boolean caret = cursor.take("^");
            if (isDigit(cursor.peek(0)) && caret || isSign(cursor.peek(0)) && isDigit(cursor.peek(1))) {
                return signedInteger(cursor);
            }
        }
        cursor.back(from);
        return 0;
    }

    /** At most three digits: no printed value needs more, and nobody can make us write a million zeros. */
    static int signedInteger(Cursor cursor) {
        boolean negative = cursor.peek(0) == '-';
        if (isSign(cursor.peek(0))) {
            cursor.advance(1);
        }
        int value = 0;
        for (int i = 0; i < 3 && isDigit(cursor.peek(0)); i++) {
            value = value * 10 + (cursor.peek(0) - '0');
            cursor.advance(1);
        }
        return negative ? -value : value;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
