package org.warrantgraph.gold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * How much of the gold list a graph states, and what it states beyond it.
 *
 * @param rows for each row of the list whether all its facts hold
 * @param falseTableResults results taken from a table that no row covers
 * @param falseResults results taken from anywhere that no row covers
 * @param falseMechanisms claims on mechanisms that no row covers
 */
public record GoldScore(
        Map<String, Boolean> rows,
        List<String> falseTableResults,
        List<String> falseResults,
        List<String> falseMechanisms) {

    /** Asks everything; takes a few seconds. Opens its own read transaction. */
    public static GoldScore of(DatasetGraph data) {
        return Txn.calculateRead(data, () -> score(data));
    }

    private static GoldScore score(DatasetGraph data) {
        Map<String, Boolean> rows = new LinkedHashMap<>();
        Set<String> covered = new LinkedHashSet<>();
        for (GoldLine line : lines()) {
            GoldTemplate template = GoldTemplate.named(line.template());
            if (line.needed()) {
                rows.merge(line.row(), holds(data, template.ask(line)), Boolean::logicalAnd);
            }
            if (template.hasProposition()) {
                try (QueryExec exec = QueryExec.dataset(data)
                        .query(template.propositions(line))
                        .build()) {
                    exec.select()
                            .forEachRemaining(row -> covered.add(row.get("p").toString()));
                }
            }
        }
        Map<String, String> tables = uncovered(data, "all-results", covered, "table");
        return new GoldScore(
                rows,
                tables.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .toList(),
                List.copyOf(tables.keySet()),
                List.copyOf(uncovered(data, "all-mechanisms", covered, "table").keySet()));
    }

    /** The lines of the list, as kept with the tests. */
    static List<GoldLine> lines() {
        return GoldTemplate.resource("lerociclib.tsv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(GoldLine::parse)
                .toList();
    }

    static boolean holds(DatasetGraph data, Query ask) {
        try (QueryExec exec = QueryExec.dataset(data).query(ask).build()) {
            return exec.ask();
        }
    }

    private static Map<String, String> uncovered(DatasetGraph data, String template, Set<String> covered, String more) {
        Map<String, String> found = new TreeMap<>();
        try (QueryExec exec = QueryExec.dataset(data)
                .query(GoldTemplate.named(template).plain())
                .build()) {
            exec.select().forEachRemaining(row -> {
                if (!covered.contains(row.get("p").toString())) {
                    String value = row.get(more) == null ? "" : row.get(more).getLiteralLexicalForm();
                    found.merge(row.get("label").getLiteralLexicalForm(), value, (a, b) -> a.isEmpty() ? b : a);
                }
            });
        }
        return found;
    }

    /** Ids of the rows that do not hold. */
    public List<String> missing() {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Rows that hold in the given parts: {@code found("DXT")}. */
    public long found(String parts) {
        return count(parts, true);
    }

    /** Rows of the list in the given parts. */
    public long total(String parts) {
        return count(parts, true) + count(parts, false);
    }

    private long count(String parts, boolean holding) {
        return rows.entrySet().stream()
                .filter(row -> parts.contains(row.getKey().substring(0, 1)) && row.getValue() == holding)
                .count();
    }

    /** {@code D 8/8  C 6/6 …}, the rows that are missing, and what is false. */
    @Override
    public String toString() {
        Set<String> parts = rows.keySet().stream()
                .map(row -> row.substring(0, 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> out = new ArrayList<>();
        out.add(parts.stream()
                .map(part -> part + " " + found(part) + "/" + total(part))
                .collect(Collectors.joining("  ")));
        out.add("all " + (rows.size() - missing().size()) + "/" + rows.size() + "; missing " + missing());
        out.add("false results from tables " + falseTableResults);
        out.add("false mechanisms " + falseMechanisms);
        return String.join("\n", out);
    }
}
