package org.warrantgraph.source.evidenceinference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.TableRows.Row;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.CitedWorks;

/** Says what the rows of one table say: prompts lay down trials, arms and outcomes, judgements claim results. */
final class Judgements {
    private final Telling told;
    private final CitedWorks works;
    private final Sink sink;
    private final Notes notes;

    Judgements(Telling told, Sink sink, Notes notes) {
        this.told = told;
        this.works = new CitedWorks(told);
        this.sink = sink;
        this.notes = notes;
    }

    /** Says what a prompt says; returns why it says nothing, empty where it says something. */
    Optional<String> prompt(Row row) {
        Optional<Prompt> prompt = Prompt.of(row);
        Optional<String> outcome = row.cell("Outcome");
        if (prompt.isEmpty() || outcome.isEmpty()) {
            return Optional.of("a prompt without number, article or outcome");
        }
        Prompt asked = prompt.get();
        Anchor place = row.place(told.document());
        study(asked);
        sink.accept(
                new Endpoint(asked.outcome(), words(outcome.get()), asked.study(), Optional.empty(), Optional.empty()));
        claim(asked, Relation.HAS_ENDPOINT, asked.outcome(), Value.KNOWLEDGE_ASSERTION, place, Optional.empty());
        arm(asked, asked.intervention(), row.cell("Intervention"), Value.EXPERIMENTAL_ARM, place);
        arm(asked, asked.comparator(), row.cell("Comparator"), Value.OTHER_ARM, place);
        return Optional.empty();
    }

    private void arm(Prompt prompt, Iri arm, Optional<String> name, Iri kind, Anchor place) {
        name.ifPresent(printed -> {
            sink.accept(new Arm(arm, words(printed), prompt.study(), kind));
            claim(prompt, Relation.HAS_ARM, arm, Value.KNOWLEDGE_ASSERTION, place, Optional.empty());
        });
    }

    /** Claims what an annotator found; returns why nothing is claimed, empty where it was. */
    Optional<String> judgement(Row row) {
        Optional<Prompt> prompt = Prompt.of(row);
        Optional<Label> label = row.cell("Label").flatMap(Label::of);
        if (prompt.isEmpty()) {
            return Optional.of("a judgement without prompt or article");
        }
        if (label.isEmpty()) {
            notes.warn(
                    "W-EVIDENCE-010",
                    row.line(),
                    row.cell("Label").orElse(""),
                    "the label is none of increased, decreased and no difference.",
                    "Correct it.");
            return Optional.of("no known label");
        }
        if (row.cell("Valid Label").filter("False"::equalsIgnoreCase).isPresent()) {
            return Optional.of("a second person rejected the label");
        }
        Prompt asked = prompt.get();
        study(asked);
        Result result = Result.of(
                        Type.QUALITATIVE_RESULT,
                        Value.VALUE_REPORTED,
                        label.get().printed())
                .study(asked.study())
                .endpoint(asked.outcome())
                .arm(asked.intervention())
                .comparatorArm(asked.comparator())
                .outcome(label.get().outcome())
                .build();
        sink.accept(result);
        claim(
                asked,
                Relation.HAS_RESULT,
                result.iri(),
                Value.OBSERVATION,
                row.place(told.document()),
                Optional.of(String.join("; ", qualifier(row, label.get()))));
        return Optional.empty();
    }

    private static List<String> qualifier(Row row, Label label) {
        List<String> said = new ArrayList<>();
        row.cell("UserID").ifPresent(user -> said.add("annotator " + user));
        row.cell("Label")
                .filter(printed -> !printed.equals(label.printed()))
                .ifPresent(printed -> said.add("label \"" + printed + "\""));
        row.cell("Evidence Start")
                .filter(start -> !start.equals("-1"))
                .ifPresent(start -> said.add("characters " + start + " to "
                        + row.cell("Evidence End").orElse("?") + " of the text of the article"));
        row.cell("In Abstract").filter("True"::equalsIgnoreCase).ifPresent(yes -> said.add("in the abstract"));
        row.cell("Valid Reasoning")
                .filter("False"::equalsIgnoreCase)
                .ifPresent(no -> said.add("a second person rejected the reasoning"));
        return said;
    }

    /** What a label stands for, and how it is spelled in one form. */
    private record Label(String printed, Iri outcome) {
        static Optional<Label> of(String printed) {
            return switch (printed.strip().toLowerCase(java.util.Locale.ROOT)) {
                case "significantly increased", "significantly increase" ->
                    Optional.of(new Label("significantly increased", Value.GREATER_EFFECT));
                case "significantly decreased", "significantly decrease" ->
                    Optional.of(new Label("significantly decreased", Value.SMALLER_EFFECT));
                case "no significant difference" ->
                    Optional.of(new Label("no significant difference", Value.NO_DIFFERENCE));
                default -> Optional.empty();
            };
        }
    }

    private void study(Prompt prompt) {
        sink.accept(new Study(prompt.study(), "Trial of PMC" + prompt.article(), Value.INTERVENTIONAL_TRIAL));
    }

    private void claim(Prompt prompt, Iri relation, Iri object, Iri level, Anchor place, Optional<String> qualifier) {
        EvidenceLine article = works.cites(
                "PMC" + prompt.article(),
                List.of(new ExternalId("pmc", "PMC" + prompt.article())),
                Optional.empty(),
                Optional.empty(),
                place);
        told.claim(
                Polarity.AFFIRMS,
                Proposition.of(prompt.study(), relation, object),
                List.of(place),
                new Manner(Value.FINDING, level, Value.MANUAL_AGENT),
                qualifier,
                List.of(article));
    }

    private static String words(String printed) {
        return printed.replaceAll("\\s+", " ").strip();
    }
}
