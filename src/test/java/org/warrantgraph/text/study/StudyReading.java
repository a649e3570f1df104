package org.warrantgraph.text.study;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.source.guide.GuideParser;
import org.warrantgraph.text.lexicon.DocumentTaggers;
import org.warrantgraph.text.lexicon.Lexicon;
import org.warrantgraph.text.structure.TextDocument;

/** A Markdown text as the study extractor reads it, with what was found in words that tests can compare. */
record StudyReading(TextDocument document, List<Statement> statements) {
    private static final DocumentTaggers TAGGERS = new DocumentTaggers(Lexicon.bundled(), "test");

    static StudyReading of(String markdown) {
        TextDocument document = new GuideParser()
                .parse("test.md", markdown.getBytes(StandardCharsets.UTF_8))
                .document();
        List<Statement> statements = new ArrayList<>();
        new StudyExtractor().extract(document, TAGGERS.taggerFor(document), statements::add);
        return new StudyReading(document, List.copyOf(statements));
    }

    <T extends Statement> List<T> all(Class<T> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@code subject relation object [cited numbers]}, by labels; for results what they say. */
    List<String> claims() {
        return all(Claim.class).stream()
                .map(claim -> words(claim.proposition().subject())
                        + " " + claim.proposition().predicate().localName()
                        + " " + words(claim.proposition().object())
                        + claim.proposition()
                                .context()
                                .map(where -> " in " + words(where))
                                .orElse("")
                        + " " + cited(claim))
                .toList();
    }

    /** The claims of one relation, without it: {@code object [cited numbers]}. */
    List<String> objects(String relation) {
        return all(Claim.class).stream()
                .filter(claim -> claim.proposition().predicate().localName().equals(relation))
                .map(claim -> words(claim.proposition().object()) + " " + cited(claim))
                .toList();
    }

    /** The results in words: {@code endpoint | arm | statistic value …}. */
    List<String> results() {
        return all(Result.class).stream().map(this::words).toList();
    }

    private static String cited(Claim claim) {
        return claim.evidence().stream()
                .map(line -> line.reference()
                        .map(Iri::localName)
                        .map(key -> key.substring(key.lastIndexOf('-') + 1))
                        .orElse("-"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String words(Iri iri) {
        return Optional.ofNullable(labels().get(iri)).orElse(iri.localName());
    }

    private Map<Iri, String> labels() {
        Map<Iri, String> labels = new HashMap<>();
        for (Statement statement : statements) {
            if (statement instanceof Entity entity) {
                labels.put(entity.iri(), entity.label());
            } else if (statement instanceof Study study) {
                labels.put(study.iri(), study.label());
            } else if (statement instanceof Arm arm) {
                labels.put(arm.iri(), arm.label());
            } else if (statement instanceof Endpoint endpoint) {
                labels.put(endpoint.iri(), endpoint.label());
            }
        }
        for (Statement statement : statements) {
            if (statement instanceof Result result) {
                labels.put(result.iri(), wordsOf(result, labels));
            } else if (statement instanceof Intervention given) {
                labels.put(given.iri(), given.iri().localName());
            }
        }
        return labels;
    }

    private String words(Result result) {
        return wordsOf(result, labels());
    }

    private static String wordsOf(Result r, Map<Iri, String> labels) {
        List<String> parts = new ArrayList<>();
        r.endpoint().ifPresent(e -> parts.add(labels.getOrDefault(e, e.localName())));
        r.adverseEvent().ifPresent(e -> parts.add(labels.getOrDefault(e, e.localName())));
        r.gradeBand().ifPresent(e -> parts.add(e.localName()));
        r.arm()
                .ifPresent(a -> parts.add(labels.getOrDefault(a, a.localName())
                        + r.comparatorArm()
                                .map(b -> " vs " + labels.getOrDefault(b, b.localName()))
                                .orElse("")));
        r.population().ifPresent(p -> parts.add("in " + labels.getOrDefault(p, p.localName())));
        r.statistic().or(r::outcome).ifPresent(s -> parts.add(s.localName()));
        r.value()
                .ifPresent(v -> parts.add(r.valueRelation().orElse("")
                        + v.toPlainString()
                        + r.unit().map(u -> " " + u).orElse("")));
        r.ciLow()
                .ifPresent(low -> parts.add("CI " + low.toPlainString() + ".."
                        + r.ciHigh().orElseThrow().toPlainString()
                        + r.ciLevel().map(level -> " @" + level.toPlainString()).orElse("")));
        r.pValue().ifPresent(p -> parts.add("p" + r.pRelation().orElse("?") + p.toPlainString()));
        r.denominator().ifPresent(n -> parts.add("of " + n));
        if (r.value().isEmpty() && r.outcome().isEmpty()) {
            parts.add(r.status().localName());
        }
        return String.join(" | ", parts);
    }
}
