package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.text.measure.AllocationRatio;
import org.warrantgraph.text.measure.Amount;
import org.warrantgraph.text.measure.PrintedValue;
import org.warrantgraph.text.measure.TrialPhase;

/** Reads trials and experiments: design, arms, endpoints, results. */
final class StudySection {
    private static final Pattern ASSESSED = Pattern.compile("^(.*?)\\s*(?:\\(([^()]+)\\)|by (.+))$");

    private final Draft draft;

    StudySection(Draft draft) {
        this.draft = draft;
    }

    /** @param trials true for studies in people */
    void read(String key, Yaml studies, boolean trials) {
        if (!(studies instanceof Yaml.Entries named)) {
            draft.problems.error(
                    "W-DOSSIER-064",
                    studies.line(),
                    key,
                    "a study has no name.",
                    "Write the name of the study as a key and what is known of it below.");
            return;
        }
        for (Yaml.Entry entry : named.entries()) {
            draft.problems.record(entry.key().line(), key, () -> {
                if (!(entry.value() instanceof Yaml.Entries block)) {
                    throw Fault.of(
                            "W-DOSSIER-065",
                            "nothing is said of the study.",
                            "Write its design, arms, endpoints and results below its name.");
                }
                DossierKeys.STUDY.check(block, draft.problems);
                study(entry.name(), block, trials);
            });
        }
    }

    private void study(String name, Yaml.Entries block, boolean trial) {
        Iri kind = text(block, "kind")
                .map(word -> draft.lists.require("study-kind", word))
                .orElse(trial ? Value.INTERVENTIONAL_TRIAL : Value.ANIMAL_EXPERIMENT);
        Study study = new Study(trial ? Iris.trial(name) : Iris.experiment(name), name, kind);
        draft.emit(study);
        StudyFrame frame = new StudyFrame(study);
        Scope scope = Scope.of(Value.FINDING).within(block, draft.lists, false);
        block.get("reported by")
                .ifPresent(value -> record(value, "reported by", () -> draft.reports(study.iri(), numbers(value))));
        lines(block, "design", scope, (note, saying) -> design(note.body(), frame, saying));
        if (block.get("enrolment").isPresent()
                || block.get("allocation").isPresent()
                || block.get("arms").isPresent() && trial) {
            endpoint("enrolment", frame, Optional.of(Value.ENROLMENT));
        }
        lines(block, "enrolment", scope, (note, saying) -> enrolment(note.body(), frame, saying));
        lines(block, "allocation", scope, (note, saying) -> allocation(note.body(), frame, saying));
        lines(
                block,
                "studies",
                scope,
                (note, saying) -> draft.names
                        .requireAll(note.body())
                        .forEach(thing -> say(frame, Relation.STUDIES, thing.iri(), saying)));
        lines(
                block,
                "population",
                scope,
                (note, saying) -> say(
                        frame,
                        Relation.HAS_POPULATION,
                        draft.named(EntityKind.POPULATION, note.body()).iri(),
                        saying));
        lines(
                block,
                "models",
                scope,
                (note, saying) -> draft.names
                        .requireAll(note.body())
                        .forEach(model -> say(frame, Relation.USES_MODEL, model.iri(), saying)));
        block.find("arms")
                .ifPresent(arms -> record(
                        arms.key(),
                        "arms",
                        () -> new ArmSection(
                                        draft,
                                        frame,
                                        scope,
                                        text(block, "regimen").orElse(""))
                                .read(arms.value())));
        endpoints(block, "endpoints", Relation.HAS_ENDPOINT, frame, scope);
        endpoints(block, "primary endpoints", Relation.PRIMARY_ENDPOINT, frame, scope);
        endpoints(block, "secondary endpoints", Relation.SECONDARY_ENDPOINT, frame, scope);
        ResultSection results = new ResultSection(draft, frame, scope);
        block.get("results").ifPresent(results::read);
        block.get("adverse events").ifPresent(results::readAdverseEvents);
    }

    /** What is done with one line of a block. */
    private interface LineReader {
        void read(Note note, Draft.Saying saying);
    }

    private void lines(Yaml.Entries block, String key, Scope scope, LineReader reader) {
        block.find(key).ifPresent(entry -> {
            for (Yaml.Text text : entry.value().texts()) {
                record(text, key, () -> {
                    Note note = Note.parse(text.text());
                    boolean alone = entry.value() instanceof Yaml.Text;
                    reader.read(
                            note,
                            Draft.Saying.of(scope, alone ? entry.span() : text.span())
                                    .with(note));
                });
            }
        });
    }

    private void record(Yaml at, String key, Runnable reading) {
        draft.problems.record(at.line(), key, reading);
    }

    private void design(String body, StudyFrame frame, Draft.Saying saying) {
        for (String word : body.split(",\\s*(?:and\\s+)?|\\s+and\\s+")) {
            List<Iri> phases = TrialPhase.find(word).stream()
                    .flatMap(found -> found.value().values().stream())
                    .toList();
            phases.forEach(phase -> say(frame, Relation.PHASE, phase, saying));
            if (phases.isEmpty()) {
                say(frame, Relation.DESIGN, draft.lists.require("design", word.strip()), saying);
            }
        }
    }

    private void enrolment(String body, StudyFrame frame, Draft.Saying saying) {
        Amount number = PrintedValue.read(body)
                .sound()
                .filter(Amount.class::isInstance)
                .map(Amount.class::cast)
                .orElseThrow(() -> Fault.of(
                        "W-DOSSIER-066",
                        "\"" + body + "\" is no number of people.",
                        "Write the number alone: \"enrolment: 275\"."));
        result(
                frame,
                Result.of(Type.RESULT, Value.VALUE_REPORTED, body)
                        .study(frame.study.iri())
                        .endpoint(frame.endpoint("enrolment").iri())
                        .statistic(Value.PARTICIPANT_COUNT)
                        .value(number.value())
                        .unit("NUM")
                        .build(),
                saying);
    }

    private void allocation(String body, StudyFrame frame, Draft.Saying saying) {
        AllocationRatio ratio = PrintedValue.read(body)
                .sound()
                .filter(AllocationRatio.class::isInstance)
                .map(AllocationRatio.class::cast)
                .orElseThrow(() -> Fault.of(
                        "W-DOSSIER-067",
                        "\"" + body + "\" is no allocation ratio.",
                        "Write it as \"1:1\" or \"2:1\"."));
        result(
                frame,
                Result.of(Type.RESULT, Value.VALUE_REPORTED, body)
                        .study(frame.study.iri())
                        .endpoint(frame.endpoint("enrolment").iri())
                        .statistic(Value.ALLOCATION_RATIO)
                        .value(ratio.asNumber().orElse(null))
                        .unit("UNITLESS")
                        .build(),
                saying);
    }

    private void result(StudyFrame frame, Result result, Draft.Saying saying) {
        draft.emit(result);
        draft.observe(Proposition.of(frame.study.iri(), Relation.HAS_RESULT, result.iri()), saying);
    }

    private void endpoints(Yaml.Entries block, String key, Iri role, StudyFrame frame, Scope scope) {
        lines(block, key, scope, (note, saying) -> {
            for (String label : note.body().split(",\\s+")) {
                Endpoint endpoint = endpoint(label.strip(), frame, Optional.empty());
                say(frame, role, endpoint.iri(), saying);
            }
        });
    }

    private Endpoint endpoint(String label, StudyFrame frame, Optional<Iri> measure) {
        Matcher assessed = ASSESSED.matcher(label);
        Optional<Iri> assessor = assessed.matches()
                ? draft.lists.find(
                        "assessor", Optional.ofNullable(assessed.group(2)).orElse(assessed.group(3)))
                : Optional.empty();
        Endpoint endpoint = new Endpoint(
                Iris.endpoint(frame.study.iri(), label),
                label,
                frame.study.iri(),
                measure.or(() -> draft.lists.in("measure", label)),
                assessor);
        if (frame.endpoints.putIfAbsent(label, endpoint) == null) {
            draft.emit(endpoint);
        }
        return endpoint;
    }

    private void say(StudyFrame frame, Iri relation, Iri object, Draft.Saying saying) {
        Proposition proposition = Proposition.of(frame.study.iri(), relation, object);
        if (frame.study.isTrial()) {
            draft.observe(proposition, saying);
        } else {
            draft.claim(proposition, saying);
        }
    }

    private static List<Integer> numbers(Yaml value) {
        List<String> written = new ArrayList<>();
        value.texts().forEach(text -> written.add(text.text()));
        return Note.numbers(String.join(",", written));
    }

    private static Optional<String> text(Yaml.Entries block, String key) {
        return block.get(key)
                .flatMap(value -> value.texts().stream().findFirst())
                .map(Yaml.Text::text);
    }
}
