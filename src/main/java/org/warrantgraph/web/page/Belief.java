package org.warrantgraph.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * How the belief of a proposition comes about, term by term.
 *
 * <pre>
 * belief = (1 - product of the doubts for it) * product of the doubts against it
 * doubt of a unit = 1 - largest weight of its evidence lines
 * </pre>
 *
 * @param value as the terms give it, with 3 decimals
 * @param affirming the units for it
 * @param denying the units against it
 */
public record Belief(BigDecimal value, List<Unit> affirming, List<Unit> denying) {
    public Belief {
        affirming = List.copyOf(affirming);
        denying = List.copyOf(denying);
    }

    /**
     * Evidence that counts as one piece: a study, a work without a known study, or a document that cites nothing.
     *
     * @param weight largest weight among its lines
     */
    public record Unit(Link what, BigDecimal weight, List<Line> lines) {
        public Unit {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One evidence line and its factors.
     *
     * @param text number of the reference, or that nothing is cited
     * @param factors {@code 0.8 checked in source × 0.5 indirect}
     */
    public record Line(String text, String factors, BigDecimal weight) {}

    /** From the rows of {@code belief-of}, strongest line of each unit first. */
    static Belief of(List<Row> rows, Naming naming) {
        List<Unit> affirming = units(rows, "affirms", naming);
        List<Unit> denying = units(rows, "denies", naming);
        BigDecimal value = BigDecimal.ONE.subtract(doubt(affirming)).multiply(doubt(denying));
        return new Belief(value.setScale(3, RoundingMode.HALF_UP), affirming, denying);
    }

    private static BigDecimal doubt(List<Unit> units) {
        return units.stream()
                .map(unit -> BigDecimal.ONE.subtract(unit.weight()))
                .reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, MathContext.DECIMAL64));
    }

    private static List<Unit> units(List<Row> rows, String how, Naming naming) {
        Map<Iri, List<Row>> byUnit = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.value("how").equals(how)) {
                byUnit.computeIfAbsent(row.iri("unit").orElseThrow(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Unit> units = new ArrayList<>();
        byUnit.forEach((unit, lines) -> units.add(new Unit(
                naming.link(unit),
                weight(lines.get(0)),
                lines.stream().map(row -> line(row, naming)).distinct().toList())));
        return units;
    }

    private static Line line(Row row, Naming naming) {
        String number = row.textOrEmpty("number");
        StringBuilder factors = new StringBuilder(
                row.textOrEmpty("hopWeight") + " " + naming.term(row.iri("hop")).label());
        row.text("typeWeight")
                .ifPresent(weight -> factors.append(" × ").append(weight).append(" kind of evidence"));
        row.text("indirect")
                .ifPresent(weight -> factors.append(" × ").append(weight).append(" indirect"));
        return new Line(
                number.isEmpty() ? "without a citation" : "citation [" + number + "]", factors.toString(), weight(row));
    }

    private static BigDecimal weight(Row row) {
        return row.number("weight").orElse(BigDecimal.ZERO).stripTrailingZeros();
    }
}
