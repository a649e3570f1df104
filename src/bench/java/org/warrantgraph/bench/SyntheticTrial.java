package org.warrantgraph.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Sink;

/** A made-up trial of two arms with the numbers that the arithmetic checks look at; one number in twenty does not fit. */
final class SyntheticTrial {
    private final Random random;
    private final Sink sink;
    private final Iri study;
    private final String name;

    SyntheticTrial(Random random, Sink sink, String name) {
        this.random = random;
        this.sink = sink;
        this.name = name;
        this.study = Iris.trial(name);
    }

    void tell() {
        sink.accept(new Study(study, name, Value.INTERVENTIONAL_TRIAL));
        Iri a = Iris.arm(study, "A");
        Iri b = Iris.arm(study, "B");
        sink.accept(new Arm(a, "Arm A", study, Value.EXPERIMENTAL_ARM));
        sink.accept(new Arm(b, "Arm B", study, Value.PLACEBO_COMPARATOR));
        Iri endpoint = Iris.endpoint(study, "pfs");
        sink.accept(
                new Endpoint(endpoint, "PFS", study, Optional.of(Value.PROGRESSION_FREE_SURVIVAL), Optional.empty()));
        int sizeA = 50 + random.nextInt(200);
        int sizeB = 50 + random.nextInt(200);
        size(null, sizeA + sizeB + wrong(3));
        size(a, sizeA);
        size(b, sizeB);
        for (Iri arm : List.of(a, b)) {
            int n = arm.equals(a) ? sizeA : sizeB;
            median(arm, endpoint);
            BigDecimal share = BigDecimal.valueOf(100.0 * random.nextInt(n) / n + wrong(1) * 0.17)
                    .setScale(1, RoundingMode.HALF_UP);
            sink.accept(Result.of(Type.RESULT, Value.VALUE_REPORTED, share + "%")
                    .study(study)
                    .arm(arm)
                    .statistic(Value.PERCENTAGE)
                    .value(share)
                    .unit("PERCENT")
                    .build());
        }
        ratio(a, b, endpoint);
    }

    private int wrong(int by) {
        return random.nextInt(20) == 0 ? by : 0;
    }

    private void size(@org.jspecify.annotations.Nullable Iri arm, int n) {
        sink.accept(Result.of(Type.RESULT, Value.VALUE_REPORTED, "n=" + n)
                .study(study)
                .arm(arm)
                .statistic(Value.PARTICIPANT_COUNT)
                .value(BigDecimal.valueOf(n))
                .build());
    }

    private void median(Iri arm, Iri endpoint) {
        BigDecimal months = BigDecimal.valueOf(30 + random.nextInt(300), 1);
        sink.accept(Result.of(Type.RESULT, Value.VALUE_REPORTED, months + " months")
                .study(study)
                .endpoint(endpoint)
                .arm(arm)
                .statistic(Value.MEDIAN)
                .value(months)
                .unit("MO")
                .build());
    }

    private void ratio(Iri a, Iri b, Iri endpoint) {
        double ratio = 0.3 + random.nextDouble();
        double spread = Math.exp(0.1 + 0.3 * random.nextDouble());
        BigDecimal value = rounded(ratio);
        BigDecimal low = rounded(ratio / spread);
        BigDecimal high = rounded(ratio * spread * (1 + 0.5 * wrong(1)));
        sink.accept(Result.of(Type.COMPARISON, Value.VALUE_REPORTED, value + " (" + low + "-" + high + ")")
                .study(study)
                .endpoint(endpoint)
                .arm(a)
                .comparatorArm(b)
                .statistic(Value.HAZARD_RATIO)
                .value(value)
                .ciLow(low)
                .ciHigh(high)
                .ciLevel(new BigDecimal("0.95"))
                .pValue(new BigDecimal("0.01"))
                .pRelation("=")
                .build());
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }
}
