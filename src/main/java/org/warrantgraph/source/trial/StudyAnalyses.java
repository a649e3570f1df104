package org.warrantgraph.source.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.text.measure.PValue;

/**
 * Reads the analyses that compare groups of one outcome.
 *
 * <p>The order of the groups says nothing about which one is compared with which. Arm and comparator are only written where the kinds of
 * the arms or the words of the analysis ("A over B", "A/B") tell them apart; the printed text names the groups in any case.
 */
final class StudyAnalyses {
    private static final int LONGEST_NAME = 200;

    private final Iri study;
    private final RecordTelling told;
    private final Endpoint endpoint;
    private final Map<String, StudyArms.Group> groups;

    StudyAnalyses(Iri study, RecordTelling told, Endpoint endpoint, Map<String, StudyArms.Group> groups) {
        this.study = study;
        this.told = told;
        this.endpoint = endpoint;
        this.groups = groups;
    }

    void read(Field outcome) {
        List<Field> analyses = outcome.all("analysis");
        Map<String, Integer> alike = new HashMap<>();
        analyses.forEach(analysis -> alike.merge(key(analysis), 1, Integer::sum));
        int number = 0;
        for (Field analysis : analyses) {
            number++;
            Optional<String> part =
                    alike.getOrDefault(key(analysis), 0) > 1 ? Optional.of(named(analysis, number)) : Optional.empty();
            analysis(analysis, part);
        }
    }

    /** Several analyses of one kind for the same groups are of different parts of them, or made in different ways. */
    private static String key(Field analysis) {
        return analysis.all("group").stream()
                        .map(group -> group.words().orElse(""))
                        .toList()
                + analysis.text("statistic").orElse("");
    }

    private static String named(Field analysis, int number) {
        String words = analysis.text("comment")
                .or(() -> analysis.text("description"))
                .or(() -> analysis.text("p-comment"))
                .orElse("analysis " + number);
        return words.length() <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_NAME)));
    }

    private void analysis(Field analysis, Optional<String> part) {
        Optional<BigDecimal> value = analysis.text("value").flatMap(Values::number);
        Optional<PValue> p = analysis.text("p").flatMap(Values::pValue);
        if (value.isEmpty() && p.isEmpty()) {
            return;
        }
        List<StudyArms.Group> compared = analysis.all("group").stream()
                .map(Field::words)
                .flatMap(Optional::stream)
                .filter(groups::containsKey)
                .map(groups::get)
                .toList();
        ResultBuilder result = Result.of(
                        Type.COMPARISON,
                        value.isPresent() ? Value.VALUE_REPORTED : Value.NOT_REPORTED,
                        printed(analysis, compared))
                .study(study)
                .endpoint(endpoint.iri())
                .method(method(analysis).orElse(null));
        part.ifPresent(words -> result.population(
                told.state(Entity.named(EntityKind.POPULATION, words)).iri()));
        p.ifPresent(
                read -> result.pValue(read.value()).pRelation(read.relation().modelSymbol()));
        if (value.isPresent()) {
            estimate(analysis, value.get(), result);
        } else {
            result.statistic(Value.TEST_OF_DIFFERENCE);
        }
        ordered(analysis, compared)
                .ifPresent(pair -> result.arm(pair.get(0).arm().iri())
                        .comparatorArm(pair.get(1).arm().iri()));
        told.result(study, result.build(), analysis);
    }

    private static void estimate(Field analysis, BigDecimal value, ResultBuilder result) {
        Iri statistic = statistic(analysis);
        boolean ratio = List.of(Value.HAZARD_RATIO, Value.ODDS_RATIO, Value.RISK_RATIO, Value.RATE_RATIO)
                .contains(statistic);
        result.statistic(statistic).value(value).unit(ratio ? "UNITLESS" : null);
        Optional<BigDecimal> low = analysis.text("low").flatMap(Values::number);
        Optional<BigDecimal> high = analysis.text("high").flatMap(Values::number);
        boolean twoLimits = low.isPresent() && high.isPresent();
        low.ifPresent(result::ciLow);
        high.ifPresent(result::ciHigh);
        if (twoLimits) {
            analysis.text("level").flatMap(Values::level).ifPresent(result::ciLevel);
        }
    }

    private static Iri statistic(Field analysis) {
        Iri named = analysis.text("statistic")
                .flatMap(code -> Codes.value("estimate", code))
                .orElse(Value.UNSPECIFIED_STATISTIC);
        boolean ofMeans = named.equals(Value.UNSPECIFIED_STATISTIC)
                && analysis.text("statistic")
                        .filter(name -> name.equalsIgnoreCase("difference"))
                        .isPresent()
                && method(analysis)
                        .filter(
                                List.of(Value.ANALYSIS_OF_COVARIANCE, Value.ANALYSIS_OF_VARIANCE, Value.T_TEST)
                                        ::contains)
                        .isPresent();
        return ofMeans ? Value.MEAN_DIFFERENCE : named;
    }

    private static Optional<Iri> method(Field analysis) {
        boolean margin = analysis.text("hypothesis")
                .map(words -> words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " "))
                .filter(words -> words.contains("NON INFERIORITY") || words.startsWith("EQUIVALENCE"))
                .isPresent();
        return margin
                ? Optional.of(Value.NON_INFERIORITY_TEST)
                : analysis.text("method").flatMap(name -> Codes.value("method", name));
    }

    /** {@code Hazard Ratio (HR) 0.62; 95% interval 0.47 to 0.81; p 0.0004; Log Rank; Nivolumab, Docetaxel}. */
    private static String printed(Field analysis, List<StudyArms.Group> compared) {
        List<String> parts = new ArrayList<>();
        analysis.text("value")
                .ifPresent(value -> parts.add(analysis.text("statistic").orElse("estimate") + " " + value));
        Optional<String> low = analysis.text("low");
        Optional<String> high = analysis.text("high");
        if (low.isPresent() || high.isPresent()) {
            parts.add(analysis.text("level").map(level -> level + "% ").orElse("") + "interval "
                    + low.orElse("not given") + " to " + high.orElse("not given"));
        }
        analysis.text("p").ifPresent(p -> parts.add("p " + p.replaceFirst("^=\\s*", "")));
        analysis.text("method").ifPresent(parts::add);
        if (!compared.isEmpty()) {
            parts.add(String.join(
                    ", ", compared.stream().map(group -> group.arm().label()).toList()));
        }
        return String.join("; ", parts);
    }

    /** The group of interest and the one it is compared with, where anything tells. */
    private static Optional<List<StudyArms.Group>> ordered(Field analysis, List<StudyArms.Group> compared) {
        if (compared.size() != 2 || compared.get(0).arm().equals(compared.get(1).arm())) {
            return Optional.empty();
        }
        StudyArms.Group one = compared.get(0);
        StudyArms.Group other = compared.get(1);
        List<StudyArms.Group> reversed = List.of(other, one);
        for (String words : List.of(
                analysis.text("comment").orElse(""),
                analysis.text("description").orElse(""))) {
            int order =
                    ComparedNames.order(words, one.arm().label(), other.arm().label());
            if (order != 0) {
                return Optional.of(order < 0 ? compared : reversed);
            }
        }
        boolean first = isComparator(one);
        boolean second = isComparator(other);
        return first == second ? Optional.empty() : Optional.of(second ? compared : reversed);
    }

    private static boolean isComparator(StudyArms.Group group) {
        return List.of(Value.PLACEBO_COMPARATOR, Value.SHAM_COMPARATOR, Value.ACTIVE_COMPARATOR, Value.NO_INTERVENTION)
                .contains(group.arm().kind());
    }
}
