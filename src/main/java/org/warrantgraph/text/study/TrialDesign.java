package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.measure.AllocationRatio;
import org.warrantgraph.text.measure.Found;
import org.warrantgraph.text.measure.TrialPhase;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.study.ClaimSink.Manner;
import org.warrantgraph.text.study.Passage.Topic;

/** Reads how one trial was set up: phase, design, people, allocation, endpoints. Arms are read by {@link TrialArms}. */
final class TrialDesign {
    private static final WordTable DESIGN = WordTable.load("design-words");

    private final TrialRecord trial;
    private final ClaimSink sink;
    private final EntityTagger tagger;

    TrialDesign(TrialRecord trial, ClaimSink sink, EntityTagger tagger) {
        this.trial = trial;
        this.sink = sink;
        this.tagger = tagger;
    }

    void read(List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.topic() != Topic.TRIAL) {
                continue;
            }
            if (isAboutDesign(passage)) {
                design(passage);
            }
            people(passage);
            allocation(passage);
            for (EndpointList.Named named : EndpointList.read(passage)) {
                endpoint(named, passage);
            }
        }
    }

    /** A design bullet, or a sentence on this very trial; "phase III trials are planned" is not about this one. */
    private boolean isAboutDesign(Passage passage) {
        boolean labelled = passage.labelled("design") || passage.labelled("phase") || passage.labelled("type");
        boolean named = TrialNames.isNamed(trial.study().label(), passage.text());
        String lower = passage.text().toLowerCase(Locale.ROOT);
        boolean thisOne =
                lower.startsWith("this ") || lower.startsWith("in this ") || lower.startsWith("the study was ");
        boolean noun = Phrases.hasWords(passage.text(), "trial") || Phrases.hasWords(passage.text(), "study");
        return labelled || noun && (named || thisOne);
    }

    private void design(Passage passage) {
        for (Found<TrialPhase> phase : TrialPhase.find(passage.text())) {
            phase.value().values().forEach(value -> claim(Vocabulary.Relation.PHASE, value, passage, "phase"));
        }
        for (WordTable.Hit hit : DESIGN.find(passage.text())) {
            Iri feature = new Iri(Namespaces.ONTOLOGY + hit.row().meaning());
            claim(Vocabulary.Relation.DESIGN, feature, passage, "design");
        }
    }

    private void people(Passage passage) {
        String lower = passage.text().toLowerCase(Locale.ROOT);
        boolean labelled = passage.labelled("population")
                || passage.labelled("patients")
                || passage.labelled("participants")
                || passage.labelled("eligibility")
                || passage.labelled("enrollment")
                || passage.labelled("enrolment");
        boolean enrols = lower.contains("enrol") || lower.contains("recruit");
        boolean evaluates = lower.contains("evaluat") || lower.contains("investigat") || lower.contains("assess");
        boolean patients = labelled || enrols;
        if (patients || evaluates && TrialNames.isNamed(trial.study().label(), passage.text())) {
            Criteria read = Criteria.read(passage.text(), tagger);
            if (patients) {
                read.enrolled().ifPresent(number -> enrolled(number.value(), number.printed(), passage));
                read.criteria().forEach(words -> population(words, passage));
            }
            read.disease().ifPresent(disease -> {
                sink.entity(disease);
                claim(Vocabulary.Relation.STUDIES, disease.iri(), passage, "disease");
            });
        }
        Criteria.allowed(passage.text()).ifPresent(words -> population(words, passage));
    }

    private void enrolled(java.math.BigDecimal number, String printed, Passage passage) {
        Endpoint enrolment = trial.enrolment();
        sink.state(enrolment);
        Result result = Result.of(Vocabulary.Type.RESULT, Vocabulary.Value.VALUE_REPORTED, printed)
                .study(trial.iri())
                .endpoint(enrolment.iri())
                .statistic(Vocabulary.Value.PARTICIPANT_COUNT)
                .value(number)
                .unit("NUM")
                .build();
        sink.result(trial.iri(), result, places(passage), passage.citations(), Manner.observed("enrolment"));
    }

    private void population(String words, Passage passage) {
        Entity population = sink.entity(Criteria.population(words));
        claim(Vocabulary.Relation.HAS_POPULATION, population.iri(), passage, "population");
    }

    private void allocation(Passage passage) {
        String lower = passage.whole().toLowerCase(Locale.ROOT);
        if (!lower.contains("randomi") && !lower.contains("allocat") && !lower.contains("assigned")) {
            return;
        }
        Optional<AllocationRatio> ratio =
                AllocationRatio.find(passage.text()).stream().map(Found::value).findFirst();
        if (ratio.flatMap(AllocationRatio::asNumber).isEmpty()) {
            return;
        }
        Endpoint enrolment = trial.enrolment();
        sink.state(enrolment);
        Result result = Result.of(
                        Vocabulary.Type.RESULT,
                        Vocabulary.Value.VALUE_REPORTED,
                        ratio.get().printed())
                .study(trial.iri())
                .endpoint(enrolment.iri())
                .statistic(Vocabulary.Value.ALLOCATION_RATIO)
                .value(ratio.get().asNumber().get())
                .unit("UNITLESS")
                .build();
        sink.result(trial.iri(), result, places(passage), passage.citations(), Manner.observed("allocation"));
    }

    private void endpoint(EndpointList.Named named, Passage passage) {
        Endpoint endpoint = trial.endpoint(named.endpoint());
        sink.state(endpoint);
        if (named.role().equals(Vocabulary.Relation.PRIMARY_ENDPOINT)) {
            trial.primary(endpoint);
        }
        claim(named.role(), endpoint.iri(), passage, "endpoint");
    }

    private void claim(Iri relation, Iri object, Passage passage, String rule) {
        sink.claim(
                Proposition.of(trial.iri(), relation, object),
                places(passage),
                passage.citations(),
                Manner.observed(rule));
    }

    private List<org.warrantgraph.model.Anchor> places(Passage passage) {
        return new ArrayList<>(List.of(passage.place(sink.document())));
    }
}
