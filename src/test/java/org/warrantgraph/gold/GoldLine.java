package org.warrantgraph.gold;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fact of the gold list as a template and what fills it.
 *
 * @param row id of the row it belongs to: {@code R03}
 * @param needed false for facts that may be stated but need not be
 * @param template name of a query in {@code src/test/resources/gold}
 * @param cites reference numbers that one claim must cite, {@code -} for none, {@code *} where it does not matter
 */
record GoldLine(String row, boolean needed, String template, String cites, Map<String, String> facts) {
    GoldLine {
        facts = Map.copyOf(facts);
    }

    static GoldLine parse(String line) {
        String[] columns = line.split("\t", -1);
        Map<String, String> facts = new TreeMap<>();
        Arrays.stream(columns).skip(3).forEach(fact -> {
            int at = fact.indexOf('=');
            facts.put(fact.substring(0, at), fact.substring(at + 1));
        });
        boolean needed = !columns[0].endsWith("?");
        return new GoldLine(columns[0].replace("?", ""), needed, columns[1], columns[2], facts);
    }

    /** The part of the list that the row is in: {@code R} for results. */
    String part() {
        return row.substring(0, 1);
    }
}
