package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/** A recorded conflict with its sides. */
public record Disagreement(Link self, Term kind, Term status, String rationale, List<Link> sides) {
    public Disagreement {
        sides = List.copyOf(sides);
    }

    /** Rows hold one side each, those of a conflict one after the other. */
    static List<Disagreement> all(List<Row> rows, Naming naming) {
        Map<Iri, List<Row>> byConflict = new LinkedHashMap<>();
        for (Row row : rows) {
            byConflict
                    .computeIfAbsent(row.iri("conflict").orElseThrow(), key -> new ArrayList<>())
                    .add(row);
        }
        List<Disagreement> all = new ArrayList<>();
        byConflict.forEach((conflict, sides) -> {
            Row first = sides.get(0);
            all.add(new Disagreement(
                    new Link(Naming.href(conflict), "conflict"),
                    naming.term(first.iri("kind")),
                    naming.term(first.iri("status")),
                    first.textOrEmpty("rationale"),
                    sides.stream()
                            .map(row -> naming.link(row.iri("side").orElseThrow()))
                            .distinct()
                            .toList()));
        });
        return all;
    }
}
