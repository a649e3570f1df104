package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** What the whole guide reader finds in a text, one line of words per claim, result, study and reference. */
final class GuideFacts {
    private static final GuideReader READER = new GuideReader();

    private final Map<Iri, String> labels = new HashMap<>();

    private GuideFacts() {}

    static List<String> of(String name, String text) {
        CollectingSink sink = new CollectingSink();
        READER.read(BytesSource.of(name, text), sink);
        return new GuideFacts().facts(sink.statements);
    }

    private List<String> facts(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Entity entity) {
                labels.put(entity.iri(), entity.label());
            } else if (statement instanceof Study study) {
                labels.put(study.iri(), study.label());
            } else if (statement instanceof Arm arm) {
                labels.put(arm.iri(), arm.label());
            } else if (statement instanceof Endpoint endpoint) {
                labels.put(endpoint.iri(), endpoint.label());
            }
        }
        List<String> facts = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Claim claim
                    && !claim.proposition().predicate().localName().equals("hasResult")) {
                facts.add("claim " + label(claim.proposition().subject()) + " "
                        + claim.proposition().predicate().localName() + " "
                        + label(claim.proposition().object()) + " " + claim.polarity());
            } else if (statement instanceof Result result) {
                facts.add("result " + words(result));
            } else if (statement instanceof Study study) {
                facts.add("study " + study.label());
            } else if (statement instanceof Reference reference) {
                facts.add("reference " + reference.number() + " " + reference.identifiers());
            }
        }
        return facts.stream().map(fact -> fact.toLowerCase(Locale.ROOT)).toList();
    }

    private String label(Iri iri) {
        return labels.getOrDefault(iri, iri.localName());
    }

    private String words(Result result) {
        List<String> words = new ArrayList<>();
        result.study().ifPresent(iri -> words.add(label(iri)));
        result.endpoint().ifPresent(iri -> words.add(label(iri)));
        result.adverseEvent().ifPresent(iri -> words.add(label(iri)));
        result.gradeBand().ifPresent(iri -> words.add(iri.localName()));
        result.arm().ifPresent(iri -> words.add(label(iri)));
        result.comparatorArm().ifPresent(iri -> words.add("vs " + label(iri)));
        result.statistic().ifPresent(iri -> words.add(iri.localName()));
        if (result.value().isEmpty()) {
            words.add(result.status().localName());
        }
        result.value().ifPresent(value -> words.add(value.toPlainString()));
        result.unit().ifPresent(words::add);
        result.ciLow()
                .ifPresent(low -> words.add(low.toPlainString() + ".."
                        + result.ciHigh()
                                .map(java.math.BigDecimal::toPlainString)
                                .orElse("")));
        result.pValue().ifPresent(p -> words.add("p" + result.pRelation().orElse("?") + p.toPlainString()));
        return String.join(" ", words);
    }
}
