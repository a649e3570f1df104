package org.warrantgraph.text.mechanism;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.EntityTagger.Tag;
import org.warrantgraph.text.structure.Sentence;

/** Statements of other shapes than subject, verb, object: research codes, shares of cases, resistant models, open questions. */
final class OtherStatements {
    private static final Pattern CODE =
            Pattern.compile("\\((?:also known as |formerly |code name |codenamed )?([A-Z]{1,6}-?\\d{2,}[A-Z0-9]*)\\)");
    private static final Pattern SHARE = Pattern.compile(
            "\\baccount(?:s|ing|ed)? for (?:(over|more than|at least|>|nearly|up to|less than|<|approximately|about|around) ?)?(\\d+(?:\\.\\d+)?) ?%"
                    + " of (?:all )?(?:[\\p{L}-]+ ){0,4}(?:cases|patients|tumou?rs)");
    private static final Pattern RESISTANT_MODEL = Pattern.compile(
            "\\b([\\p{L}\\d-]+)-resistant (?:\\(([A-Za-z0-9-]+)\\) )?(?:[\\p{L}\\d]+ )?(xenograft|cell line|cells|mice)");
    private static final Pattern FUTURE = Pattern.compile(
            "\\b(?:future|further|ongoing|additional) (?:research|studies|work|investigations?|trials)\\b|\\bremains? to be\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:explore|investigate|examine|address|elucidate|clarify|determine|evaluate|assess|define|understand|study|explored|investigated|elucidated)\\b");

    private final ClaimWriter writer;
    private final EntityTagger tagger;

    OtherStatements(ClaimWriter writer, EntityTagger tagger) {
        this.writer = writer;
        this.tagger = tagger;
    }

    void read(Sentence sentence, List<Tag> tags, String heading) {
        codes(sentence, tags, heading);
        shares(sentence, tags, heading);
        models(sentence, heading);
        questions(sentence, tags, heading);
    }

    /** "Name (QX-1234)": the code belongs to the name. */
    private void codes(Sentence sentence, List<Tag> tags, String heading) {
        if (sentence.text().indexOf('(') < 0) {
            return;
        }
        Matcher code = CODE.matcher(sentence.text());
        while (code.find()) {
            for (Tag tag : tags) {
                boolean named = tag.entity().kind() == EntityKind.COMPOUND
                        && tag.from() < code.start()
                        && (tag.to() == code.end()
                                || sentence.text()
                                        .substring(tag.to(), Math.max(tag.to(), code.start()))
                                        .isBlank())
                        && tag.to() <= code.end();
                if (named && !tag.entity().label().equals(code.group(1))) {
                    IdentifierCode identifier = IdentifierCode.of("research code", code.group(1));
                    writer.entity(tag.entity());
                    writer.other(identifier);
                    write(
                            tag.entity().iri(),
                            Vocabulary.Relation.IDENTIFIER,
                            identifier.iri(),
                            "identifier.code",
                            sentence,
                            heading);
                }
            }
        }
    }

    private void shares(Sentence sentence, List<Tag> tags, String heading) {
        if (!sentence.text().contains("account")) {
            return;
        }
        Matcher share = SHARE.matcher(sentence.text());
        if (!share.find()) {
            return;
        }
        Optional<Entity> disease = lastBefore(tags, share.start());
        if (disease.isEmpty()) {
            return;
        }
        String how = Optional.ofNullable(share.group(1)).orElse("");
        String relation = switch (how) {
            case "over", "more than", ">", "at least" -> ">";
            case "less than", "<", "nearly", "up to" -> "<";
            default -> "=";
        };
        String printed = (how + " " + share.group(2) + "%").strip();
        Result result = Result.of(Vocabulary.Type.RESULT, Vocabulary.Value.VALUE_REPORTED, printed)
                .statistic(Vocabulary.Value.SHARE_OF_CASES)
                .value(new BigDecimal(share.group(2)))
                .unit("PERCENT")
                .valueRelation(relation)
                .build();
        writer.entity(disease.get());
        writer.other(result);
        write(disease.get().iri(), Vocabulary.Relation.HAS_RESULT, result.iri(), "share.cases", sentence, heading);
    }

    private static Optional<Entity> lastBefore(List<Tag> tags, int at) {
        Optional<Entity> last = Optional.empty();
        for (Tag tag : tags) {
            if (tag.to() <= at && tag.entity().kind() == EntityKind.DISEASE) {
                last = Optional.of(tag.entity());
            }
        }
        return last;
    }

    /** "X-resistant (XR) xenograft": the model does not respond to X. */
    private void models(Sentence sentence, String heading) {
        if (!sentence.text().contains("-resistant ")) {
            return;
        }
        Matcher model = RESISTANT_MODEL.matcher(sentence.text());
        while (model.find()) {
            List<Tag> drug = tagger.tag(model.group(1));
            if (drug.size() != 1 || drug.get(0).entity().kind() != EntityKind.COMPOUND) {
                continue;
            }
            Entity to = drug.get(0).entity();
            String label = to.label() + "-resistant " + model.group(3);
            Iri kind = model.group(3).startsWith("cell") ? Vocabulary.Value.CELL_LINE : Vocabulary.Value.XENOGRAFT;
            List<String> others = model.group(2) == null ? List.of() : List.of(model.group(2));
            Entity resistant = new Entity(
                    Iris.entity(EntityKind.MODEL, label),
                    EntityKind.MODEL,
                    label,
                    others,
                    List.of(),
                    Optional.empty(),
                    model.group(3).equals("mice") ? Optional.empty() : Optional.of(kind),
                    Optional.empty());
            writer.entity(resistant);
            writer.entity(to);
            write(resistant.iri(), Vocabulary.Relation.RESISTANT_TO, to.iri(), "resistant.model", sentence, heading);
        }
    }

    /** "Future research will explore X": an open question for the drug X concerns, else for the disease of the sentence. */
    private void questions(Sentence sentence, List<Tag> tags, String heading) {
        if (tags.stream().noneMatch(tag -> tag.entity().kind() == EntityKind.PROCESS)) {
            return;
        }
        Matcher future = FUTURE.matcher(sentence.text());
        Matcher asks = ASKS.matcher(sentence.text());
        if (!future.find() || !asks.find(future.start())) {
            return;
        }
        Optional<Entity> disease = lastBefore(tags, sentence.text().length());
        for (Tag tag : tags) {
            if (tag.from() < asks.start() || tag.entity().kind() != EntityKind.PROCESS) {
                continue;
            }
            String words = sentence.text().substring(tag.from(), tag.to());
            int to = words.toLowerCase(Locale.ROOT).indexOf(" to ");
            Optional<Entity> concerned = to < 0
                    ? disease
                    : tagger.tag(words.substring(to + 4)).stream().findFirst().map(Tag::entity);
            concerned.ifPresent(entity -> {
                writer.entity(tag.entity());
                writer.entity(entity);
                write(
                        tag.entity().iri(),
                        Vocabulary.Relation.OPEN_QUESTION_FOR,
                        entity.iri(),
                        "question.future",
                        sentence,
                        heading);
            });
        }
    }

    private void write(Iri subject, Iri relation, Iri object, String rule, Sentence sentence, String heading) {
        writer.write(
                Proposition.of(subject, relation, object), Polarity.AFFIRMS, Optional.empty(), rule, sentence, heading);
    }
}
