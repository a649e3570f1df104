package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a part of an entity's page is about, by the kind of thing that is said of it together with the entity. */
public enum Theme {
    MOLECULES("Molecules and steps", Set.of("Protein", "Gene", "Complex", "Step", "Location")),
    PROCESSES("Processes and pathways", Set.of("Process", "Pathway")),
    DISEASES("Diseases and patients", Set.of("Disease", "Phenotype", "Population")),
    DRUGS("Drugs and their classes", Set.of("Compound", "Combination", "DrugClass")),
    STUDIES("Studies and models", Set.of("Study", "Trial", "Experiment", "ExperimentalModel", "Arm", "Intervention")),
    MORE("More", Set.of());

    private final String label;
    private final Set<String> kinds;

    Theme(String label, Set<String> kinds) {
        this.label = label;
        this.kinds = kinds;
    }

    /** A part of a page. */
    public record Part(String key, String label, int size, List<Group> groups) {}

    /** By the kinds of a thing; what is measured in patients has none of ours. */
    static Theme of(Set<String> kindsOfOther) {
        for (Theme theme : values()) {
            if (kindsOfOther.stream().anyMatch(theme.kinds::contains)) {
                return theme;
            }
        }
        return kindsOfOther.isEmpty() ? DISEASES : MORE;
    }

    /** The parts that have something in them, in their order. */
    static List<Part> parts(List<Said> all, Function<Said, Theme> theme, Function<List<Said>, List<Group>> grouped) {
        Map<Theme, List<Said>> byTheme = new EnumMap<>(Theme.class);
        all.forEach(said -> byTheme.computeIfAbsent(theme.apply(said), key -> new ArrayList<>())
                .add(said));
        List<Part> parts = new ArrayList<>();
        byTheme.forEach((key, said) -> parts.add(
                new Part(key.name().toLowerCase(java.util.Locale.ROOT), key.label, said.size(), grouped.apply(said))));
        return parts;
    }
}
