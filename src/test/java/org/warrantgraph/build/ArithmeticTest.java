package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the tables of Abramowitz and Stegun (26.1, 26.2) and values known to more digits. */
final class ArithmeticTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.15865525393145707",
        "1.959963984540054, 0.025",
        "2.999999, 0.0013499024631534787",
        "3, 0.0013498980316300945",
        "5, 2.866515718791939e-7",
        "10, 7.619853024160527e-24",
        "37, 5.725571222524577e-300"
    })
    void upperTail_isTheTabulatedOne(double x, double expected) {
        assertThat(Arithmetic.upperTail(x)).isCloseTo(expected, Percentage.withPercentage(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0.05, 1.959963984540054", "0.01, 2.5758293035489004", "1e-10, 6.466951087241"})
    void twoSidedZ_undoesTheTail(double p, double z) {
        assertThat(Arithmetic.twoSidedZ(p)).isCloseTo(z, within(1e-8));
    }

    @Test
    void waldZ_isEstimateOverStandardError() {
        // Standard error 1: limits 1.96 below and above.
        assertThat(Arithmetic.waldZ(3, 3 - 1.959963984540054, 3 + 1.959963984540054, 0.95))
                .isCloseTo(3, within(1e-8));
    }

    @Test
    void valuesThatAreNoProbabilities_areRefused() {
        assertThatThrownBy(() -> Arithmetic.twoSidedZ(1.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Arithmetic.upperTail(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Arithmetic.upperTail(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
