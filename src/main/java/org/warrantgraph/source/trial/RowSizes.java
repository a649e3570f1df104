package org.warrantgraph.source.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of participants that titles of rows print: {@code PD-L1 expression >= 5% (n=42,39)}. */
final class RowSizes {
    private static final Pattern SIZES =
            Pattern.compile("(?i)\\bn\\s*=\\s*(\\d{1,7}(?:\\s*[,;/]\\s*(?:n\\s*=\\s*)?\\d{1,7})*)(?!\\s*[\\d,.])");

    private RowSizes() {}

    /**
     * The size of each group, in their order; nothing where the title prints another number of sizes.
     *
     * @param groups ids of the groups of the outcome, in order
     */
    static Map<String, Integer> in(String title, Collection<String> groups) {
        Map<String, Integer> sizes = new HashMap<>();
        Matcher printed = SIZES.matcher(title);
        if (printed.find()) {
            String[] numbers = printed.group(1).replaceAll("[^0-9,;/]", "").split("[,;/]");
            if (numbers.length == groups.size()) {
                int at = 0;
                for (String group : groups) {
                    sizes.put(group, Integer.valueOf(numbers[at++]));
                }
            }
        }
        return sizes;
    }
}
