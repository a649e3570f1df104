package org.warrantgraph.source.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.text.measure.Interval;
import org.warrantgraph.text.structure.Span;

/** Reads the results of a study: endpoints with lines of numbers, adverse events with one line each. */
final class ResultSection {
    private static final Pattern GRADED = Pattern.compile("^(.*?)\\s*\\(grade (\\S+) (.+)\\)$");

    private final Draft draft;
    private final StudyFrame frame;
    private final Scope scope;

    ResultSection(Draft draft, StudyFrame frame, Scope scope) {
        this.draft = draft;
        this.frame = frame;
        this.scope = scope;
    }

    /** What a block of results says once for all its lines. */
    private record Block(
            Scope scope,
            Optional<BigDecimal> level,
            Optional<Iri> method,
            Optional<Boolean> testsInteraction,
            Optional<String> dataCut) {}

    void read(Yaml results) {
        blocks(results, "results", (entry, block) -> {
            Target target = target(entry.name());
            lines(entry, "results/" + entry.name(), block, (note, saying) -> line(target, note, block, saying));
        });
    }

    void readAdverseEvents(Yaml events) {
        blocks(events, "adverse events", (entry, block) -> {
            Endpoint safety = frame.endpoints.values().stream()
                    .filter(endpoint -> endpoint.measure().equals(Optional.of(Value.SAFETY)))
                    .findFirst()
                    .orElseThrow(() -> Fault.of(
                            "W-DOSSIER-068",
                            "the study has no endpoint for safety.",
                            "Add \"safety\" to its endpoints."));
            Iri event = draft.named(EntityKind.PHENOTYPE, entry.name()).iri();
            lines(entry, "adverse events/" + entry.name(), block, (note, saying) -> event(safety, event, note, saying));
        });
    }

    /** What is done with one endpoint or event of a block. */
    private interface EntryReader {
        void read(Yaml.Entry entry, Block block);
    }

    private void blocks(Yaml value, String key, EntryReader reader) {
        for (Yaml each : value instanceof Yaml.Items items ? items.values() : List.of(value)) {
            if (!(each instanceof Yaml.Entries entries)) {
                draft.problems.error(
                        "W-DOSSIER-069",
                        each.line(),
                        key,
                        "a result has no endpoint.",
                        "Write the endpoint or event as a key and its results behind it.");
                draft.problems.sink().skipped("a result has no endpoint");
                continue;
            }
            draft.problems.record(each.line(), key, () -> {
                Block block = block(entries);
                entries.entries().stream()
                        .filter(entry -> !DossierKeys.RESULTS.names().contains(entry.name()))
                        .forEach(entry -> draft.problems.record(
                                entry.key().line(), key + "/" + entry.name(), () -> reader.read(entry, block)));
            });
        }
    }

    private Block block(Yaml.Entries entries) {
        return new Block(
                scope.within(entries, draft.lists, true),
                text(entries, "interval")
                        .map(words -> Interval.levelIn(words)
                                .orElseThrow(() -> Fault.of(
                                        "W-DOSSIER-070",
                                        "\"" + words + "\" is no confidence interval.",
                                        "Write \"95% CI\"."))),
                text(entries, "method").map(words -> draft.lists.require("method", words)),
                text(entries, "interaction tested").map(words -> words.equals("yes")),
                text(entries, "data cut"));
    }

    private static Optional<String> text(Yaml.Entries block, String key) {
        return block.get(key)
                .flatMap(value -> value.texts().stream().findFirst())
                .map(Yaml.Text::text);
    }

    /** What is done with one line. */
    private interface LineReader {
        void read(Note note, Draft.Saying saying);
    }

    private void lines(Yaml.Entry entry, String key, Block block, LineReader reader) {
        List<Yaml.Text> texts = entry.value().texts();
        if (texts.isEmpty()) {
            throw Fault.of(
                    "W-DOSSIER-071",
                    "there is no result.",
                    "Write the numbers, or \"A not reported, B not reported\".");
        }
        boolean alone = entry.value() instanceof Yaml.Text;
        for (Yaml.Text text : texts) {
            draft.problems.record(text.line(), key, () -> {
                Note note = Note.parse(text.text());
                Span place = alone ? entry.span() : text.span();
                // The words in quotes are what is printed of a finding, not a qualifier of the claim.
                Draft.Saying saying = Draft.Saying.of(block.scope().with(note), place);
                reader.read(note, saying);
            });
        }
    }

    /** An endpoint, and the group it was looked at in. */
    private record Target(Endpoint endpoint, Optional<Iri> population) {}

    private Target target(String key) {
        if (frame.endpoints.containsKey(key)) {
            return new Target(frame.endpoint(key), Optional.empty());
        }
        int in = key.indexOf(" in ");
        if (in < 0) {
            return new Target(frame.endpoint(key), Optional.empty());
        }
        Endpoint endpoint = frame.endpoint(key.substring(0, in));
        String group = key.substring(in + 4);
        Iri population = frame.study.isTrial()
                ? draft.named(EntityKind.POPULATION, group).iri()
                : draft.names.require(group).iri();
        return new Target(endpoint, Optional.of(population));
    }

    private void line(Target target, Note note, Block block, Draft.Saying saying) {
        ResultLine line = ResultLine.parse(note.body(), frame.arms.keySet(), draft.lists);
        Optional<Iri> statistic = Optional.of(line.statistic())
                .filter(words -> !words.isEmpty())
                .map(words -> draft.lists.require("statistic", words));
        ResultValues values = new ResultValues(draft.lists, target.endpoint().measure(), block.level());
        for (ResultLine.Part part : line.parts()) {
            boolean whole = target.population().isEmpty();
            ResultBuilder result = values.read(statistic, part.against().isPresent(), part.printed(), note.words());
            part.arm().ifPresent(name -> result.arm(frame.arm(name).iri()));
            part.against()
                    .ifPresent(name -> result.comparatorArm(frame.arm(name).iri()));
            emit(
                    result.study(frame.study.iri())
                            .endpoint(target.endpoint().iri())
                            .population(target.population().orElse(null))
                            .method(block.method().orElse(null))
                            .testsInteraction(block.testsInteraction().orElse(null))
                            .dataCut(block.dataCut().orElse(null)),
                    whole ? part.arm() : Optional.empty(),
                    saying);
        }
    }

    private void event(Endpoint safety, Iri event, Note note, Draft.Saying saying) {
        ResultLine line = ResultLine.parse(note.body(), frame.arms.keySet(), draft.lists);
        ResultValues values = new ResultValues(draft.lists, safety.measure(), Optional.empty());
        for (ResultLine.Part part : line.parts()) {
            String arm = part.arm()
                    .orElseThrow(() -> Fault.of(
                            "W-DOSSIER-072",
                            "it is not said which arm \"" + note.body() + "\" is about.",
                            "Write the name of the arm in front of the number: \"A 12.5%\"."));
            Matcher graded = GRADED.matcher(part.printed());
            boolean hasGrade = graded.matches();
            boolean ungraded = hasGrade && values.isNotApplicable(graded.group(3));
            rate(
                    values.rate(hasGrade ? graded.group(1) : part.printed()),
                    ungraded ? Value.GRADE_NOT_APPLICABLE : Value.ANY_GRADE,
                    arm,
                    safety,
                    event,
                    saying);
            if (hasGrade) {
                Iri band = draft.lists.require("grade", graded.group(2));
                rate(values.rate(graded.group(3)), band, arm, safety, event, saying);
            }
        }
    }

    private void rate(ResultBuilder rate, Iri band, String arm, Endpoint safety, Iri event, Draft.Saying saying) {
        emit(
                rate.study(frame.study.iri())
                        .endpoint(safety.iri())
                        .arm(frame.arm(arm).iri())
                        .adverseEvent(event)
                        .gradeBand(band),
                Optional.of(arm),
                saying);
    }

    /** A percentage of a whole arm refers to the size of that arm. */
    private void emit(ResultBuilder builder, Optional<String> wholeArm, Draft.Saying saying) {
        Result result = builder.build();
        Integer size = wholeArm.map(frame.sizes::get).orElse(null);
        if (size != null && result.value().isPresent() && result.statistic().equals(Optional.of(Value.PERCENTAGE))) {
            result = builder.denominator(size).build();
        }
        draft.emit(result);
        draft.observe(Proposition.of(frame.study.iri(), Relation.HAS_RESULT, result.iri()), saying);
    }
}
