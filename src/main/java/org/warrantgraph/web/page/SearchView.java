package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/** What is called like the text searched for, by kind, best first. */
public record SearchView(Frame frame, List<Kind> groups) {
    /** Hits of one kind. */
    public record Kind(String label, List<Hit> hits) {}

    /**
     * One hit.
     *
     * @param why what matched, when it is not the name itself
     */
    public record Hit(Link thing, String why) {}

    static SearchView of(Release release, String text, Asked asked) {
        Naming naming = new Naming(release.data());
        Map<String, List<Hit>> byKind = new LinkedHashMap<>();
        Set<Iri> seen = new HashSet<>();
        String asWritten = text.strip().toLowerCase(Locale.ROOT);
        List<Row> rows = asWritten.isEmpty() ? List.of() : new NameSearch(release, asked).rows(asWritten);
        for (Row row : rows) {
            Iri thing = row.iri("thing").orElseThrow();
            if (seen.add(thing)) {
                String why = row.textOrEmpty("matched").equals("name")
                                || row.textOrEmpty("matched").equals("title")
                        ? ""
                        : row.textOrEmpty("matched") + " “" + row.textOrEmpty("name") + "”";
                byKind.computeIfAbsent(naming.term(row.iri("type")).label(), key -> new ArrayList<>())
                        .add(new Hit(naming.link(thing), why));
            }
        }
        List<Kind> groups = new ArrayList<>();
        byKind.forEach((label, hits) -> groups.add(new Kind(label, hits)));
        return new SearchView(new Frame("Search", release.id(), "", text), groups);
    }
}
