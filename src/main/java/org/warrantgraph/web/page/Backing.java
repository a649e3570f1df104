package org.warrantgraph.web.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * What kind of sources and studies stand behind a statement.
 *
 * @param sources kinds of the documents that say it: vendor guide, primary article, …
 * @param studies kinds of the studies that their citations reach: interventional trial, animal experiment, …
 */
public record Backing(List<Term> sources, List<Term> studies) {
    /** Nothing known, or not asked. */
    static final Backing NONE = new Backing(List.of(), List.of());

    public Backing {
        sources = List.copyOf(sources);
        studies = List.copyOf(studies);
    }

    /** By proposition. */
    static Map<Iri, Backing> all(List<Row> rows, Naming naming) {
        Map<Iri, Set<Iri>> sources = new HashMap<>();
        Map<Iri, Set<Iri>> studies = new HashMap<>();
        for (Row row : rows) {
            Iri proposition = row.iri("proposition").orElseThrow();
            row.iri("sourceKind")
                    .ifPresent(kind -> sources.computeIfAbsent(proposition, key -> new LinkedHashSet<>())
                            .add(kind));
            row.iri("studyKind")
                    .ifPresent(kind -> studies.computeIfAbsent(proposition, key -> new LinkedHashSet<>())
                            .add(kind));
        }
        Map<Iri, Backing> all = new HashMap<>();
        sources.forEach((proposition, kinds) -> all.put(
                proposition,
                new Backing(terms(kinds, naming), terms(studies.getOrDefault(proposition, Set.of()), naming))));
        return all;
    }

    private static List<Term> terms(Set<Iri> kinds, Naming naming) {
        return kinds.stream()
                .map(kind -> naming.term(java.util.Optional.of(kind)))
                .toList();
    }
}
