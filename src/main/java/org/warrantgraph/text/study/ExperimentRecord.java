package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary;

/** An experiment as far as the document has told of it. Grows while the document is read; not thread-safe. */
final class ExperimentRecord {
    private static final Set<String> COMMON = Set.of(
            "xenograft",
            "xenografts",
            "model",
            "models",
            "tumor",
            "tumors",
            "tumour",
            "tumours",
            "cell",
            "cells",
            "line",
            "lines",
            "mice",
            "mouse",
            "human",
            "in",
            "of",
            "the",
            "and",
            "or",
            "cancer",
            "nude",
            "female",
            "male");

    private final Study study;
    private final List<Entity> models = new ArrayList<>();
    private final List<ArmRecord> arms = new ArrayList<>();
    private Optional<Endpoint> endpoint = Optional.empty();
    private Optional<Iri> method = Optional.empty();

    ExperimentRecord(Study study) {
        this.study = study;
    }

    Study study() {
        return study;
    }

    List<ArmRecord> arms() {
        return List.copyOf(arms);
    }

    void model(Entity model) {
        models.add(model);
    }

    void endpoint(Endpoint found) {
        endpoint = endpoint.or(() -> Optional.of(found));
    }

    Optional<Endpoint> endpoint() {
        return endpoint;
    }

    void method(Iri found) {
        method = Optional.of(found);
    }

    Optional<Iri> method() {
        return method;
    }

    /** The model whose telling words a text shares most; empty where none or two do. */
    Optional<Entity> model(String text) {
        Set<String> wanted = words(text);
        List<Entity> best = new ArrayList<>();
        int most = 0;
        for (Entity model : models) {
            Set<String> shared = words(model.label());
            shared.retainAll(wanted);
            if (shared.size() > most) {
                best.clear();
                most = shared.size();
            }
            if (shared.size() == most && most > 0) {
                best.add(model);
            }
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1 && !COMMON.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The arm with exactly these agents and, where both are printed, these doses. */
    Optional<ArmRecord> arm(List<Given> given) {
        List<ArmRecord> same = arms.stream()
                .filter(arm -> arm.agents().equals(ArmRecord.agents(given)) && arm.dosesAgree(given))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Adds an arm unless it is there; what kind it is depends on whether others combine its agent. */
    ArmRecord add(List<Given> given, boolean combinationElsewhere) {
        String label = Given.label(given, true);
        Arm arm = new Arm(Iris.arm(study.iri(), label), label, study.iri(), kind(given, combinationElsewhere));
        Optional<ArmRecord> known =
                arms.stream().filter(other -> other.iri().equals(arm.iri())).findFirst();
        ArmRecord record = known.orElseGet(() -> new ArmRecord(arm, Optional.empty(), given, Optional.empty()));
        if (known.isEmpty()) {
            arms.add(record);
        }
        return record;
    }

    private static Iri kind(List<Given> given, boolean combinationElsewhere) {
        boolean control = given.stream().allMatch(one -> Agents.isControl(one.agent()));
        if (control) {
            return Vocabulary.Value.VEHICLE_CONTROL;
        }
        return given.size() == 1 && combinationElsewhere
                ? Vocabulary.Value.SINGLE_AGENT_ARM
                : Vocabulary.Value.EXPERIMENTAL_ARM;
    }
}
