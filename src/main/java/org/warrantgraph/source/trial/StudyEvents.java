package org.warrantgraph.source.trial;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/** Reads the tables of adverse events: how many of those at risk had the event, in each group. */
final class StudyEvents {
    private static final String SERIOUS = "serious adverse events";
    private static final String OTHER = "other adverse events";

    private final Iri study;
    private final RecordTelling told;
    private final StudyArms arms;
    private final Endpoints endpoints;
    private final Substances substances;

    StudyEvents(Iri study, RecordTelling told, StudyArms arms, Endpoints endpoints, Substances substances) {
        this.study = study;
        this.told = told;
        this.arms = arms;
        this.endpoints = endpoints;
        this.substances = substances;
    }

    void read(Field record) {
        Map<String, String> titles = StudyArms.titles(record.all("event-group"));
        for (Field group : record.all("event-group")) {
            String title = group.text("title").orElse("");
            total(group, title, "serious", SERIOUS);
            total(group, title, "other", OTHER);
        }
        events(record, "serious", SERIOUS, titles);
        events(record, "minor", OTHER, titles);
    }

    /** How many had any event; the XML lists it as an event of this name. */
    private void total(Field group, String title, String field, String label) {
        Optional<Integer> affected = group.text(field + "-affected").flatMap(Values::count);
        Optional<Integer> atRisk = group.text(field + "-at-risk").flatMap(Values::count);
        if (affected.isPresent() && atRisk.isPresent() && !title.isEmpty()) {
            result(label, "total, " + label, title, affected.get(), atRisk.get(), group);
        }
    }

    private void events(Field record, String field, String label, Map<String, String> titles) {
        for (Field event : record.all(field)) {
            Optional<String> term = event.text("term");
            for (Field count : event.all("count")) {
                Optional<Integer> affected = count.text("affected").flatMap(Values::count);
                Optional<Integer> atRisk = count.text("at-risk").flatMap(Values::count);
                Optional<String> title = count.text("group").map(titles::get);
                if (term.isPresent() && affected.isPresent() && atRisk.isPresent() && title.isPresent()) {
                    result(label, term.get(), title.get(), affected.get(), atRisk.get(), count);
                }
            }
        }
    }

    private void result(String label, String term, String title, int affected, int atRisk, Field place) {
        StudyArms.Group group = arms.group(title, place);
        Entity event = told.state(substances.event(term));
        Endpoint endpoint = endpoints.safety(label);
        told.result(
                study,
                Result.of(Type.ADVERSE_EVENT_RATE, Value.VALUE_REPORTED, affected + " of " + atRisk)
                        .study(study)
                        .endpoint(endpoint.iri())
                        .arm(group.arm().iri())
                        .population(group.population().map(Entity::iri).orElse(null))
                        .statistic(Value.PARTICIPANT_COUNT)
                        .value(BigDecimal.valueOf(affected))
                        .unit("NUM")
                        .denominator(atRisk)
                        .adverseEvent(event.iri())
                        .gradeBand(Value.GRADE_NOT_APPLICABLE)
                        .build(),
                place);
    }
}
