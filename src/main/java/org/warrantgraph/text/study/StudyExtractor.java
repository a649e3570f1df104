package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.measure.TrialPhase;
import org.warrantgraph.text.structure.DocumentExtractor;
import org.warrantgraph.text.structure.TextDocument;
import org.warrantgraph.text.study.Passage.Topic;
import org.warrantgraph.text.study.Passages.PlacedTable;

/**
 * Reads trials and experiments from a document: design, arms, endpoints, tables of results and adverse events, results in sentences,
 * and which references report them.
 *
 * <p>Each passage is read on its own terms; what it leaves open (which trial, which endpoint) is taken from the text around it, and
 * left out where that could be two things.
 */
public final class StudyExtractor implements DocumentExtractor {
    private final String version = "study-3-" + StudyData.hash();

    @Override
    public String version() {
        return version;
    }

    @Override
    public void extract(TextDocument document, EntityTagger tagger, Consumer<Statement> out) {
        ClaimSink sink = new ClaimSink(document, out);
        TrialNames names = TrialNames.in(Passages.texts(document));
        Optional<Entity> interest = interest(document, new Agents(tagger));
        Agents agents = new Agents(tagger).about(interest);
        Optional<String> only = names.names().size() == 1
                ? Optional.of(names.names().get(0))
                : names.names().isEmpty() ? unnamedTrial(document, names, interest) : Optional.empty();
        Passages passages = Passages.of(document, names, only);
        ReportedStudies reported = new ReportedStudies(sink);

        Map<String, List<Passage>> byTrial = new LinkedHashMap<>();
        for (Passage passage : passages.sentences()) {
            passage.trial()
                    .ifPresent(name -> byTrial.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(passage));
        }
        byTrial.forEach((name, told) -> {
            List<PlacedTable> tables = passages.tables().stream()
                    .filter(table -> table.trial().filter(name::equals).isPresent())
                    .toList();
            trial(name, told, tables, interest.map(Entity::iri), new Parts(sink, agents, tagger, reported));
        });
        Experiments experiments = new Experiments(sink, agents, tagger, reported);
        experiments.read(passages);
        Potencies potencies = new Potencies(sink, agents, tagger, interest);
        passages.sentences().forEach(potencies::read);
    }

    @Override
    public List<Fault> faults(TextDocument document) {
        return FaultyCells.in(document);
    }

    /** What every part of the reading needs. */
    record Parts(ClaimSink sink, Agents agents, EntityTagger tagger, ReportedStudies reported) {}

    private static void trial(
            String name, List<Passage> told, List<PlacedTable> tables, Optional<Iri> interest, Parts parts) {
        ClaimSink sink = parts.sink();
        Study study = new Study(Iris.trial(name), name, Vocabulary.Value.INTERVENTIONAL_TRIAL);
        sink.state(study);
        TrialRecord trial = new TrialRecord(study, interest);
        new TrialDesign(trial, sink, parts.tagger()).read(told);
        TrialArms arms = new TrialArms(trial, sink, parts.agents());
        arms.read(told);
        for (PlacedTable placed : tables) {
            table(new TableView(sink.document(), placed), trial, arms, parts);
        }
        new ResultSentences(trial, sink, parts.agents()).read(told);
        EventSentences events = new EventSentences(trial, arms, sink);
        told.stream().filter(passage -> passage.topic() == Topic.TRIAL).forEach(events::read);
        parts.reported().byTitle(trial);
        parts.reported().bySourceNote(trial, tables);
    }

    private static void table(TableView printed, TrialRecord trial, TrialArms arms, Parts parts) {
        if (AdverseEventTable.fits(printed)) {
            new AdverseEventTable(printed, trial, arms, parts.sink(), parts.tagger()).read();
            return;
        }
        TableView view = ArmRows.fits(printed, parts.agents()) ? printed.turned() : printed;
        if (EfficacyTable.fits(view, parts.agents())) {
            new EfficacyTable(view, trial, arms, parts.sink()).read();
        }
    }

    /** The compound that the document is about: the one its own fields name, else the first in its title. */
    private static Optional<Entity> interest(TextDocument document, Agents agents) {
        Optional<Entity> field = document.fields().stream()
                .filter(each -> Phrases.hasWords(each.label(), "compound")
                        || Phrases.hasWords(each.label(), "drug")
                        || Phrases.hasWords(each.label(), "product"))
                .map(each -> agents.agent(each.value()))
                .flatMap(Optional::stream)
                .findFirst();
        return field.or(() -> document.document().title().flatMap(agents::agent))
                .filter(entity -> entity.kind() == EntityKind.COMPOUND);
    }

    /** A name for a trial that the document describes without naming it. */
    private static Optional<String> unnamedTrial(TextDocument document, TrialNames names, Optional<Entity> interest) {
        List<Passage> about = Passages.of(document, names, Optional.of("unnamed")).sentences().stream()
                .filter(passage -> passage.topic() == Topic.TRIAL)
                .toList();
        boolean described = about.stream()
                .anyMatch(passage -> passage.labelled("design")
                        || passage.bullet()
                                && passage.label().filter(ArmText::isArmLabel).isPresent());
        if (!described) {
            return Optional.empty();
        }
        String phase = about.stream()
                .flatMap(passage -> TrialPhase.find(passage.whole()).stream())
                .findFirst()
                .map(found -> found.value().printed().toLowerCase(java.util.Locale.ROOT) + " ")
                .orElse("");
        return ReportedStudies.registryNumber(document.references())
                .or(() -> interest.map(compound -> compound.label() + " " + phase + "trial"));
    }
}
