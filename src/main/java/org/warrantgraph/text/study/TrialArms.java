package org.warrantgraph.text.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Dosing;
import org.warrantgraph.text.measure.GroupSize;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.study.ClaimSink.Manner;
import org.warrantgraph.text.study.Passage.Topic;

/** Reads the arms of one trial from list items and from "were randomised to receive A, B or C". */
final class TrialArms {
    private static final List<String> TREATMENT_LABELS = List.of(
            "treatment",
            "treatments",
            "intervention",
            "interventions",
            "dosing",
            "regimen",
            "arms",
            "treatment arms",
            "groups");
    /** What an enumeration of arms comes behind: "to receive", "were assigned (2:1) to", "were randomised in a 1:1 ratio to". */
    private static final Pattern RECEIVES = Pattern.compile(
            "(?i)\\b(?:(?:was|were|been)(?: \\w+ly)? (?:assigned|randomi[sz]ed|allocated)"
                    + "(?: \\(?(?:in a )?\\d+:\\d+(?::\\d+)*(?: ratio)?\\)?)? to(?: receive)?|to receive)(?: either)? ");

    private static final Pattern RECEIVED = Pattern.compile("(?i)\\breceived(?: either)? ");

    private final TrialRecord trial;
    private final ClaimSink sink;
    private final Agents agents;

    TrialArms(TrialRecord trial, ClaimSink sink, Agents agents) {
        this.trial = trial;
        this.sink = sink;
        this.agents = agents;
    }

    Agents agents() {
        return agents;
    }

    private record Told(ArmText text, Passage passage) {}

    void read(List<Passage> passages) {
        List<Told> told = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.topic() == Topic.TRIAL && passage.bullet() && passage.first() && isArm(passage)) {
                told.add(new Told(ArmText.of(passage.label(), passage.text(), agents), passage));
            }
        }
        if (told.isEmpty()) {
            passages.stream()
                    .filter(passage -> passage.topic() == Topic.TRIAL)
                    .forEach(passage -> listed(passage).forEach(text -> told.add(new Told(text, passage))));
        }
        add(told);
    }

    private static boolean isArm(Passage passage) {
        return passage.label().filter(ArmText::isArmLabel).isPresent();
    }

    /** The arms of an enumeration; a single treatment bullet is the only arm. */
    private List<ArmText> listed(Passage passage) {
        String text = passage.text();
        Matcher lead = RECEIVES.matcher(text);
        boolean receives = lead.find();
        if (!receives && text.toLowerCase(Locale.ROOT).contains("randomi")) {
            lead = RECEIVED.matcher(text);
            receives = lead.find();
        }
        boolean labelled = passage.bullet()
                && passage.label()
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .filter(TREATMENT_LABELS::contains)
                        .isPresent();
        if (!receives && !labelled) {
            return List.of();
        }
        String list = receives ? text.substring(lead.end()) : text;
        List<ArmText> arms = new ArrayList<>();
        for (String item : items(list)) {
            for (List<Given> given : Agents.spread(agents.parseKnown(item))) {
                if (!given.isEmpty()) {
                    arms.add(new ArmText(
                            Optional.empty(),
                            given,
                            GroupSize.in(item).stream().findFirst(),
                            Agents.saysControl(item)));
                }
            }
        }
        return arms;
    }

    /** An item without an agent goes on with the dosing of the one before. */
    private List<String> items(String list) {
        List<String> items = new ArrayList<>();
        for (String item : Phrases.split(
                list, List.of("; or ", ", or ", ", and ", " or ", "; ", ", ", " versus ", " vs. ", " vs "))) {
            Optional<String> before = items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
            Optional<String> again = before.flatMap(last -> otherDose(last, item));
            if (again.isPresent()) {
                items.add(again.get());
            } else if (!items.isEmpty() && !agents.mentions(item)) {
                items.set(items.size() - 1, items.get(items.size() - 1) + ", " + item);
            } else {
                items.add(item);
            }
        }
        return items;
    }

    /** "velmarib 10 mg, 20 mg": the second is an arm of the same agent. */
    private Optional<String> otherDose(String before, String item) {
        boolean dose = !item.isEmpty()
                && Character.isDigit(item.charAt(0))
                && Dosing.in(item).doses().size() == 1
                && Dosing.in(before).doses().size() == 1;
        List<Given> known = dose && !agents.mentions(item) ? agents.parseKnown(before) : List.of();
        return known.size() == 1 ? Optional.of(known.get(0).agent().label() + " " + item) : Optional.empty();
    }

    private void add(List<Told> told) {
        List<ArmText> texts = told.stream().map(Told::text).toList();
        for (ArmRecord arm : trial.add(texts)) {
            Passage passage = told.stream()
                    .filter(one -> one.text().given().equals(arm.given())
                            && one.text().name().equals(arm.name()))
                    .findFirst()
                    .orElseThrow()
                    .passage();
            emit(arm, List.of(passage.place(sink.document())), passage.citations(), sizePrinted(texts, arm));
        }
    }

    private static Optional<String> sizePrinted(List<ArmText> texts, ArmRecord arm) {
        return texts.stream()
                .filter(text -> text.given().equals(arm.given()) && text.name().equals(arm.name()))
                .findFirst()
                .flatMap(ArmText::size)
                .map(GroupSize::printed);
    }

    /** An arm that only a header of a table names, and where. */
    record Header(ArmText text, Anchor place, List<Integer> citations) {}

    /** The arms of headers, those the trial does not have yet added; empty where a header fits several. */
    List<Optional<ArmRecord>> fromHeaders(List<Header> headers) {
        List<Header> unknown = headers.stream()
                .filter(header -> trial.match(header.text()).isEmpty())
                .distinct()
                .toList();
        boolean ambiguous =
                !trial.arms().isEmpty() && unknown.stream().anyMatch(header -> trial.fitsSeveral(header.text()));
        if (!ambiguous) {
            List<ArmText> texts = unknown.stream().map(Header::text).distinct().toList();
            for (ArmRecord arm : trial.add(texts)) {
                Header header = unknown.stream()
                        .filter(one -> one.text().given().equals(arm.given())
                                && one.text().name().equals(arm.name()))
                        .findFirst()
                        .orElseThrow();
                emit(
                        arm,
                        List.of(header.place()),
                        header.citations(),
                        header.text().size().map(GroupSize::printed));
            }
        }
        List<Optional<ArmRecord>> arms = new ArrayList<>();
        for (Header header : headers) {
            Optional<ArmRecord> arm = trial.match(header.text());
            arm.filter(known -> known.size().isEmpty() && header.text().size().isPresent())
                    .ifPresent(known -> learnSize(known, header));
            arms.add(trial.match(header.text()).or(() -> arm));
        }
        return arms;
    }

    /** The only arm of the trial, with the size that a header prints. */
    ArmRecord only(TableView view, int column) {
        ArmRecord arm = trial.arms().get(0);
        Optional<GroupSize> size = GroupSize.in(view.header(column));
        if (arm.size().isEmpty() && size.isPresent()) {
            ArmText text = new ArmText(arm.name(), arm.given(), size, false);
            view.headerCell(column)
                    .filter(TableView::hasPlace)
                    .ifPresent(cell -> learnSize(
                            arm, new Header(text, view.place(cell), view.table().citations())));
        }
        return trial.arms().get(0);
    }

    private void learnSize(ArmRecord arm, Header header) {
        GroupSize size = header.text().size().orElseThrow();
        trial.resize(arm, size.value());
        size(arm, size.value(), size.printed(), List.of(header.place()), header.citations());
    }

    /** The size that a cell of its own gives an arm. */
    void learnSize(ArmRecord arm, TableView view, Block.Cell cell) {
        String printed = cell.text().strip();
        if (arm.size().isEmpty() && printed.matches("\\d{1,7}")) {
            int number = Integer.parseInt(printed);
            trial.resize(arm, number);
            size(arm, number, printed, List.of(view.place(cell)), view.table().citations());
        }
    }

    /** States an arm, claims that the trial has it, what is given in it and how many are in it. */
    void emit(ArmRecord arm, List<Anchor> places, List<Integer> citations, Optional<String> sizePrinted) {
        sink.state(arm.arm());
        sink.claim(
                Proposition.of(trial.iri(), Vocabulary.Relation.HAS_ARM, arm.iri()),
                places,
                citations,
                Manner.observed("arm"));
        for (Given given : arm.given()) {
            sink.entity(given.agent());
            Intervention intervention = given.intervention();
            sink.state(intervention);
            sink.claim(
                    Proposition.of(arm.iri(), Vocabulary.Relation.HAS_INTERVENTION, intervention.iri()),
                    places,
                    citations,
                    Manner.observed("intervention"));
        }
        if (arm.size().isPresent() && sizePrinted.isPresent()) {
            size(arm, arm.size().get(), sizePrinted.get(), places, citations);
        }
    }

    void size(ArmRecord arm, int number, String printed, List<Anchor> places, List<Integer> citations) {
        Endpoint enrolment = trial.enrolment();
        sink.state(enrolment);
        Result result = Result.of(Vocabulary.Type.RESULT, Vocabulary.Value.VALUE_REPORTED, printed)
                .study(trial.iri())
                .endpoint(enrolment.iri())
                .arm(arm.iri())
                .statistic(Vocabulary.Value.PARTICIPANT_COUNT)
                .value(BigDecimal.valueOf(number))
                .unit("NUM")
                .build();
        sink.result(trial.iri(), result, places, citations, Manner.observed("arm-size"));
    }
}
