package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary;

/** A trial as far as the document has told of it: its arms and endpoints. Grows while the document is read; not thread-safe. */
final class TrialRecord {
    private final Study study;
    private final Optional<Iri> interest;
    private final List<ArmRecord> arms = new ArrayList<>();
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Set<String> primary = new HashSet<>();

    /** @param interest the compound that the document is about */
    TrialRecord(Study study, Optional<Iri> interest) {
        this.study = study;
        this.interest = interest;
    }

    Study study() {
        return study;
    }

    Iri iri() {
        return study.iri();
    }

    List<ArmRecord> arms() {
        return List.copyOf(arms);
    }

    /** The known arm that a place speaks of. */
    Optional<ArmRecord> match(ArmText text) {
        Optional<ArmRecord> named = text.name()
                .flatMap(name -> arms.stream()
                        .filter(arm -> arm.name().filter(name::equalsIgnoreCase).isPresent())
                        .findFirst());
        if (named.isPresent()) {
            return named;
        }
        Set<Iri> agents = ArmRecord.agents(text.given());
        List<ArmRecord> same = arms.stream()
                .filter(arm -> !agents.isEmpty() && arm.agents().equals(agents) && arm.dosesAgree(text.given()))
                .toList();
        if (same.isEmpty()) {
            same = abbreviated(text, agents);
        }
        if (same.size() > 1 && text.size().isPresent()) {
            int size = text.size().get().value();
            same = same.stream()
                    .filter(arm -> arm.size().filter(n -> n == size).isPresent())
                    .toList();
        }
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** A header may name only what tells the arm from the others: "Placebo" for placebo and background therapy. */
    private List<ArmRecord> abbreviated(ArmText text, Set<Iri> agents) {
        return arms.stream()
                .filter(arm -> !agents.isEmpty() && arm.agents().containsAll(agents) && arm.dosesAgree(text.given()))
                .filter(arm -> text.size().isEmpty()
                        || arm.size().isEmpty()
                        || arm.size().get() == text.size().get().value())
                .toList();
    }

    /** True where what a place prints could be more than one known arm. */
    boolean fitsSeveral(ArmText text) {
        Set<Iri> agents = ArmRecord.agents(text.given());
        return match(text).isEmpty() && abbreviated(text, agents).size() > 1;
    }

    /** Adds arms told together; what kind an arm is may depend on the others. */
    List<ArmRecord> add(List<ArmText> texts) {
        List<ArmRecord> added = new ArrayList<>();
        boolean doses = texts.stream()
                        .map(text -> ArmRecord.agents(text.given()))
                        .distinct()
                        .count()
                < texts.size();
        for (ArmText text : texts) {
            String content = Given.label(text.given(), doses);
            String label = text.name()
                    .map(name -> content.isEmpty() ? name : name + ": " + content)
                    .orElse(content);
            if (label.isEmpty()) {
                continue;
            }
            String key = text.name().map(TrialRecord::key).orElse(content);
            Arm arm = new Arm(Iris.arm(study.iri(), key), label, study.iri(), kind(text, texts));
            ArmRecord record =
                    new ArmRecord(arm, text.name(), text.given(), text.size().map(size -> size.value()));
            if (arms.stream().noneMatch(known -> known.iri().equals(arm.iri()))) {
                arms.add(record);
                added.add(record);
            }
        }
        return added;
    }

    void resize(ArmRecord arm, int size) {
        arms.replaceAll(known -> known.iri().equals(arm.iri()) ? known.sized(size) : known);
    }

    /** {@code A} for {@code Arm A}; other names as they are. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("arm ") ? name.substring(4) : name;
    }

    private Iri kind(ArmText text, List<ArmText> all) {
        Set<Iri> agents = ArmRecord.agents(text.given());
        if (interest.filter(agents::contains).isPresent()) {
            return Vocabulary.Value.EXPERIMENTAL_ARM;
        }
        Optional<String> control = text.given().stream()
                .map(one -> Agents.controlKind(one.agent()))
                .flatMap(Optional::stream)
                .findFirst();
        if (control.isPresent()) {
            return new Iri(org.warrantgraph.model.Namespaces.ONTOLOGY + control.get());
        }
        boolean interestElsewhere = interest.filter(compound -> all.stream()
                        .anyMatch(other -> ArmRecord.agents(other.given()).contains(compound)))
                .isPresent();
        boolean partOfAnother = all.stream()
                .map(other -> ArmRecord.agents(other.given()))
                .anyMatch(other -> !agents.isEmpty() && other.size() > agents.size() && other.containsAll(agents));
        return text.control() || interestElsewhere || partOfAnother
                ? Vocabulary.Value.ACTIVE_COMPARATOR
                : Vocabulary.Value.EXPERIMENTAL_ARM;
    }

    /** The experimental arm, where there is exactly one. */
    Optional<ArmRecord> experimental() {
        return only(arms.stream().filter(arm -> !arm.isComparator()).toList());
    }

    /** The comparator arm, where there is exactly one. */
    Optional<ArmRecord> comparator() {
        return only(arms.stream().filter(ArmRecord::isComparator).toList());
    }

    private static Optional<ArmRecord> only(List<ArmRecord> some) {
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }

    /** The endpoint known by exactly this label. */
    Optional<Endpoint> known(String label) {
        return Optional.ofNullable(endpoints.get(label));
    }

    /**
     * The endpoint a text names. Without an assessor it is the only known endpoint of that measure, or the primary one of several;
     * otherwise a new one.
     */
    Endpoint endpoint(EndpointText text) {
        Endpoint same = endpoints.get(text.label());
        if (same != null) {
            return same;
        }
        if (text.assessor().isEmpty() && text.measure().isPresent() && text.isPlain()) {
            List<Endpoint> candidates = endpoints.values().stream()
                    .filter(endpoint -> endpoint.measure().equals(text.measure()))
                    .toList();
            List<Endpoint> first =
                    candidates.stream().filter(e -> primary.contains(e.label())).toList();
            if (candidates.size() == 1 || first.size() == 1) {
                return candidates.size() == 1 ? candidates.get(0) : first.get(0);
            }
        }
        Endpoint endpoint = new Endpoint(
                Iris.endpoint(study.iri(), text.label()), text.label(), study.iri(), text.measure(), text.assessor());
        endpoints.put(text.label(), endpoint);
        return endpoint;
    }

    /** The only endpoint whose name a text prints. */
    Optional<Endpoint> endpointNamedIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Endpoint> named = endpoints.values().stream()
                .filter(endpoint -> lower.contains(endpoint.label().toLowerCase(Locale.ROOT)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    void primary(Endpoint endpoint) {
        primary.add(endpoint.label());
    }

    /** What enrolment and allocation are results of. */
    Endpoint enrolment() {
        return new Endpoint(
                Iris.endpoint(study.iri(), "enrolment"),
                "enrolment",
                study.iri(),
                Optional.of(Vocabulary.Value.ENROLMENT),
                Optional.empty());
    }

    /** What adverse events are results of. */
    Endpoint safety() {
        return endpoint(EndpointText.safety());
    }
}
