package org.warrantgraph.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client likes to get, from its {@code Accept} header.
 *
 * <p>Of several ranges that match a type the most specific one decides its weight (RFC 9110, 12.5.1).
 */
public final class Accept {
    private final List<Range> ranges;

    private record Range(String type, String subtype, double weight) {
        int specificity(String offered) {
            if (offered.equals(type + "/" + subtype)) {
                return 2;
            }
            if (subtype.equals("*") && offered.startsWith(type + "/")) {
                return 1;
            }
            return type.equals("*") && subtype.equals("*") ? 0 : -1;
        }
    }

    private Accept(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Reads a header; an empty one accepts everything, parts that make no sense are passed over. */
    public static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String[] fields = part.split(";", -1);
            String[] range = fields[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
            if (range.length == 2 && !range[0].isEmpty() && !range[1].isEmpty()) {
                ranges.add(new Range(range[0], range[1], weight(fields)));
            }
        }
        return new Accept(ranges.isEmpty() ? List.of(new Range("*", "*", 1)) : ranges);
    }

    private static double weight(String[] fields) {
        for (int i = 1; i < fields.length; i++) {
            String field = fields[i].strip().toLowerCase(Locale.ROOT);
            if (field.startsWith("q=")) {
                try {
                    return Math.max(0, Math.min(1, Double.parseDouble(field.substring(2))));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /** The weight of a media type without parameters, 0 to 1. */
    public double weight(String mediaType) {
        int best = -1;
        double weight = 0;
        for (Range range : ranges) {
            int specificity = range.specificity(mediaType);
            if (specificity > best) {
                best = specificity;
                weight = range.weight();
            }
        }
        return weight;
    }

    /** The best of the offered media types; of equals the one offered first. */
    public Optional<String> choose(List<String> offered) {
        String best = null;
        double bestWeight = 0;
        for (String mediaType : offered) {
            double weight = weight(mediaType);
            if (weight > bestWeight) {
                best = mediaType;
                bestWeight = weight;
            }
        }
        return Optional.ofNullable(best);
    }
}
