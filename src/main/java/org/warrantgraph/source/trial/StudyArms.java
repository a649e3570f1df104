package org.warrantgraph.source.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.text.measure.Dosing;

/**
 * The arms of one trial, what is given in them, how many were in them, and which of them the groups of results are.
 *
 * <pre>
 *   arm "Arm A: Nivolumab" ◄── group "NIVOLUMAB", group "Nivolumab (FAS)" of the population FAS
 *   no arm of that name    ◄── group "Total": an analysis group of its own
 * </pre>
 */
final class StudyArms {
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:arm|group|cohort)\\s+[\\p{Alnum}]{1,4}\\s*[:.–-]\\s*(.+)");
    private static final Pattern BRACKET = Pattern.compile("(.+?)\\s*\\(([^()]{1,60})\\)");

    private final Iri study;
    private final RecordTelling told;
    private final Substances substances;
    private final Map<String, Arm> byName = new HashMap<>();

    StudyArms(Iri study, RecordTelling told, Substances substances) {
        this.study = study;
        this.told = told;
        this.substances = substances;
    }

    /** Which arm a group is, and which part of it where the group says so. */
    record Group(Arm arm, Optional<Entity> population) {
        boolean isRegistered() {
            return !arm.kind().equals(Value.ANALYSIS_GROUP);
        }
    }

    void read(Field record) {
        Map<String, List<Field>> arms = new HashMap<>();
        for (Field arm : record.all("arm")) {
            arm.text("label").ifPresent(label -> {
                register(
                        label,
                        arm.text("type")
                                .flatMap(type -> Codes.value("arm", type))
                                .orElse(Value.OTHER_ARM),
                        arm);
                arm.all("given")
                        .forEach(given -> given.words()
                                .ifPresent(words -> arms.computeIfAbsent(givenName(words), key -> new ArrayList<>())
                                        .add(arm)));
            });
        }
        List<Field> others = new ArrayList<>();
        for (Field given : record.all("intervention")) {
            boolean substance =
                    given.text("type").map(type -> Codes.has("substance", type)).orElse(true);
            Optional<String> name = given.text("name");
            if (substance && name.isPresent()) {
                give(given, name.get(), arms.getOrDefault(Slug.of(name.get()), List.of()));
            } else {
                others.add(given);
            }
        }
        if (!others.isEmpty()) {
            told.report(
                    "010",
                    Message.Severity.INFO,
                    others.get(0),
                    others.size() + (others.size() == 1 ? " intervention is" : " interventions are")
                            + " no substances (procedure, device, behaviour) and not read.",
                    "");
        }
        sizes(record);
    }

    /** {@code letrozole} of {@code Drug: Letrozole}. */
    private static String givenName(String words) {
        return Slug.of(words.replaceFirst("^[A-Z][A-Za-z ]{2,30}: ", ""));
    }

    private Arm register(String label, Iri kind, Field place) {
        Arm arm = new Arm(Iris.arm(study, label), label, study, kind);
        Arm known = byName.putIfAbsent(Slug.of(label), arm);
        if (known != null) {
            return known;
        }
        Matcher numbered = NUMBERED.matcher(label);
        if (numbered.matches()) {
            byName.putIfAbsent(Slug.of(numbered.group(1)), arm);
        }
        told.state(arm);
        told.claim(Proposition.of(study, Relation.HAS_ARM, arm.iri()), place);
        return arm;
    }

    /** @param arms those that name the intervention; in other shapes the intervention names its arms */
    private void give(Field given, String name, List<Field> arms) {
        List<String> others = given.all("other-name").stream()
                .map(Field::words)
                .flatMap(Optional::stream)
                .toList();
        Entity drug = told.state(substances.drug(name, others));
        boolean placebo = drug.label().equals("placebo");
        Dosing dosing = Doses.in(placebo ? "" : given.text("description").orElse(""));
        Intervention intervention = told.state(new Intervention(
                drug.iri(),
                dosing.doses().stream().findFirst(),
                dosing.dosesPerDay(),
                dosing.duration(),
                dosing.route()));
        for (Field label : given.all("arm")) {
            label.words().ifPresent(words -> give(intervention, words, label));
        }
        arms.forEach(arm -> give(intervention, arm.text("label").orElse(""), arm));
        if (!placebo) {
            told.claim(Proposition.of(study, Relation.STUDIES, drug.iri()), given);
        }
    }

    private void give(Intervention intervention, String label, Field place) {
        Optional.ofNullable(byName.get(Slug.of(label)))
                .ifPresent(arm ->
                        told.claim(Proposition.of(arm.iri(), Relation.HAS_INTERVENTION, intervention.iri()), place));
    }

    /** How many started the first period in each group. */
    private void sizes(Field record) {
        Map<String, String> titles = titles(record.all("flow-group"));
        Optional<Field> started = record.first("period").stream()
                .flatMap(period -> period.all("milestone").stream())
                .filter(milestone ->
                        milestone.text("type").filter("STARTED"::equals).isPresent())
                .findFirst();
        List<Field> counts = started.map(milestone -> milestone.all("count")).orElse(List.of());
        for (Field count : counts) {
            Optional<Integer> number = count.text("number").flatMap(Values::count);
            Optional<String> title = count.text("group").map(titles::get);
            if (number.isPresent() && number.get() > 0 && title.isPresent()) {
                size(group(title.get(), count), number.get(), count);
            }
        }
    }

    private void size(Group group, int number, Field place) {
        if (group.population().isPresent()) {
            return;
        }
        Endpoint enrolment = told.state(enrolment(study));
        Result size = Result.of(Type.RESULT, Value.VALUE_REPORTED, Integer.toString(number))
                .study(study)
                .endpoint(enrolment.iri())
                .arm(group.arm().iri())
                .statistic(Value.PARTICIPANT_COUNT)
                .value(BigDecimal.valueOf(number))
                .unit("NUM")
                .build();
        told.result(study, size, place);
    }

    static Endpoint enrolment(Iri study) {
        return new Endpoint(
                Iris.endpoint(study, "enrolment"), "enrolment", study, Optional.of(Value.ENROLMENT), Optional.empty());
    }

    /** Titles of groups by their id inside one module. */
    static Map<String, String> titles(List<Field> groups) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Field group : groups) {
            group.text("id").ifPresent(id -> titles.put(id, group.text("title").orElse(id)));
        }
        return titles;
    }

    /** The arm that a group of results is; a new analysis group where it is none. */
    Group group(String title, Field place) {
        Arm same = byName.get(Slug.of(title));
        if (same != null) {
            return new Group(same, Optional.empty());
        }
        Matcher bracket = BRACKET.matcher(title);
        Arm part = bracket.matches() ? byName.get(Slug.of(bracket.group(1))) : null;
        if (part != null) {
            return new Group(part, Optional.of(told.state(Entity.named(EntityKind.POPULATION, bracket.group(2)))));
        }
        return new Group(register(title, Value.ANALYSIS_GROUP, place), Optional.empty());
    }
}
