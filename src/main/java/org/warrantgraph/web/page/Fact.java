package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.web.data.Row;

/** A labelled value: a text, or something to go to. */
public record Fact(String label, String text, Optional<Link> link) {
    static Fact of(String label, String text) {
        return new Fact(label, text, Optional.empty());
    }

    static Fact of(String label, Link link) {
        return new Fact(label, link.text(), Optional.of(link));
    }

    /** Facts from columns that have a value; IRIs become links. */
    static List<Fact> from(Row row, Naming naming, String... labelsAndColumns) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < labelsAndColumns.length; i += 2) {
            String label = labelsAndColumns[i];
            String column = labelsAndColumns[i + 1];
            row.iri(column)
                    .map(iri -> of(label, naming.link(iri)))
                    .or(() -> row.text(column).map(text -> of(label, text)))
                    .ifPresent(facts::add);
        }
        return facts;
    }
}
