package org.warrantgraph.text.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Interval;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.measure.Units;
import org.warrantgraph.text.measure.WordTable;

/**
 * What a printed name of an endpoint says: {@code Median PFS (Investigator), months}.
 *
 * @param label short name, with the assessor if one is named: {@code PFS (investigator)}
 * @param known true where the table of endpoints has it
 * @param statistic what its number per arm is, said here or usual for the endpoint
 * @param unit local name of a QUDT unit that the name gives
 * @param level of intervals, where the name gives it
 * @param population whom it is about, in the words printed
 * @param ratio the ratio or difference that the name itself announces: {@code HR for PFS}
 * @param pValue true where the name announces p-values
 * @param counted true where it announces numbers of subjects or events and no share of them
 */
record EndpointText(
        String label,
        boolean known,
        Optional<Iri> measure,
        Optional<Iri> assessor,
        Optional<Iri> statistic,
        Optional<String> unit,
        Optional<BigDecimal> level,
        Optional<String> population,
        Optional<Iri> ratio,
        boolean pValue,
        boolean counted) {
    private static final WordTable ENDPOINTS = WordTable.load("endpoints");
    private static final WordTable ASSESSORS = WordTable.load("assessors");
    private static final WordTable BASELINE = WordTable.load("baseline");
    /** Words of measured amounts; a percentage of these is no percentage of subjects. */
    private static final List<String> CHANGE_WORDS = List.of("change", "difference", "points", "reduction", "increase");

    private static final List<String> TIME_WORDS =
            List.of("month", "months", "year", "years", "week", "weeks", "mo", "yr");

    /** True for the endpoint itself, false for a view of it with a label of its own, such as "12-month PFS rate". */
    boolean isPlain() {
        return known
                && ENDPOINTS.rows().stream()
                        .anyMatch(row -> label.equals(row.meaning()) || label.startsWith(row.meaning() + " ("));
    }

    static boolean names(String text) {
        return !ENDPOINTS.find(text).isEmpty();
    }

    /** Where endpoints are named in a sentence. */
    static List<WordTable.Hit> find(String text) {
        return ENDPOINTS.find(text);
    }

    /** True for what patients were like before treatment; such rows are no results. */
    static boolean isBaseline(String text) {
        return BASELINE.first(text).isPresent();
    }

    /** What a row of the table of endpoints says by itself; read once for all texts. */
    static EndpointText of(WordTable.Row row) {
        return Optional.ofNullable(Tabled.TEXTS.get(row.phrase())).orElseGet(() -> parse(row.phrase()));
    }

    /** What "safety" says, the endpoint of all adverse events. */
    static EndpointText safety() {
        return Tabled.SAFETY;
    }

    private static final class Tabled {
        static final EndpointText SAFETY = parse("safety");
        static final Map<String, EndpointText> TEXTS = ENDPOINTS.rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        WordTable.Row::phrase, row -> parse(row.phrase()), (first, again) -> first));
    }

    static EndpointText parse(String printed) {
        String text = Phrases.folded(printed);
        Optional<WordTable.Row> row =
                ENDPOINTS.first(Phrases.withoutBrackets(text)).or(() -> ENDPOINTS.first(text));
        Optional<WordTable.Row> assessor = ASSESSORS.first(text);
        List<String> pieces = new ArrayList<>(Phrases.brackets(text));
        List<String> outside = Phrases.split(Phrases.withoutBrackets(text), List.of(", ", "; "));
        pieces.addAll(outside.subList(Math.min(1, outside.size()), outside.size()));
        String main = outside.isEmpty() ? text : outside.get(0);

        boolean timePoint = row.isPresent() && isTimePoint(main);
        String name = row.isPresent() && !timePoint ? row.get().meaning() : ownName(main);
        String label = name
                + assessor.flatMap(a -> a.column(2))
                        .map(who -> " (" + who + ")")
                        .orElse("");
        Optional<String> unit = pieces.stream()
                .map(EndpointText::unitOf)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> text.contains("%)") || text.endsWith("%") ? Optional.of("PERCENT") : Optional.empty());
        Optional<String> population = pieces.stream()
                .filter(piece -> row.isPresent() && isPopulation(piece))
                .findFirst();
        return new EndpointText(
                label,
                row.isPresent(),
                row.flatMap(r -> r.column(2)).map(EndpointText::value),
                assessor.map(a -> value(a.meaning())),
                statistic(text, row, timePoint, unit),
                unit,
                Interval.levelIn(text),
                population,
                Estimate.statisticIn(text),
                PValue.namedIn(text),
                isCount(text, pieces));
    }

    private static Optional<Iri> statistic(
            String text, Optional<WordTable.Row> row, boolean timePoint, Optional<String> unit) {
        if (Phrases.hasWords(text, "median")) {
            return Optional.of(Vocabulary.Value.MEDIAN);
        }
        boolean change = row.isEmpty() && CHANGE_WORDS.stream().anyMatch(word -> Phrases.hasWords(text, word));
        if (change) {
            return Phrases.hasWords(text, "mean") ? Optional.of(Vocabulary.Value.MEAN) : Optional.empty();
        }
        if (timePoint
                || Phrases.hasWords(text, "rate")
                || unit.filter("PERCENT"::equals).isPresent()) {
            return Optional.of(Vocabulary.Value.PERCENTAGE);
        }
        return Phrases.hasWords(text, "mean")
                ? Optional.of(Vocabulary.Value.MEAN)
                : row.flatMap(r -> r.column(3)).map(EndpointText::value);
    }

    /** "12-month PFS rate" is an endpoint of its own. */
    private static boolean isTimePoint(String main) {
        boolean digit = main.chars().anyMatch(Character::isDigit);
        return digit && TIME_WORDS.stream().anyMatch(word -> Phrases.hasWords(main, word));
    }

    private static boolean isCount(String text, List<String> pieces) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        boolean number = lower.startsWith("no. ") || lower.startsWith("number ") || lower.equals("n");
        boolean piece = pieces.stream().map(String::strip).anyMatch(part -> part.equals("n") || part.equals("no."));
        return (number || piece) && text.indexOf('%') < 0;
    }

    private static String ownName(String main) {
        String name = main;
        for (String word : List.of("median ", "mean ")) {
            if (name.toLowerCase(java.util.Locale.ROOT).startsWith(word)) {
                name = name.substring(word.length());
            }
        }
        return Phrases.uncapitalised(Phrases.folded(name));
    }

    private static Optional<String> unitOf(String piece) {
        String first = Phrases.withoutBrackets(piece);
        if (piece.contains("%") && Interval.levelIn(piece).isEmpty()) {
            return Optional.of("PERCENT");
        }
        return Units.of(first);
    }

    private static boolean isPopulation(String piece) {
        boolean plainWord = piece.chars().anyMatch(Character::isLetter) && piece.length() > 2;
        return plainWord
                && unitOf(piece).isEmpty()
                && Interval.levelIn(piece).isEmpty()
                && ASSESSORS.first(piece).isEmpty()
                && ENDPOINTS.get(piece).isEmpty()
                && DataCut.in(piece).isEmpty()
                && Estimate.statisticIn(piece).isEmpty()
                && !PValue.namedIn(piece)
                && !piece.toLowerCase(java.util.Locale.ROOT).startsWith("per ")
                && !Phrases.hasWords(piece, "range")
                && !Phrases.hasWords(piece, "ci")
                && !Phrases.hasWords(piece, "recist")
                && !piece.contains("=");
    }

    private static Iri value(String localName) {
        return new Iri(Namespaces.ONTOLOGY + localName);
    }
}
