package org.warrantgraph.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.Vocabulary;

class EstimateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.451 (0.311 - 0.656)                            |               | 0.451 | 0.311 | 0.656 |",
                "HR 0.451 (0.311–0.656)                           | hazardRatio   | 0.451 | 0.311 | 0.656 |",
                "HR=0.45; 95% CI, 0.31 to 0.66                    | hazardRatio   | 0.45  | 0.31  | 0.66  | 0.95",
                "hazard ratio [HR], 0.56; 95% CI: 0.43–0.73       | hazardRatio   | 0.56  | 0.43  | 0.73  | 0.95",
                "Hazard ratio (95% CI): 0.56 (0.43, 0.73)         | hazardRatio   | 0.56  | 0.43  | 0.73  |",
                "OR 2.1 [1.2, 3.4]                                | oddsRatio     | 2.1   | 1.2   | 3.4   |",
                "RR 0.8 (97.5% CI 0.6-1.1)                        | riskRatio     | 0.8   | 0.6   | 1.1   | 0.975",
                "HR 0·45 (95% CI 0·31–0·66)                       | hazardRatio   | 0.45  | 0.31  | 0.66  | 0.95",
                "HR 0,45 (0,31–0,66)                              | hazardRatio   | 0.45  | 0.31  | 0.66  |",
                "mean difference −1.20 (95% CI −2.10 to −0.30)    | meanDifference| -1.20 | -2.10 | -0.30 | 0.95",
                "0.50 (95% confidence interval, 0.40-0.60)        |               | 0.50  | 0.40  | 0.60  | 0.95",
            })
    void estimateWithInterval_isReadAsPrinted(
            String text, String statistic, BigDecimal value, BigDecimal low, BigDecimal high, BigDecimal level) {
        Estimate estimate = Estimate.read(text).sound().orElseThrow();
        assertThat(estimate.statistic().map(iri -> iri.localName())).isEqualTo(Optional.ofNullable(statistic));
        assertThat(estimate.value()).isEqualTo(value);
        assertThat(estimate.interval()).contains(new Interval(low, high, Optional.ofNullable(level)));
        assertThat(estimate.printed()).isEqualTo(text);
    }

    @Test
    void levelOfTheHeader_isTakenOnlyWhereTheCellSaysNone() {
        Optional<BigDecimal> header = Interval.levelIn("Hazard Ratio (95% CI)");
        assertThat(header).contains(new BigDecimal("0.95"));
        assertThat(Interval.levelIn("Hazard Ratio (CI)")).isEmpty();
        Estimate plain = Estimate.read("0.45 (0.31-0.66)").sound().orElseThrow();
        Estimate own = Estimate.read("0.45 (99% CI 0.31-0.66)").sound().orElseThrow();
        Optional<org.warrantgraph.model.Iri> hazard = Estimate.statisticIn("Hazard Ratio (95% CI)");
        assertThat(hazard).contains(Vocabulary.Value.HAZARD_RATIO);
        assertThat(plain.under(hazard, header).interval().orElseThrow().level()).contains(new BigDecimal("0.95"));
        assertThat(own.under(hazard, header).interval().orElseThrow().level()).contains(new BigDecimal("0.99"));
        assertThat(plain.under(hazard, header).statistic()).isEqualTo(hazard);
    }

    @Test
    void limitsTheWrongWayRound_areAFaultInWords() {
        Reading<Estimate> reading = Estimate.read("HR 0.451 (0.656–0.311)");
        assertThat(reading.fault()).contains("lower limit 0.656 is above upper limit 0.311");
        assertThat(reading.sound()).isEmpty();
    }

    @Test
    void estimateOutsideItsInterval_isAFault() {
        assertThat(Estimate.read("HR 0.9 (0.3–0.6)").fault())
                .contains("estimate 0.9 lies outside its interval 0.3 to 0.6");
    }

    @Test
    void percentageAndRange_areNoEstimates() {
        assertThat(Estimate.read("26.9%")).isInstanceOf(Reading.None.class);
        assertThat(Estimate.read("3-5")).isInstanceOf(Reading.None.class);
        assertThat(Estimate.read("better")).isInstanceOf(Reading.None.class);
    }

    @Test
    void estimateInASentence_isFoundWithItsPlace() {
        String text = "Survival was longer (HR, 0.40; 95% CI, 0.30-0.53; P<0.0001) with A or B than C.";
        List<Found<Estimate>> found = Estimate.find(text);
        assertThat(found).hasSize(1);
        assertThat(text.substring(found.get(0).from(), found.get(0).to())).isEqualTo("HR, 0.40; 95% CI, 0.30-0.53");
        assertThat(PValue.find(text)).extracting(f -> f.value().printed()).containsExactly("P<0.0001");
    }

    @Test
    void anyEstimateInAnyStyle_givesBackItsNumbers() {
        Random random = new Random(20260731);
        for (int i = 0; i < 2000; i++) {
            int digits = 1 + random.nextInt(3);
            BigDecimal low = number(random, 0.05, 1.0, digits);
            BigDecimal value = low.add(number(random, 0.0, 1.0, digits));
            BigDecimal high = value.add(number(random, 0.0, 2.0, digits));
            String text = style(random, value.toString(), low.toString(), high.toString());
            Estimate estimate = Estimate.read(text).sound().orElseThrow(() -> new AssertionError("not read: " + text));
            assertThat(estimate.value()).as(text).isEqualTo(value);
            assertThat(estimate.interval().orElseThrow().low()).as(text).isEqualTo(low);
            assertThat(estimate.interval().orElseThrow().high()).as(text).isEqualTo(high);
        }
    }

    @Test
    void anyTextAtAll_isReadWithoutFailing() {
        Random random = new Random(7);
        String alphabet = "0123456789.,·-–−()[]%;:/=<>≤≥ ×^eEpPnHRORCIxo\u00a0";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(PrintedValue.read(text.toString())).isNotNull();
            assertThat(Estimate.find(text.toString())).isNotNull();
            assertThat(PValue.find(text.toString())).isNotNull();
            assertThat(Dosing.in(text.toString())).isNotNull();
        }
    }

    private static BigDecimal number(Random random, double from, double to, int digits) {
        return BigDecimal.valueOf(from + random.nextDouble() * (to - from)).setScale(digits, RoundingMode.HALF_UP);
    }

    private static String style(Random random, String value, String low, String high) {
        String name = pick(random, "", "HR ", "HR=", "HR, ", "hazard ratio ", "OR: ", "odds ratio (OR) of ");
        String separator = pick(random, "-", "–", " - ", " to ", ", ", "; ");
        String interval = pick(random, "(%s)", "[%s]", "(95%% CI %s)", "(95%% CI: %s)", "; 95%% CI, %s");
        String text = name + value + " " + String.format(interval, low + separator + high);
        return random.nextBoolean() ? text : text.replace('.', '·');
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
