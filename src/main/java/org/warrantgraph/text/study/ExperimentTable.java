package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.study.ClaimSink.Manner;

/** Reads a table of experiments: model, treatment and outcome in words. */
final class ExperimentTable {
    private static final WordTable OUTCOMES = WordTable.load("outcomes");
    private static final WordTable RELATIONS = WordTable.load("cell-relations");

    private final TableView view;
    private final Optional<ExperimentRecord> record;
    private final ClaimSink sink;
    private final Agents agents;
    private final EntityTagger tagger;
    private final Set<Iri> dosed = new HashSet<>();

    /** @param record the animal experiment that the text around the table tells of */
    ExperimentTable(
            TableView view, Optional<ExperimentRecord> record, ClaimSink sink, Agents agents, EntityTagger tagger) {
        this.view = view;
        this.record = record;
        this.sink = sink;
        this.agents = agents;
        this.tagger = tagger;
    }

    static boolean fits(TableView view) {
        return view.columnWith("MODEL").isPresent()
                && view.columnWith("TREATMENT").isPresent()
                && view.columnWith("OUTCOME").isPresent();
    }

    /** What is given in each row. */
    static List<List<Given>> treatments(TableView view, Agents agents) {
        int column = view.columnWith("TREATMENT").orElseThrow();
        return view.body().stream()
                .map(row -> agents.parseKnown(TableView.text(row, column)))
                .filter(given -> !given.isEmpty())
                .toList();
    }

    void read() {
        int model = view.columnWith("MODEL").orElseThrow();
        int treatment = view.columnWith("TREATMENT").orElseThrow();
        int outcome = view.columnWith("OUTCOME").orElseThrow();
        for (Block.Row row : view.body()) {
            Optional<Block.Cell> treated = TableView.cell(row, treatment).filter(TableView::hasPlace);
            Optional<Block.Cell> came = TableView.cell(row, outcome).filter(TableView::hasPlace);
            String where = TableView.text(row, model);
            if (treated.isEmpty() || came.isEmpty() || where.isEmpty()) {
                continue;
            }
            List<Given> given = agents.parseKnown(treated.get().text());
            Optional<Entity> known = record.flatMap(experiment -> experiment.model(where));
            if (known.isPresent() && !given.isEmpty()) {
                animal(row, record.get(), known.get(), given, treated.get(), came.get());
            } else if (ModelText.isInVitro(where) && given.size() == 1) {
                inVitro(row, where, given.get(0), came.get());
            }
        }
    }

    private void animal(
            Block.Row row,
            ExperimentRecord experiment,
            Entity model,
            List<Given> given,
            Block.Cell treated,
            Block.Cell came) {
        ArmRecord arm = experiment.arm(given).orElseGet(() -> experiment.add(given, false));
        Iri study = experiment.study().iri();
        sink.state(arm.arm());
        boolean doses = given.stream().anyMatch(one -> !one.dosing().doses().isEmpty());
        // An arm in several models is one arm; the first row that prints its doses claims them.
        if (doses && dosed.add(arm.iri())) {
            for (Given one : arm.given()) {
                sink.entity(one.agent());
                Intervention intervention = one.intervention();
                sink.state(intervention);
                claim(
                        Proposition.of(arm.iri(), Vocabulary.Relation.HAS_INTERVENTION, intervention.iri()),
                        treated,
                        row,
                        Manner.asserted("intervention"));
            }
        }
        Optional<WordTable.Row> outcome = OUTCOMES.first(came.text());
        if (outcome.isEmpty() || experiment.endpoint().isEmpty()) {
            return;
        }
        Result result = CellResult.reported(
                        Vocabulary.Type.QUALITATIVE_RESULT, came.text().strip())
                .study(study)
                .endpoint(experiment.endpoint().get().iri())
                .arm(arm.iri())
                .population(model.iri())
                .outcome(new Iri(Namespaces.ONTOLOGY + outcome.get().meaning()))
                .method(experiment.method().orElse(null))
                .testsInteraction(false)
                .build();
        List<Anchor> places = List.of(view.place(came));
        sink.result(study, result, places, view.citations(row), Manner.observed("experiment-cell"));
    }

    /** Effects on processes and targets, each with the model as context. */
    private void inVitro(Block.Row row, String where, Given given, Block.Cell came) {
        List<Effect> effects = effects(came.text());
        if (effects.isEmpty()) {
            return;
        }
        Entity model = sink.entity(ModelText.byOwnWords(where));
        String label = model.label() + " (unnamed study)";
        // Two documents' unnamed studies are not one study.
        Iri iri =
                Iris.experiment(model.label() + " " + sink.document().document().shortHash());
        sink.state(new Study(iri, label, Vocabulary.Value.IN_VITRO));
        claim(Proposition.of(iri, Vocabulary.Relation.USES_MODEL, model.iri()), came, row, Manner.asserted("model"));
        sink.entity(given.agent());
        for (Effect effect : effects) {
            sink.entity(effect.on());
            Proposition proposition = new Proposition(
                    given.agent().iri(), effect.relation(), effect.on().iri(), Optional.of(model.iri()));
            sink.claim(
                    proposition,
                    List.of(view.place(came)),
                    view.citations(row),
                    Manner.asserted("effect-cell"),
                    effect.qualifier());
        }
    }

    private record Effect(Iri relation, Entity on, Optional<String> qualifier) {}

    private List<Effect> effects(String text) {
        List<WordTable.Hit> hits = RELATIONS.find(text);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            WordTable.Hit hit = hits.get(i);
            int end = i + 1 < hits.size() ? hits.get(i + 1).from() : text.length();
            String after = text.substring(hit.to(), end);
            String before = i == 0 ? Phrases.folded(text.substring(0, hit.from())) : "";
            boolean oneWord = !before.isEmpty() && !before.contains(" ");
            target(after)
                    .ifPresent(on -> effects.add(new Effect(
                            relation(hit, on),
                            on,
                            oneWord ? Optional.of(before.toLowerCase(Locale.ROOT)) : Optional.empty())));
        }
        return effects;
    }

    private static Iri relation(WordTable.Hit hit, Entity on) {
        boolean process = on.kind() == EntityKind.PROCESS;
        return new Iri(Namespaces.ONTOLOGY + hit.row().columns().get(process ? 0 : 1));
    }

    /** The first thing named; a protein before the word "phosphorylation" is that process. */
    private Optional<Entity> target(String text) {
        return tagger.tag(text).stream().findFirst().map(tag -> {
            boolean phosphorylation = text.substring(tag.to()).startsWith(" phosphorylation")
                    && tag.entity().kind() != EntityKind.PROCESS;
            return phosphorylation
                    ? Entity.named(EntityKind.PROCESS, tag.entity().label() + " phosphorylation")
                    : tag.entity();
        });
    }

    private void claim(Proposition proposition, Block.Cell cell, Block.Row row, Manner manner) {
        sink.claim(proposition, List.of(view.place(cell)), view.citations(row), manner);
    }
}
