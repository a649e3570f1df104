package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * An entry of a reference list with where it leads.
 *
 * @param claims that cite it
 */
public record ReferenceRow(
        Link self,
        String number,
        Optional<Link> document,
        String entry,
        Term resolution,
        String host,
        Optional<Link> work,
        List<Link> studies,
        int claims) {
    public ReferenceRow {
        studies = List.copyOf(studies);
    }

    /** True when what is printed does not tell what is cited. */
    public boolean unresolved() {
        return resolution.key().equals("hostOnly") || resolution.key().equals("describedOnly");
    }

    static List<ReferenceRow> all(List<Row> rows, Naming naming) {
        Map<Iri, List<Row>> byReference = new LinkedHashMap<>();
        for (Row row : rows) {
            byReference
                    .computeIfAbsent(row.iri("reference").orElseThrow(), key -> new ArrayList<>())
                    .add(row);
        }
        List<ReferenceRow> all = new ArrayList<>();
        byReference.forEach((reference, members) -> {
            Row row = members.get(0);
            all.add(new ReferenceRow(
                    naming.link(reference),
                    row.textOrEmpty("number"),
                    row.iri("document").map(naming::link),
                    row.textOrEmpty("entry"),
                    naming.term(row.iri("resolution")),
                    row.textOrEmpty("host"),
                    row.iri("work").map(naming::link),
                    members.stream()
                            .flatMap(member -> member.iri("study").stream())
                            .distinct()
                            .map(naming::link)
                            .toList(),
                    row.count("claims")));
        });
        return all;
    }
}
