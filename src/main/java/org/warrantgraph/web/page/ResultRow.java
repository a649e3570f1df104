package org.warrantgraph.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.web.data.Row;

/**
 * One printed result of a study.
 *
 * @param value estimate with unit, limits and p-value, as far as there are any; else the printed text
 * @param assessor who judged the endpoint
 * @param cut which look at the data it is
 * @param claim where it is printed
 */
public record ResultRow(
        Link self,
        Optional<Link> endpoint,
        Term assessor,
        String arm,
        String comparator,
        String population,
        Term statistic,
        String value,
        String count,
        Term status,
        Optional<Link> event,
        Term grade,
        Optional<BigDecimal> estimate,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String cut,
        Link claim) {
    static List<ResultRow> all(List<Row> rows, Naming naming) {
        return rows.stream().map(row -> of(row, naming)).toList();
    }

    private static ResultRow of(Row row, Naming naming) {
        var result = row.iri("result").orElseThrow();
        return new ResultRow(
                new Link(Naming.href(result), row.textOrEmpty("printed")),
                row.iri("endpoint").map(naming::link),
                naming.term(row.iri("assessor")),
                row.iri("arm").map(naming::name).orElse(""),
                row.iri("comparator").map(naming::name).orElse(""),
                row.iri("population").map(naming::name).orElse(""),
                naming.term(row.iri("statistic").or(() -> row.iri("outcome"))),
                value(row),
                row.text("count")
                        .map(count -> count + " of " + row.textOrEmpty("denominator"))
                        .orElse(""),
                naming.term(row.iri("valueStatus")),
                row.iri("event").map(naming::link),
                naming.term(row.iri("grade")),
                row.number("value"),
                row.number("low"),
                row.number("high"),
                row.textOrEmpty("cut"),
                new Link(Naming.href(row.iri("claim").orElse(result)), "where it is printed"));
    }

    private static String value(Row row) {
        if (row.number("value").isEmpty() && row.number("p").isEmpty()) {
            return row.textOrEmpty("printed");
        }
        StringBuilder text = new StringBuilder();
        row.text("value")
                .ifPresent(value -> text.append(row.text("relation")
                                .filter(r -> !r.equals("="))
                                .map(r -> r + " ")
                                .orElse(""))
                        .append(value)
                        .append(row.iri("unit")
                                .map(Naming::unit)
                                .map(unit -> unit.equals("%") || unit.isEmpty() ? unit : " " + unit)
                                .orElse("")));
        if (row.text("low").isPresent() && row.text("high").isPresent()) {
            text.append(" (")
                    .append(row.textOrEmpty("low"))
                    .append("–")
                    .append(row.textOrEmpty("high"))
                    .append(")");
        }
        row.text("p")
                .ifPresent(p -> text.append(text.isEmpty() ? "p " : ", p ")
                        .append(row.text("pRelation").orElse("="))
                        .append(" ")
                        .append(p));
        return text.toString();
    }

    /** True when the source says that there is no value. */
    public boolean isMissing() {
        return status.key().equals("notReported") || status.key().equals("notApplicable");
    }

    /** An interval around an estimate on a scale of ratios. */
    public boolean isRatio() {
        return List.of("hazardRatio", "oddsRatio", "riskRatio").contains(statistic.key())
                && estimate.filter(v -> v.signum() > 0).isPresent()
                && low.filter(v -> v.signum() > 0).isPresent()
                && high.isPresent();
    }
}
