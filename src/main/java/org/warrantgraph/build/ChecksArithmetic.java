package org.warrantgraph.build;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * Judges whether a printed p-value agrees with estimate and interval.
 *
 * <pre>
 * z from the interval = |ln r| / ((ln high - ln low) / (2 z_level))     (for a difference without the logarithms)
 * z from the p-value  = the z of which p is the two-sided tail
 * consistent when the two are at most 0.5 apart, after allowing for the rounding of all printed numbers
 * </pre>
 *
 * Half a unit of z is about one power of ten at p = 0.00001 and the step from 0.05 to 0.15 at the other end: more than log-rank and
 * Wald tests of the same data usually differ, less than a misread digit does.
 */
final class ChecksArithmetic {
    private static final double TOLERANCE = 0.5;
    private static final double USUAL_LEVEL = 0.95;

    private ChecksArithmetic() {}

    /**
     * @param row {@code ?about ?statistic ?value ?low ?high ?level ?p ?relation}, the level possibly unbound; low ≤ value ≤ high,
     *     low &lt; high, 0 ≤ p ≤ 1
     */
    static ChecksFinding judge(String check, Binding row) {
        Iri about = new Iri(row.get("about").getURI());
        boolean ratio = !row.get("statistic").getURI().equals(Value.MEAN_DIFFERENCE.value());
        BigDecimal value = number(row.get("value"));
        BigDecimal low = number(row.get("low"));
        BigDecimal high = number(row.get("high"));
        BigDecimal p = number(row.get("p"));
        double level = row.contains("level") ? number(row.get("level")).doubleValue() : USUAL_LEVEL;
        if (!(level > 0 && level < 1) || (ratio && low.signum() <= 0)) {
            return finding(
                    check, about, Value.NOT_DECIDABLE, "A ratio needs limits above 0 and a level between 0 and 1.");
        }
        DoubleUnaryOperator scale = ratio ? Math::log : x -> x;
        double z = Arithmetic.waldZ(
                scale.applyAsDouble(value.doubleValue()),
                scale.applyAsDouble(low.doubleValue()),
                scale.applyAsDouble(high.doubleValue()),
                level);
        double slack = TOLERANCE + rounding(scale, value, low, high, level, z);
        double half = halfUnit(p);
        double smallest = Arithmetic.twoSidedZ(Math.min(1, p.doubleValue() + half));
        double largest = Arithmetic.twoSidedZ(Math.max(0, p.doubleValue() - half));
        String relation = row.get("relation").getLiteralLexicalForm();
        boolean agrees = switch (relation) {
            case "<" -> z >= smallest - slack;
            case ">" -> z <= largest + slack;
            default -> z >= smallest - slack && z <= largest + slack;
        };
        String message = String.format(
                        Locale.ROOT,
                        "From the %.0f %% interval p is about %.2g; printed is %s%s.",
                        level * 100,
                        2 * Arithmetic.upperTail(Math.min(z, 37)),
                        relation.equals("=") ? "" : relation + " ",
                        p.toPlainString())
                .replace("e-0", "e-");
        return finding(check, about, agrees ? Value.CONSISTENT : Value.INCONSISTENT, message);
    }

    /** How far z can move when each printed number moves by half a unit of its last digit. */
    private static double rounding(
            DoubleUnaryOperator scale, BigDecimal value, BigDecimal low, BigDecimal high, double level, double z) {
        double estimate = scale.applyAsDouble(value.doubleValue());
        double moved = Math.abs(scale.applyAsDouble(value.doubleValue() + halfUnit(value)) - estimate);
        double width = scale.applyAsDouble(high.doubleValue()) - scale.applyAsDouble(low.doubleValue());
        double wider = scale.applyAsDouble(high.doubleValue() + halfUnit(high))
                - scale.applyAsDouble(Math.max(low.doubleValue() - halfUnit(low), low.doubleValue() / 2));
        double se = width / (2 * Arithmetic.twoSidedZ(1 - level));
        return moved / se + z * (wider - width) / width;
    }

    private static double halfUnit(BigDecimal printed) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale())).doubleValue() / 2;
    }

    private static BigDecimal number(Node literal) {
        return new BigDecimal(literal.getLiteralLexicalForm());
    }

    private static ChecksFinding finding(String check, Iri about, Iri outcome, String message) {
        Iri severity = outcome.equals(Value.INCONSISTENT) ? Value.WARNING : Value.INFO;
        return ChecksFinding.of(check, about, severity, outcome, message, List.of(about));
    }
}
