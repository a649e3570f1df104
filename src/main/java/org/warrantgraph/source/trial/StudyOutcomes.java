package org.warrantgraph.source.trial;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/** Reads the outcomes of one trial: what was measured in each group. Analyses that compare groups are read by {@link StudyAnalyses}. */
final class StudyOutcomes {
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*(?:%|_PCT)?.*(?:confidence|CONFIDENCE_INTERVAL|\\bCI\\b).*");
    private static final Pattern PEOPLE = Pattern.compile(
            "(?i).*\\b(participants?|subjects?|patients?|responders?|individuals|women|men|children|infants)\\b.*");
    private static final Pattern PERCENT = Pattern.compile("(?i).*(\\bpercent(age)?s?\\b|%).*");
    private static final Pattern ESTIMATED =
            Pattern.compile("(?is).*(kaplan|probabi?l|life.?table|cumulative incidence|estimate of).*");
    private static final Pattern NOT_REACHED = Pattern.compile("(?is).*not (been |yet )?reached.*");

    private final Iri study;
    private final RecordTelling told;
    private final StudyArms arms;
    private final Endpoints endpoints;

    StudyOutcomes(Iri study, RecordTelling told, StudyArms arms, Endpoints endpoints) {
        this.study = study;
        this.told = told;
        this.arms = arms;
        this.endpoints = endpoints;
    }

    void read(Field record) {
        for (Field outcome : record.all("outcome")) {
            Optional<String> title = outcome.text("title");
            if (title.isPresent()) {
                Endpoint endpoint = endpoints.of(outcome, title.get());
                Map<String, StudyArms.Group> groups = groups(outcome);
                measured(outcome, endpoint, groups);
                new StudyAnalyses(study, told, endpoint, groups).read(outcome);
            }
        }
    }

    private Map<String, StudyArms.Group> groups(Field outcome) {
        Map<String, StudyArms.Group> groups = new java.util.LinkedHashMap<>();
        for (Field group : outcome.all("group")) {
            group.text("id")
                    .ifPresent(
                            id -> groups.put(id, arms.group(group.text("title").orElse(id), group)));
        }
        return groups;
    }

    private void measured(Field outcome, Endpoint endpoint, Map<String, StudyArms.Group> groups) {
        Map<String, Integer> analysed = analysed(outcome);
        for (Field row : outcome.all("class")) {
            Map<String, Integer> inRow = new HashMap<>(analysed);
            inRow.putAll(row.text("title")
                    .map(title -> RowSizes.in(title, groups.keySet()))
                    .orElse(Map.of()));
            inRow.putAll(analysed(row));
            for (Field category : row.all("category")) {
                Optional<String> title = title(row, category);
                Endpoint about = title.map(words -> endpoints.row(endpoint, words, category))
                        .orElse(endpoint);
                for (Field measurement : category.all("measurement")) {
                    String id = measurement.text("group").orElse("");
                    StudyArms.Group group = groups.get(id);
                    if (group != null) {
                        result(outcome, about, group, Optional.ofNullable(inRow.get(id)), measurement);
                    }
                }
            }
        }
    }

    private static Optional<String> title(Field row, Field category) {
        List<String> parts = java.util.stream.Stream.of(row.text("title"), category.text("title"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** Participants analysed in each group; counts of lesions or leads are no people. */
    private static Map<String, Integer> analysed(Field where) {
        Map<String, Integer> counts = new HashMap<>();
        for (Field analysed : where.all("analysed")) {
            if (analysed.text("unit")
                    .map(unit -> PEOPLE.matcher(unit).matches())
                    .orElse(true)) {
                for (Field count : analysed.all("count")) {
                    Optional<Integer> number = count.text("number").flatMap(Values::count);
                    count.text("group").ifPresent(group -> number.ifPresent(n -> counts.put(group, n)));
                }
            }
        }
        return counts;
    }

    private void result(
            Field outcome, Endpoint endpoint, StudyArms.Group group, Optional<Integer> analysed, Field measurement) {
        Optional<String> printed = measurement.text("value");
        if (printed.isEmpty()) {
            return;
        }
        Optional<BigDecimal> value = Values.number(printed.get());
        Iri status = value.isPresent()
                ? Value.VALUE_REPORTED
                : measurement
                                .text("comment")
                                .filter(why -> NOT_REACHED.matcher(why).matches())
                                .isPresent()
                        ? Value.NOT_REACHED
                        : Value.NOT_REPORTED;
        String unit = outcome.text("unit").orElse("");
        ResultBuilder result = Result.of(Type.RESULT, status, printed(outcome, measurement, printed.get(), unit))
                .study(study)
                .endpoint(endpoint.iri())
                .arm(group.arm().iri())
                .population(group.population().map(part -> part.iri()).orElse(null))
                .statistic(statistic(outcome, unit))
                .value(value.orElse(null))
                .denominator(analysed.filter(n -> n > 0).orElse(null));
        if (value.isPresent()) {
            result.unit(Units.of(unit).orElse(null));
            interval(outcome, measurement, result);
        }
        told.result(study, result.build(), measurement);
    }

    private static void interval(Field outcome, Field measurement, ResultBuilder result) {
        Optional<BigDecimal> level = outcome.text("dispersion")
                .map(LEVEL::matcher)
                .filter(Matcher::matches)
                .flatMap(match -> Values.level(match.group(1)));
        Optional<BigDecimal> low = measurement.text("low").flatMap(Values::number);
        Optional<BigDecimal> high = measurement.text("high").flatMap(Values::number);
        if (level.isPresent() && low.isPresent() && high.isPresent()) {
            result.ciLow(low.get()).ciHigh(high.get()).ciLevel(level.get());
        }
    }

    /** {@code 9.2 (95% Confidence Interval 7.3 to 13.3) months}. */
    private static String printed(Field outcome, Field measurement, String value, String unit) {
        StringBuilder printed = new StringBuilder(value);
        Optional<String> low = measurement.text("low");
        Optional<String> high = measurement.text("high");
        Optional<String> spread = measurement.text("spread");
        if (low.isPresent() || high.isPresent() || spread.isPresent()) {
            String limits = spread.orElseGet(() -> low.orElse("?") + " to " + high.orElse("?"));
            String kind = outcome.text("dispersion").map(StudyOutcomes::words).orElse("spread");
            printed.append(" (").append(kind).append(' ').append(limits).append(')');
        }
        return unit.isEmpty()
                ? printed.toString()
                : printed.append(' ').append(unit).toString();
    }

    /** {@code Standard Deviation} for {@code STANDARD_DEVIATION}: shapes write one word in two ways. */
    private static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static Iri statistic(Field outcome, String unit) {
        Iri named = outcome.text("statistic")
                .flatMap(code -> Codes.value("measure", code))
                .orElse(Value.UNSPECIFIED_STATISTIC);
        if (!named.equals(Value.UNSPECIFIED_STATISTIC)) {
            return named;
        }
        boolean people = PEOPLE.matcher(unit).matches();
        if (PERCENT.matcher(unit).matches()) {
            String about = unit + " " + outcome.text("title").orElse("") + " "
                    + outcome.text("description").orElse("");
            return ESTIMATED.matcher(about).matches()
                    ? Value.ESTIMATED_SHARE
                    : people ? Value.PERCENTAGE : Value.UNSPECIFIED_STATISTIC;
        }
        boolean count =
                unit.toLowerCase(Locale.ROOT).matches("(number of )?(participants?|subjects?|patients?|responders?)");
        return count ? Value.PARTICIPANT_COUNT : Value.UNSPECIFIED_STATISTIC;
    }
}
