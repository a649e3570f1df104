package org.warrantgraph.text.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How subjects were spread over arms: {@code 1:1}, {@code 2:1:1}. */
public record AllocationRatio(List<BigDecimal> parts, String printed) implements PrintedValue {
    public AllocationRatio {
        parts = List.copyOf(parts);
    }

    /** The ratios in running text. */
    public static List<Found<AllocationRatio>> find(String text) {
        return Found.all(text, AllocationRatio::at);
    }

    /** The ratio as one number: the first part over the second; only where there are two parts or all are equal. */
    public Optional<BigDecimal> asNumber() {
        BigDecimal first = parts.get(0);
        if (parts.stream().allMatch(part -> part.compareTo(first) == 0)) {
            return Optional.of(BigDecimal.ONE);
        }
        if (parts.size() > 2 || parts.get(1).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal ratio =
                first.divide(parts.get(1), 4, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
        return Optional.of(ratio.scale() < 0 ? ratio.setScale(0) : ratio);
    }

    static Optional<AllocationRatio> at(Cursor cursor) {
        int from = cursor.at();
        List<BigDecimal> parts = new ArrayList<>();
        do {
            Optional<BigDecimal> part =
                    Numbers.at(cursor).filter(n -> n.signum() > 0 && n.compareTo(BigDecimal.TEN) < 0);
            if (part.isEmpty()) {
                cursor.back(from);
                return Optional.empty();
            }
            parts.add(part.get());
        } while (cursor.take(":"));
        if (parts.size() < 2) {
            cursor.back(from);
            return Optional.empty();
        }
        return Optional.of(new AllocationRatio(parts, cursor.printedFrom(from)));
    }
}
