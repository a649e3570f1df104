package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.build.Release;

/** The vocabulary for people. */
public record OntologyView(Frame frame, List<Section> sections) {
    /** Terms of one sort. */
    public record Section(String key, String label, List<Term> terms) {}

    static OntologyView of(Release release, Asked asked) {
        Map<String, Map<String, Term>> byKind = new LinkedHashMap<>();
        for (String section :
                List.of("Classes", "Relations, the predicates of statements", "Properties", "Values", "Value lists")) {
            byKind.put(section, new LinkedHashMap<>());
        }
        asked.rows("terms", release).forEach(row -> {
            String section = switch (row.value("kind")) {
                case "Class" -> "Classes";
                case "Relation" -> "Relations, the predicates of statements";
                case "ConceptScheme" -> "Value lists";
                case "Concept" -> "Values";
                default -> "Properties";
            };
            byKind.getOrDefault(section, Map.of())
                    .putIfAbsent(
                            row.value("term"),
                            new Term(row.value("term"), row.textOrEmpty("label"), row.textOrEmpty("definition")));
        });
        Map<String, Term> relations = byKind.getOrDefault("Relations, the predicates of statements", Map.of());
        byKind.getOrDefault("Properties", new LinkedHashMap<>()).keySet().removeAll(relations.keySet());
        List<Section> sections = new ArrayList<>();
        byKind.forEach((label, terms) -> sections.add(new Section(
                "list-" + label.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z].*", ""),
                label,
                List.copyOf(terms.values()))));
        return new OntologyView(Frame.of(release, "Words used here", "/ontology"), sections);
    }
}
