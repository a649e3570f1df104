package org.warrantgraph.source.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.text.measure.Dosing;

/**
 * Reads the arms of a study: {@code A: examplinib 150 mg orally twice daily [5] + otherdrug (n=137)}.
 *
 * <p>References behind an agent are those for its dose; the arm as such has those of the block.
 */
final class ArmSection {
    private static final Pattern SIZE = Pattern.compile("\\s*\\((n\\s*=\\s*(\\d{1,7}))\\)$");

    /** One agent of an arm as noted. */
    private record Part(Entity agent, Dosing dosing, Note note) {}

    private final Draft draft;
    private final StudyFrame frame;
    private final Scope scope;
    private final Dosing regimen;

    ArmSection(Draft draft, StudyFrame frame, Scope scope, String regimen) {
        this.draft = draft;
        this.frame = frame;
        this.scope = scope;
        this.regimen = Dosing.in(regimen);
    }

    void read(Yaml arms) {
        if (!(arms instanceof Yaml.Entries named)) {
            throw Fault.of("W-DOSSIER-062", "the arms have no names.", "Write each as \"A: what is given (n=100)\".");
        }
        Map<Yaml.Entry, List<Part>> parts = new LinkedHashMap<>();
        for (Yaml.Entry entry : named.entries()) {
            draft.problems.record(entry.key().line(), "arms/" + entry.name(), () -> parts.put(entry, parts(entry)));
        }
        parts.forEach((entry, agents) -> arm(entry, agents, kind(agents, parts.values())));
    }

    private List<Part> parts(Yaml.Entry entry) {
        String line = line(entry);
        List<Part> parts = new ArrayList<>();
        for (String each : SIZE.matcher(line).replaceFirst("").split("\\s+\\+\\s+")) {
            Note note = Note.parse(each);
            parts.add(new Part(agent(note.body()), Dosing.in(note.body()), note));
        }
        return parts;
    }

    private static String line(Yaml.Entry entry) {
        List<Yaml.Text> texts = entry.value().texts();
        if (texts.isEmpty()) {
            throw Fault.of("W-DOSSIER-063", "the arm says nothing.", "Write what is given, or take the arm out.");
        }
        return texts.get(0).text().strip();
    }

    /** The longest name that the text starts with. */
    private Entity agent(String text) {
        for (int end = text.length(); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            Optional<Entity> agent = draft.names.find(text.substring(0, end));
            if (agent.isPresent()) {
                return agent.get();
            }
        }
        throw draft.names.unknown(text.split(" ", 2)[0]);
    }

    private static Iri kind(List<Part> arm, Iterable<List<Part>> all) {
        if (has(arm, "placebo")) {
            return Value.PLACEBO_COMPARATOR;
        }
        if (has(arm, "vehicle")) {
            return Value.VEHICLE_CONTROL;
        }
        boolean comparesCombination = false;
        boolean controlled = false;
        for (List<Part> other : all) {
            comparesCombination |= other.size() > 1
                    && other.stream()
                            .anyMatch(part -> part.agent().equals(arm.get(0).agent()));
            controlled |= has(other, "placebo");
        }
        return arm.size() == 1 && comparesCombination && !controlled ? Value.SINGLE_AGENT_ARM : Value.EXPERIMENTAL_ARM;
    }

    private static boolean has(List<Part> arm, String agent) {
        return arm.stream().anyMatch(part -> part.agent().label().equalsIgnoreCase(agent));
    }

    private void arm(Yaml.Entry entry, List<Part> parts, Iri kind) {
        String name = entry.name();
        String agents = String.join(
                " + ",
                parts.stream()
                        .map(part -> frame.study.isTrial()
                                ? part.agent().label()
                                : part.note().body())
                        .toList());
        Arm arm = new Arm(
                Iris.arm(frame.study.iri(), name),
                frame.study.isTrial() ? "Arm " + name + ": " + agents : agents,
                frame.study.iri(),
                kind);
        frame.arms.put(name, arm);
        draft.emit(arm);
        Draft.Saying saying = Draft.Saying.of(scope, entry.span());
        claim(Proposition.of(frame.study.iri(), Relation.HAS_ARM, arm.iri()), saying);
        for (Part part : parts) {
            Dosing dosing = part.dosing().completedBy(regimen);
            Intervention given = new Intervention(
                    part.agent().iri(),
                    dosing.doses().stream().findFirst(),
                    dosing.dosesPerDay(),
                    dosing.duration(),
                    dosing.route());
            draft.emit(given);
            claim(Proposition.of(arm.iri(), Relation.HAS_INTERVENTION, given.iri()), saying.with(part.note()));
        }
        Matcher size = SIZE.matcher(line(entry));
        if (size.find()) {
            size(arm, name, size, saying);
        }
    }

    private void size(Arm arm, String name, Matcher size, Draft.Saying saying) {
        frame.sizes.put(name, Integer.valueOf(size.group(2)));
        Result result = Result.of(Type.RESULT, Value.VALUE_REPORTED, size.group(1))
                .study(frame.study.iri())
                .endpoint(frame.endpoint("enrolment").iri())
                .arm(arm.iri())
                .statistic(Value.PARTICIPANT_COUNT)
                .value(new BigDecimal(size.group(2)))
                .unit("NUM")
                .build();
        draft.emit(result);
        draft.observe(Proposition.of(frame.study.iri(), Relation.HAS_RESULT, result.iri()), saying);
    }

    private void claim(Proposition proposition, Draft.Saying saying) {
        if (frame.study.isTrial()) {
            draft.observe(proposition, saying);
        } else {
            draft.claim(proposition, saying);
        }
    }
}
