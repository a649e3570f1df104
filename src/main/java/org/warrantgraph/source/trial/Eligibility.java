package org.warrantgraph.source.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * Reads who can take part: each criterion of the free text is a population that the trial takes or excludes.
 *
 * <p>The text comes in lines, Markdown-escaped ({@code \[RECIST\]}) in the present API, wrapped and indented in the legacy XML. A line
 * with a bullet starts a criterion; one without goes on with it in wrapped text and is a criterion of its own elsewhere. What stands
 * before the first of the headings "Inclusion Criteria" and "Exclusion Criteria" is a criterion as well unless it ends with a colon.
 */
final class Eligibility {
    private static final int LONGEST = 1000;
    private static final Pattern HEADING = Pattern.compile(
            "(?i)[#*\\s]*(?:(?:key|main|major|general|other|additional)\\s+)?(inclusion|exclusion)(?:\\s+criteria)?[^.:]{0,40}:?[*\\s]*");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:\\\\?[*•–-]|\\d{1,2}[.)]|\\(?[a-z]\\))\\s+(.*)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\\\[\\]<>=*_~#+.()!|-])");

    private static final Map<String, String> SIGNS = signs();

    private final Iri study;
    private final RecordTelling told;

    Eligibility(Iri study, RecordTelling told) {
        this.study = study;
        this.told = told;
    }

    /** One criterion with the line it starts with, as printed. */
    private record Criterion(String words, String firstLine) {}

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put(">=", " at least ");
        signs.put("≥", " at least ");
        signs.put("<=", " at most ");
        signs.put("≤", " at most ");
        signs.put(">", " above ");
        signs.put("<", " below ");
        return Collections.unmodifiableMap(signs);
    }

    void read(Field record) {
        record.first("eligibility").ifPresent(this::criteria);
    }

    private void criteria(Field field) {
        Iri relation = Relation.HAS_POPULATION;
        List<String> open = new ArrayList<>();
        boolean wrapped = field.shape() == Shape.XML;
        for (String line : field.part().text().split("\\R")) {
            Matcher heading = HEADING.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            boolean starts = line.isBlank() || heading.matches() || bullet.matches() || !wrapped;
            if (starts) {
                claim(open, relation, field);
                open.clear();
            }
            if (heading.matches()) {
                relation = heading.group(1).equalsIgnoreCase("exclusion")
                        ? Relation.EXCLUDES_POPULATION
                        : Relation.HAS_POPULATION;
            } else if (!line.isBlank()) {
                open.add(bullet.matches() ? bullet.group(1).strip() : line.strip());
            }
        }
        claim(open, relation, field);
    }

    private void claim(List<String> lines, Iri relation, Field field) {
        criterion(lines).ifPresent(criterion -> {
            Entity population = told.state(population(criterion.words));
            told.claim(
                    Proposition.of(study, relation, population.iri()),
                    told.place(field, criterion.firstLine),
                    Value.KNOWLEDGE_ASSERTION,
                    Optional.empty());
        });
    }

    /** Named by its words; signs count, so that at least 2 and at most 2 are different populations. */
    private static Entity population(String words) {
        String named = words;
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            named = named.replace(sign.getKey(), sign.getValue());
        }
        return new Entity(
                Iris.entity(EntityKind.POPULATION, named),
                EntityKind.POPULATION,
                words,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Empty for nothing, and for a line that only announces others. */
    private static Optional<Criterion> criterion(List<String> lines) {
        String words = ESCAPED.matcher(String.join(" ", lines))
                .replaceAll("$1")
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceFirst("[;,.\\s]+$", "")
                .strip();
        boolean says = words.codePoints().anyMatch(Character::isLetter) && !words.endsWith(":");
        return says ? Optional.of(new Criterion(cut(words), lines.get(0))) : Optional.empty();
    }

    private static String cut(String words) {
        return words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }
}
