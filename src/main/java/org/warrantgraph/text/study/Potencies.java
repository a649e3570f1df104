package org.warrantgraph.text.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.measure.Units;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.study.ClaimSink.Manner;

/**
 * Reads "X inhibits A and B with IC50 values of 112 and 20 nM, respectively": one result for each target, of a study that the document
 * does not name. So does "X inhibits A (IC50 112 nM) and B (IC50 20 nM)".
 *
 * <p>Values go to targets only where there are as many of the one as of the other; a single value without a target is one of the drug.
 */
final class Potencies {
    private static final WordTable NAMES = WordTable.load("potencies");
    private static final String NUMBER = "\\d{1,6}(?:[.·]\\d{1,4})?";
    private static final Pattern VALUES = Pattern.compile("^(?: values?)?(?: \\([^()]{1,40}\\))?(?: values?)?"
            + " ?(?:=|:|of|was|were|is|are|about|~|≈|<| )* ?"
            + "(" + NUMBER + "(?:(?:, and |, | and | or )" + NUMBER + "){0,7}) ?([µμnpm]M|[µμnpm]mol/L)\\b");
    private static final Pattern SEPARATOR = Pattern.compile("(?:, and |, | and | or )");
    private static final Set<EntityKind> TARGETS =
            Set.of(EntityKind.PROTEIN, EntityKind.COMPLEX, EntityKind.PROCESS, EntityKind.PATHWAY);
    private static final Manner MANNER = Manner.observed("potency-sentence");

    private final ClaimSink sink;
    private final Agents agents;
    private final EntityTagger tagger;
    private final Optional<Entity> interest;

    /** @param interest what "it" potently does something is about, where a sentence names no drug */
    Potencies(ClaimSink sink, Agents agents, EntityTagger tagger, Optional<Entity> interest) {
        this.sink = sink;
        this.agents = agents;
        this.tagger = tagger;
        this.interest = interest;
    }

    void read(Passage passage) {
        String text = passage.text();
        List<WordTable.Hit> hits = NAMES.find(text);
        List<Entity> drugs = agents.all(text);
        Optional<Entity> drug =
                drugs.size() == 1 ? Optional.of(drugs.get(0)) : drugs.isEmpty() ? interest : Optional.empty();
        if (drug.isEmpty()) {
            return;
        }
        if (hits.size() > 1) {
            bracketed(hits, drug.get(), passage);
        } else if (!hits.isEmpty()) {
            listed(hits.get(0), drug.get(), passage);
        }
    }

    /** "inhibits A (IC50 3.8 nM) and B (IC50 2.1 nM)": each value is of the name right before its bracket. */
    private void bracketed(List<WordTable.Hit> hits, Entity drug, Passage passage) {
        String text = passage.text();
        for (WordTable.Hit hit : hits) {
            Matcher values = VALUES.matcher(text.substring(hit.to()));
            String before = text.substring(0, hit.from()).stripTrailing();
            if (!before.endsWith("(") || !values.find()) {
                continue;
            }
            String name = before.substring(0, before.length() - 1).stripTrailing();
            Optional<Entity> target = tagger.tag(name).stream()
                    .filter(tag -> tag.to() == name.length())
                    .map(EntityTagger.Tag::entity)
                    .filter(entity -> TARGETS.contains(entity.kind()))
                    .findFirst();
            List<BigDecimal> numbers = numbers(values.group(1));
            Optional<String> unit = unit(values.group(2));
            if (target.isPresent() && numbers.size() == 1 && unit.isPresent()) {
                String printed = text.substring(hit.from(), hit.to() + values.end());
                emit(drug, target, hit.row(), numbers.get(0), unit.get(), printed, passage);
            }
        }
    }

    private void listed(WordTable.Hit hit, Entity drug, Passage passage) {
        String text = passage.text();
        Matcher values = VALUES.matcher(text.substring(hit.to()));
        if (!values.find()) {
            return;
        }
        List<BigDecimal> numbers = numbers(values.group(1));
        Optional<String> unit = unit(values.group(2));
        List<Entity> targets = targets(text.substring(0, hit.from()));
        if (targets.isEmpty()) {
            targets = targets(text.substring(hit.to() + values.end()));
        }
        boolean each = targets.size() == numbers.size();
        if (unit.isEmpty() || !each && numbers.size() > 1 || !each && targets.size() > 1) {
            return;
        }
        String printed = text.substring(hit.from(), hit.to() + values.end());
        for (int i = 0; i < numbers.size(); i++) {
            Optional<Entity> target = each ? Optional.of(targets.get(i)) : Optional.empty();
            emit(drug, target, hit.row(), numbers.get(i), unit.get(), printed, passage);
        }
    }

    private static List<BigDecimal> numbers(String printed) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String number : SEPARATOR.split(printed)) {
            numbers.add(new BigDecimal(number.replace('·', '.')));
        }
        return numbers;
    }

    private static Optional<String> unit(String printed) {
        return Units.of(printed.replace('μ', 'µ'));
    }

    private List<Entity> targets(String text) {
        return tagger.tag(text).stream()
                .map(EntityTagger.Tag::entity)
                .filter(entity -> TARGETS.contains(entity.kind()))
                .distinct()
                .toList();
    }

    private void emit(
            Entity drug,
            Optional<Entity> target,
            WordTable.Row statistic,
            BigDecimal value,
            String unit,
            String printed,
            Passage passage) {
        String name = drug.label() + " potency (unnamed study)";
        // Two documents' unnamed studies are not one study.
        Iri iri = Iris.experiment(
                drug.label() + " potency " + sink.document().document().shortHash());
        sink.entity(drug);
        sink.state(new Study(iri, name, Vocabulary.Value.IN_VITRO));
        sink.claim(
                Proposition.of(iri, Vocabulary.Relation.STUDIES, drug.iri()),
                List.of(passage.place(sink.document())),
                passage.citations(),
                MANNER);
        Arm arm = new Arm(Iris.arm(iri, drug.label()), drug.label(), iri, Vocabulary.Value.SINGLE_AGENT_ARM);
        sink.state(arm);
        String label = NAMES.rows().stream()
                        .filter(row -> row.meaning().equals(statistic.meaning()))
                        .findFirst()
                        .orElse(statistic)
                        .phrase()
                + target.map(entity -> " for " + entity.label()).orElse("");
        Endpoint endpoint = new Endpoint(Iris.endpoint(iri, label), label, iri, Optional.empty(), Optional.empty());
        sink.state(endpoint);
        Result result = CellResult.reported(Vocabulary.Type.RESULT, printed)
                .study(iri)
                .endpoint(endpoint.iri())
                .arm(arm.iri())
                .statistic(new Iri(Namespaces.ONTOLOGY + statistic.meaning()))
                .value(value)
                .unit(unit)
                .build();
        sink.result(iri, result, List.of(passage.place(sink.document())), passage.citations(), MANNER);
    }
}
