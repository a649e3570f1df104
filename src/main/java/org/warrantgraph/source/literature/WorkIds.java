package org.warrantgraph.source.literature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;

/** Gathers the identifiers of one work from fields that say what they hold; each once, normalised. Not thread-safe. */
public final class WorkIds {
    private static final Set<String> KNOWN = Set.of("doi", "pmid", "pubmed", "pmc", "pmcid", "arxiv");

    private final Set<ExternalId> found = new LinkedHashSet<>();

    /**
     * Adds what a field of this type holds.
     *
     * @param type {@code doi}, {@code pmid}, {@code pubmed}, {@code pmc}, {@code pmcid}, {@code arxiv}; others are passed over, such as
     *     {@code medline}, an old number that is no PMID
     * @return false where the type is known and the value is none of it
     */
    public boolean add(String type, String printed) {
        if (!KNOWN.contains(type.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        Optional<ExternalId> id = Identifiers.of(type, printed);
        id.ifPresent(found::add);
        return id.isPresent();
    }

    /** Adds the works that running text or an address names. */
    public void addFrom(String text) {
        Identifiers.in(text).stream().filter(Registers::isWork).forEach(found::add);
    }

    public List<ExternalId> list() {
        return List.copyOf(found);
    }

    /** Registry numbers of studies in running text, each once. */
    public static List<ExternalId> studies(String text) {
        return Identifiers.in(text).stream().filter(Registers::isStudy).toList();
    }
}
