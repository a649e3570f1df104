package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.study.ClaimSink.Manner;
import org.warrantgraph.text.study.Passage.Topic;

/** Finds the experiments of a document and has each read: its design from sentences and bullets, its results from those and tables. */
final class Experiments {
    private final ClaimSink sink;
    private final Agents agents;
    private final EntityTagger tagger;
    private final ReportedStudies reported;

    Experiments(ClaimSink sink, Agents agents, EntityTagger tagger, ReportedStudies reported) {
        this.sink = sink;
        this.agents = agents;
        this.tagger = tagger;
        this.reported = reported;
    }

    void read(Passages passages) {
        Map<Integer, List<Passage>> groups = passages.sentences().stream()
                .filter(passage -> passage.topic() == Topic.EXPERIMENT)
                .collect(Collectors.groupingBy(Passage::group, LinkedHashMap::new, Collectors.toList()));
        Map<Integer, ExperimentRecord> byGroup = new LinkedHashMap<>();
        groups.forEach((group, told) ->
                study(told).ifPresent(study -> byGroup.put(group, design(study, told, tables(passages, group)))));
        for (Passages.PlacedTable placed : passages.tables()) {
            TableView view = new TableView(sink.document(), placed);
            if (placed.topic() == Topic.EXPERIMENT && ExperimentTable.fits(view)) {
                Optional<ExperimentRecord> record = Optional.ofNullable(byGroup.get(placed.group()))
                        .or(() ->
                                byGroup.size() == 1 ? byGroup.values().stream().findFirst() : Optional.empty());
                new ExperimentTable(view, record, sink, agents, tagger).read();
            }
        }
    }

    private List<TableView> tables(Passages passages, int group) {
        return passages.tables().stream()
                .filter(placed -> placed.group() == group)
                .map(placed -> new TableView(sink.document(), placed))
                .filter(ExperimentTable::fits)
                .toList();
    }

    /** A group of passages is an experiment where it tells of animals and of models or arms. */
    private Optional<Study> study(List<Passage> told) {
        boolean animal = told.stream().anyMatch(passage -> ModelText.isAnimal(passage.whole()));
        boolean designed = told.stream()
                .anyMatch(passage -> !ModelText.read(passage.text()).isEmpty()
                        || passage.text().contains(" to receive "));
        if (!animal || !designed) {
            return Optional.empty();
        }
        List<Entity> studied = told.stream()
                .map(passage -> activeAgents(passage.text()))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        boolean xenograft = told.stream()
                .anyMatch(passage -> passage.whole().toLowerCase(Locale.ROOT).contains("xenograft")
                        || !ModelText.read(passage.text()).isEmpty());
        String names = studied.stream().map(Entity::label).collect(Collectors.joining(" + "));
        String name = (names + (xenograft ? " xenograft study" : " animal study")).strip();
        return Optional.of(new Study(Iris.experiment(name), name, Vocabulary.Value.ANIMAL_EXPERIMENT));
    }

    private List<Entity> activeAgents(String text) {
        return agents.all(text).stream()
                .filter(agent -> !Agents.isControl(agent))
                .toList();
    }

    private ExperimentRecord design(Study study, List<Passage> told, List<TableView> tables) {
        sink.state(study);
        ExperimentRecord record = new ExperimentRecord(study);
        new ExperimentDesign(record, sink, agents).read(told, tables);
        told.stream()
                .map(passage -> activeAgents(passage.text()))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .ifPresent(list -> {
                    Passage first = told.stream()
                            .filter(passage -> activeAgents(passage.text()).equals(list))
                            .findFirst()
                            .orElseThrow();
                    for (Entity agent : list) {
                        sink.entity(agent);
                        claim(study.iri(), Vocabulary.Relation.STUDIES, agent.iri(), first);
                    }
                });
        List<Integer> cited = new ArrayList<>();
        told.stream()
                .filter(passage ->
                        passage.bullet() || !activeAgents(passage.text()).isEmpty())
                .forEach(passage -> cited.addAll(passage.citations()));
        reported.byDesign(study.iri(), cited);
        return record;
    }

    private void claim(Iri subject, Iri relation, Iri object, Passage passage) {
        sink.claim(
                Proposition.of(subject, relation, object),
                List.of(passage.place(sink.document())),
                passage.citations(),
                Manner.asserted("experiment"));
    }
}
