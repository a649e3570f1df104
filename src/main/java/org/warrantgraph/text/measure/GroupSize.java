package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The size of a group: {@code (n=140)}, {@code N = 70}. */
public record GroupSize(int value, String printed) {
    /** The sizes in running text or in a header. */
    public static List<Found<GroupSize>> find(String text) {
        return Found.all(text, GroupSize::at);
    }

    /** The first size in a text. */
    public static Optional<GroupSize> in(String text) {
        return find(text).stream().map(Found::value).findFirst();
    }

    static Optional<GroupSize> at(Cursor cursor) {
        int from = cursor.at();
        if (cursor.takePhrase("n") && cursor.take("=")) {
            Optional<BigDecimal> number = Numbers.at(cursor).filter(n -> n.scale() <= 0 && n.precision() < 9);
            if (number.isPresent()) {
                return Optional.of(new GroupSize(number.get().intValue(), cursor.printedFrom(from)));
            }
        }
        cursor.back(from);
        return Optional.empty();
    }
}
