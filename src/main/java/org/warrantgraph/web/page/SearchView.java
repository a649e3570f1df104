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

/**
 * What is called like the text searched for.
 *
 * @param hits best first
 */
public record SearchView(Frame frame, List<Hit> hits) {
    public SearchView {
        hits = List.copyOf(hits);
    }

    /** Hits of one kind. */
    public record Kind(String label, List<Hit> hits) {}

    /**
     * One hit.
     *
     * @param why what matched, when it is not the name itself
     */
    public record Hit(Link thing, String kind, String why) {}

    static SearchView of(Release release, String text, int most, Asked asked) {
        Naming naming = new Naming(release.data());
        List<Hit> hits = new ArrayList<>();
        Set<Iri> seen = new HashSet<>();
        String asWritten = text.strip().toLowerCase(Locale.ROOT);
        List<Row> rows = asWritten.isEmpty() ? List.of() : new NameSearch(release, asked, most).rows(asWritten);
        for (Row row : rows) {
            Iri thing = row.iri("thing").orElseThrow();
            if (seen.add(thing)) {
                hits.add(
                        new Hit(naming.link(thing), naming.term(row.iri("type")).label(), why(row, asWritten)));
            }
        }
        return new SearchView(new Frame("Search", release.id(), "", text, ""), hits);
    }

    /** Nothing where the name itself holds what was typed; what else matched otherwise. */
    private static String why(Row row, String typed) {
        String matched = row.textOrEmpty("matched");
        String name = row.textOrEmpty("name");
        boolean seen = name.toLowerCase(Locale.ROOT).contains(typed);
        if (matched.equals("name") || matched.equals("title")) {
            return seen ? "" : "similar";
        }
        return (seen ? matched : "similar " + matched) + " “" + name + "”";
    }

    /** By kind, the kind of the best hit first. */
    public List<Kind> groups() {
        Map<String, List<Hit>> byKind = new LinkedHashMap<>();
        hits.forEach(hit ->
                byKind.computeIfAbsent(hit.kind(), key -> new ArrayList<>()).add(hit));
        List<Kind> groups = new ArrayList<>();
        byKind.forEach((label, members) -> groups.add(new Kind(label, members)));
        return groups;
    }

    /** The first of them. */
    List<Suggestions.Suggestion> best(int most) {
        return hits.stream()
                .limit(most)
                .map(hit -> new Suggestions.Suggestion(
                        hit.thing().href(), hit.thing().text(), hit.kind(), hit.why()))
                .toList();
    }
}
