package org.warrantgraph.build;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> DIFFERENCES = Set.of(Value.MEAN_DIFFERENCE.value(), Value.RISK_DIFFERENCE.value());

    private ChecksArithmetic() {}

    /**
     * @param row {@code ?about ?statistic ?value ?low ?high ?level ?p ?relation ?method}, the level possibly unbound; low ≤ value ≤ high,
     *     low &lt; high, 0 ≤ p ≤ 1
     */
    static ChecksFinding judge(String check, Binding row) {
        Iri about = new Iri(row.get("about").getURI());
        boolean ratio = !DIFFERENCES.contains(row.get("statistic").getURI());
        BigDecimal value = number(row.get("value"));
        BigDecimal low = number(row.get("low"));
        BigDecimal high = number(row.get("high"));
        BigDecimal p = number(row.get("p"));
        double level = row.contains("level") ? number(row.get("level")).doubleValue() : USUAL_LEVEL;
        if (!(level > 0 && level < 1) || (ratio && low.signum() <= 0)) {
            return finding(
                    check, about, Value.NOT_DECIDABLE, "A ratio needs limits above 0 and a level between 0 and 1.");
        }
        if (row.contains("method") && row.get("method").getURI().equals(Value.NON_INFERIORITY_TEST.value())) {
            return finding(
                    check,
                    about,
                    Value.NOT_DECIDABLE,
                    "The p-value tests a margin, not whether there is a difference.");
        }
        DoubleUnaryOperator scale = ratio ? Math::log : x -> x;
        double z = Arithmetic.waldZ(
                scale.applyAsDouble(value.doubleValue()),
                scale.applyAsDouble(low.doubleValue()),
                scale.applyAsDouble(high.doubleValue()),
                level);
        double slack = TOLERANCE + rounding(scale, ratio, value, low, high, level, z);
        String relation = row.get("relation").getLiteralLexicalForm();
        boolean twoSided = agrees(z, slack, relation, p, 1);
        boolean oneSided = !twoSided && agrees(z, slack, relation, p, 2);
        String message = String.format(
                        Locale.ROOT,
                        "From the %s %% interval p is about %.2g; printed is %s%s.",
                        BigDecimal.valueOf(level)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString(),
                        2 * Arithmetic.upperTail(Math.min(z, 37)),
                        relation.equals("=") ? "" : relation + " ",
                        p.toPlainString())
                .replace("e-0", "e-");
        Iri outcome = twoSided ? Value.CONSISTENT : oneSided ? Value.NOT_DECIDABLE : Value.INCONSISTENT;
        return finding(check, about, outcome, oneSided ? message + " As that of a one-sided test it agrees." : message);
    }

    /** @param sides what p is multiplied by to be two-sided: 1, or 2 where it is that of a one-sided test */
    private static boolean agrees(double z, double slack, String relation, BigDecimal p, int sides) {
        double half = halfUnit(p);
        double smallest = Arithmetic.twoSidedZ(Math.min(1, sides * (p.doubleValue() + half)));
        double largest = Arithmetic.twoSidedZ(Math.min(1, Math.max(0, sides * (p.doubleValue() - half))));
        return switch (relation) {
            case "<" -> z >= smallest - slack;
            case ">" -> z <= largest + slack;
            default -> z >= smallest - slack && z <= largest + slack;
        };
    }

    /** How far z can move when each printed number moves by half a unit of its last digit. */
    private static double rounding(
            DoubleUnaryOperator scale,
            boolean ratio,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            double level,
            double z) {
        double lowest = low.doubleValue() - halfUnit(low);
        double estimate = scale.applyAsDouble(value.doubleValue());
        double moved = Math.abs(scale.applyAsDouble(value.doubleValue() + halfUnit(value)) - estimate);
        double width = scale.applyAsDouble(high.doubleValue()) - scale.applyAsDouble(low.doubleValue());
        double wider = scale.applyAsDouble(high.doubleValue() + halfUnit(high))
                - scale.applyAsDouble(ratio ? Math.max(lowest, low.doubleValue() / 2) : lowest);
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
