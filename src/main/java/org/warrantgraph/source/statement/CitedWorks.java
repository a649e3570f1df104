package org.warrantgraph.source.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Reference;
import org.warrantgraph.source.record.Telling;

/** The references of one source, numbered in the order in which they are first cited. Memory holds a number for each. Not thread-safe. */
public final class CitedWorks {
    private final Telling told;
    private final Map<String, Integer> numbers = new TreeMap<>();

    public CitedWorks(Telling told) {
        this.told = told;
    }

    /**
     * The evidence line of a work that is cited; the reference is stated when it comes for the first time and has its place there.
     *
     * @param printed the citation as the source has it
     * @param identifiers of the work; may be empty
     */
    public EvidenceLine cites(
            String printed,
            List<ExternalId> identifiers,
            Optional<String> title,
            Optional<String> url,
            Anchor firstPlace) {
        return EvidenceLine.cites(reference(printed, identifiers, title, url, firstPlace));
    }

    /** The reference itself, for other evidence lines than {@link EvidenceLine#cites}. */
    public Iri reference(
            String printed,
            List<ExternalId> identifiers,
            Optional<String> title,
            Optional<String> url,
            Anchor firstPlace) {
        String key = identifiers.isEmpty() ? printed : identifiers.get(0).toString();
        int next = numbers.size() + 1;
        Integer known = numbers.putIfAbsent(key, next);
        Reference reference = new Reference(
                told.document(),
                known == null ? next : known,
                printed,
                firstPlace,
                title,
                Optional.empty(),
                url,
                identifiers,
                identifiers.isEmpty() && title.isEmpty() ? Optional.of(printed) : Optional.empty());
        if (known == null) {
            told.state(reference);
        }
        return reference.iri();
    }
}
