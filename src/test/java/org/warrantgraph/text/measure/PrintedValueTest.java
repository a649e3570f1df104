package org.warrantgraph.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.text.measure.MissingValue.Kind;

class PrintedValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P = 0.000016  | EQUAL   | 0.000016",
                "p<0.001       | LESS    | 0.001",
                "<0.001        | LESS    | 0.001",
                "P ≤ 0.05      | AT_MOST | 0.05",
                "p=2.3×10−5    | EQUAL   | 0.000023",
                "p = 2.3·10−5  | EQUAL   | 0.000023",
                "p = 2.3 x 10^-5 | EQUAL | 0.000023",
                "1.6e-5        | EQUAL   | 0.000016",
                "P<.001        | LESS    | 0.001",
                "P < 10−5      | LESS    | 0.00001",
                "p-value: 0.03 | EQUAL   | 0.03",
                "(p = 0.050)   | EQUAL   | 0.050",
                "0·04          | EQUAL   | 0.04",
            })
    void pValue_keepsRelationAndDigits(String text, Relation relation, BigDecimal value) {
        PValue read = PValue.read(text).sound().orElseThrow();
        assertThat(read.relation()).isEqualTo(relation);
        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.value().toPlainString()).isEqualTo(value.toPlainString());
    }

    @Test
    void pValueAboveOne_isAFault() {
        assertThat(PValue.read("P = 1.2").fault()).contains("a p-value cannot be 1.2");
    }

    @Test
    void notSignificant_isNoPValueAndNoMissingValue() {
        assertThat(NotSignificant.read("NS").sound()).isPresent();
        assertThat(NotSignificant.read("p = n.s.").sound()).isPresent();
        assertThat(PrintedValue.read("NS").sound()).containsInstanceOf(NotSignificant.class);
        assertThat(MissingValue.read("NS")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26.9%               | EQUAL   | 26.9 |     |",
                "0%                  | EQUAL   | 0    |     |",
                "124 (90.5%)         | EQUAL   | 90.5 | 124 |",
                "124/137 (90.5%)     | EQUAL   | 90.5 | 124 | 137",
                "90.5% (124/137)     | EQUAL   | 90.5 | 124 | 137",
                "90.5% (n=124)       | EQUAL   | 90.5 | 124 |",
                "124 of 137 (90.5%)  | EQUAL   | 90.5 | 124 | 137",
                "124/137             | EQUAL   |      | 124 | 137",
                "over 70%            | GREATER | 70   |     |",
                "<1%                 | LESS    | 1    |     |",
                "at least 5 percent  | AT_LEAST| 5    |     |",
            })
    void share_keepsPercentCountAndTotal(
            String text, Relation relation, BigDecimal percent, Integer count, Integer total) {
        Share share = Share.read(text).sound().orElseThrow();
        assertThat(share.relation()).isEqualTo(relation);
        assertThat(share.percent()).isEqualTo(Optional.ofNullable(percent));
        assertThat(share.count()).isEqualTo(Optional.ofNullable(count));
        assertThat(share.total()).isEqualTo(Optional.ofNullable(total));
    }

    @Test
    void shareWithInterval_keepsIt() {
        Share share = Share.read("43.2% (95% CI 33.1–53.8)").sound().orElseThrow();
        assertThat(share.interval().orElseThrow().high()).isEqualTo("53.8");
    }

    @Test
    void cellsUnderNAndPercent_areCountThenPercentage() {
        Share share = Share.readCountAndPercent("12 (24.0)").sound().orElseThrow();
        assertThat(share.count()).contains(12);
        assertThat(share.percent()).contains(new BigDecimal("24.0"));
        assertThat(Share.readCountAndPercent("0").sound().orElseThrow().percent())
                .contains(BigDecimal.ZERO);
        assertThat(Share.readPercent("24.0").sound().orElseThrow().percent()).contains(new BigDecimal("24.0"));
    }

    @Test
    void countThatDoesNotGiveThePercentage_isAFault() {
        assertThat(Share.read("124/137 (80.5%)").fault()).contains("124/137 is 90.511 %, not 80.5 %");
        assertThat(Share.read("104.1%").fault()).contains("a share of subjects cannot be 104.1 %");
    }

    @Test
    void anyCountOfAnyTotal_isReadBackAndSound() {
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            int total = 1 + random.nextInt(2000);
            int count = random.nextInt(total + 1);
            BigDecimal percent = BigDecimal.valueOf(100.0 * count / total).setScale(1, java.math.RoundingMode.HALF_UP);
            String text = count + "/" + total + " (" + percent + "%)";
            Share share = Share.read(text).sound().orElseThrow(() -> new AssertionError(text));
            assertThat(share.count()).as(text).contains(count);
            assertThat(share.total()).as(text).contains(total);
            assertThat(share.percent()).as(text).contains(percent);
        }
    }

    @Test
    void median_keepsUnitAndInterval() {
        assertThat(Amount.read("11.07 months").sound().orElseThrow().unit()).contains("MO");
        Amount amount = Amount.read("13.2 mo (95% CI 11.0–15.1)").sound().orElseThrow();
        assertThat(amount.value()).isEqualTo("13.2");
        assertThat(amount.unit()).contains("MO");
        assertThat(amount.interval().orElseThrow().level()).contains(new BigDecimal("0.95"));
        assertThat(Amount.read("1,204").sound().orElseThrow().value()).isEqualTo("1204");
        assertThat(Amount.read("275").sound().orElseThrow().unit()).isEmpty();
    }

    @Test
    void moreThanDoubled_isARatioAboveTwo() {
        Multiple multiple = Multiple.find("The median was more than doubled in one arm.")
                .get(0)
                .value();
        assertThat(multiple.relation()).isEqualTo(Relation.GREATER);
        assertThat(multiple.value()).isEqualTo("2");
        assertThat(multiple.printed()).isEqualTo("more than doubled");
    }

    @ParameterizedTest
    @CsvSource({"1:1,1", "2:1,2", "1:2,0.5", "1:1:1,1", "2 : 1,2"})
    void allocationRatio_isOneNumberWhereItCanBe(String text, BigDecimal number) {
        assertThat(AllocationRatio.find("randomised " + text + " to")
                        .get(0)
                        .value()
                        .asNumber())
                .contains(number);
    }

    @Test
    void unevenThreeWayRatio_isNoSingleNumber() {
        assertThat(AllocationRatio.find("2:2:1").get(0).value().asNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Not Reported,NOT_REPORTED",
        "not reached,NOT_REACHED",
        "NR,NOT_REACHED_OR_NOT_REPORTED",
        "—,BLANK",
        "-,BLANK",
        "N/A,NOT_APPLICABLE",
        "not applicable,NOT_APPLICABLE",
        "not evaluable,NOT_EVALUABLE",
        "NE,NOT_EVALUABLE",
    })
    void missingValues_areKeptApart(String text, Kind kind) {
        MissingValue missing = MissingValue.read(text).orElseThrow();
        assertThat(missing.kind()).isEqualTo(kind);
        assertThat(missing.printed()).isEqualTo(text);
        assertThat(PrintedValue.read(text).sound()).contains(missing);
    }

    @Test
    void nr_meansWhatTheLegendSays() {
        MissingValue nr = MissingValue.read("NR").orElseThrow();
        assertThat(nr.resolved(Kind.NOT_REACHED).kind()).isEqualTo(Kind.NOT_REACHED);
        assertThat(MissingValue.read("N/A")
                        .orElseThrow()
                        .resolved(Kind.NOT_REACHED)
                        .kind())
                .isEqualTo(Kind.NOT_APPLICABLE);
        assertThat(MissingValue.read("")).map(MissingValue::kind).contains(Kind.BLANK);
        assertThat(MissingValue.read("0")).isEmpty();
    }

    @Test
    void values_areToldApart() {
        assertThat(PrintedValue.read("26.9%").sound()).containsInstanceOf(Share.class);
        assertThat(PrintedValue.read("HR 0.5").sound()).containsInstanceOf(Estimate.class);
        assertThat(PrintedValue.read("0.451 (0.311 - 0.656)").sound()).containsInstanceOf(Estimate.class);
        assertThat(PrintedValue.read("p<0.001").sound()).containsInstanceOf(PValue.class);
        assertThat(PrintedValue.read("2:1").sound()).containsInstanceOf(AllocationRatio.class);
        assertThat(PrintedValue.read("13.2 months").sound()).containsInstanceOf(Amount.class);
        assertThat(PrintedValue.read("better than expected")).isInstanceOf(Reading.None.class);
    }
}
