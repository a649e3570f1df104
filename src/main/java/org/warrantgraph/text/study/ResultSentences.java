package org.warrantgraph.text.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Found;
import org.warrantgraph.text.measure.Multiple;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.study.ClaimSink.Manner;
import org.warrantgraph.text.study.Passage.Topic;

/** Reads results of one trial that sentences tell in words; those in numbers are read by {@link NumberSentences}. */
final class ResultSentences {
    private static final WordTable SUBGROUPS = WordTable.load("subgroup-words");
    private static final WordTable RARITY = WordTable.load("rarity");
    private static final List<String> SAFETY_WORDS = List.of(
            "safety", "toxicity", "toxicities", "adverse events", "adverse event", "adverse reactions", "side effects");

    private final TrialRecord trial;
    private final ClaimSink sink;
    private final Agents agents;
    /** The endpoint that "this benefit" refers to: the one named last. */
    private Optional<Endpoint> last = Optional.empty();

    ResultSentences(TrialRecord trial, ClaimSink sink, Agents agents) {
        this.trial = trial;
        this.sink = sink;
        this.agents = agents;
    }

    void read(List<Passage> passages) {
        NumberSentences numbers = new NumberSentences(trial, sink, agents);
        int group = -1;
        for (Passage passage : passages) {
            if (passage.group() != group) {
                last = Optional.empty();
                group = passage.group();
            }
            boolean design = !EndpointList.read(passage).isEmpty() || passage.labelled("design");
            if (design || !speaksOfExperimentalArm(passage.text())) {
                continue;
            }
            safety(passage);
            if (passage.topic() == Topic.TRIAL) {
                Optional<Endpoint> named = endpointIn(passage.text());
                subgroups(passage, named);
                named.ifPresent(endpoint -> {
                    last = Optional.of(endpoint);
                    multiple(passage, endpoint);
                    significant(passage, endpoint);
                });
                numbers.read(passage);
            }
        }
    }

    /** A sentence that names drugs of which none is in the experimental arm is about something else. */
    private boolean speaksOfExperimentalArm(String text) {
        List<Entity> named = agents.all(text);
        return named.isEmpty()
                || trial.arms().stream()
                        .filter(arm -> !arm.isComparator())
                        .anyMatch(arm ->
                                named.stream().anyMatch(agent -> arm.agents().contains(agent.iri())));
    }

    private Optional<Endpoint> endpointIn(String text) {
        List<WordTable.Hit> hits = EndpointText.find(text);
        List<String> labels =
                hits.stream().map(hit -> hit.row().meaning()).distinct().toList();
        if (labels.size() != 1 || labels.get(0).equals("safety")) {
            return Optional.empty();
        }
        return Optional.of(trial.endpoint(EndpointText.of(hits.get(0).row())));
    }

    private void multiple(Passage passage, Endpoint endpoint) {
        Optional<ArmPair> pair = ArmPair.of(trial);
        List<Found<Multiple>> found = Multiple.find(passage.text());
        boolean medians = Phrases.hasWords(passage.text(), "median");
        if (pair.isEmpty() || found.size() != 1 || !medians) {
            return;
        }
        Multiple multiple = found.get(0).value();
        ResultBuilder result = CellResult.reported(Vocabulary.Type.COMPARISON, multiple.printed())
                .comparatorArm(pair.get().comparator().iri())
                .statistic(Vocabulary.Value.RATIO_OF_MEDIANS)
                .value(multiple.value())
                .unit("UNITLESS");
        if (!multiple.relation().modelSymbol().equals("=")) {
            result.valueRelation(multiple.relation().modelSymbol());
        }
        emit(result, endpoint, Optional.of(pair.get().arm()), passage, "ratio-of-medians");
    }

    private void significant(Passage passage, Endpoint endpoint) {
        String lower = passage.text().toLowerCase(Locale.ROOT);
        boolean better = lower.contains("improv")
                || lower.contains("prolong")
                || lower.contains("longer")
                || lower.contains("superior");
        boolean denied =
                lower.contains("no statistically") || lower.contains("not statistically") || lower.contains("did not");
        for (String words : List.of("statistically significant", "statistically significantly")) {
            if (better && !denied && Phrases.hasWords(passage.text(), words)) {
                words(words, endpoint, Vocabulary.Value.GREATER_EFFECT, Optional.empty(), passage, "significant");
            }
        }
    }

    /** "The benefit was consistent across subgroups, including those with A and B". */
    private void subgroups(Passage passage, Optional<Endpoint> named) {
        String text = passage.text();
        boolean benefit = named.isPresent() || Phrases.hasWords(text, "benefit");
        boolean consistent = Phrases.hasWords(text, "consistent") || Phrases.hasWords(text, "consistently");
        Optional<Endpoint> endpoint = named.or(() -> last);
        if (!benefit || !consistent || !Phrases.hasWords(text, "subgroups") || endpoint.isEmpty()) {
            return;
        }
        Optional<WordTable.Hit> lead = SUBGROUPS.find(text).stream().findFirst();
        if (lead.isEmpty()) {
            return;
        }
        for (String words :
                Phrases.items(Phrases.folded(text.substring(lead.get().to())))) {
            String bare =
                    words.replaceFirst("^(those|patients|participants) ", "").replaceFirst("^with ", "");
            Entity population = sink.entity(Criteria.population(bare));
            words(
                    "consistent",
                    endpoint.get(),
                    Vocabulary.Value.CONSISTENT_BENEFIT,
                    Optional.of(population.iri()),
                    passage,
                    "subgroup");
        }
    }

    private void safety(Passage passage) {
        String text = passage.text();
        if (SAFETY_WORDS.stream().noneMatch(words -> Phrases.hasWords(text, words))) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String words :
                List.of("most common", "most frequent", "most frequently reported", "most commonly reported")) {
            if (Phrases.hasWords(text, words)) {
                words(words, trial.safety(), Vocabulary.Value.MOST_COMMON, Optional.empty(), passage, "most-common");
                break;
            }
        }
        int consistent = lower.indexOf("consistent with");
        if (consistent >= 0 && (lower.contains("class") || lower.contains("known"))) {
            String rest = Phrases.split(text.substring(consistent), List.of(", ", "; ", ". "))
                    .get(0);
            words(
                    Phrases.folded(rest),
                    trial.safety(),
                    Vocabulary.Value.AS_EXPECTED_OF_CLASS,
                    Optional.empty(),
                    passage,
                    "class-effect");
        }
        RARITY.find(text).stream()
                .findFirst()
                .ifPresent(hit -> words(
                        text.substring(hit.from(), hit.to()),
                        trial.safety(),
                        Vocabulary.Value.LOW_RATE,
                        Optional.empty(),
                        passage,
                        "low-rate"));
    }

    private void words(
            String printed, Endpoint endpoint, Iri outcome, Optional<Iri> population, Passage passage, String rule) {
        ResultBuilder result = CellResult.reported(Vocabulary.Type.QUALITATIVE_RESULT, printed)
                .outcome(outcome)
                .population(population.orElse(null));
        emit(result, endpoint, trial.experimental(), passage, rule);
    }

    private void emit(ResultBuilder result, Endpoint endpoint, Optional<ArmRecord> arm, Passage passage, String rule) {
        sink.state(endpoint);
        Result built = result.study(trial.iri())
                .endpoint(endpoint.iri())
                .arm(arm.map(ArmRecord::iri).orElse(null))
                .dataCut(DataCut.in(passage.text()).orElse(null))
                .build();
        Manner manner = passage.topic() == Topic.CONCLUSION ? Manner.interpreted(rule) : Manner.observed(rule);
        sink.result(trial.iri(), built, List.of(passage.place(sink.document())), passage.citations(), manner);
    }
}
