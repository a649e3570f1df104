package org.warrantgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.WorkStanding;

/** Finds the works that retraction lists, records and notices speak of. */
final class WorkStandings {
    private final Map<ExternalId, Iri> byIdentifier = new HashMap<>();
    private final Map<TitleKey, SortedSet<Iri>> byTitle = new HashMap<>();
    private final LinkFindings findings;

    WorkStandings(Collection<Entry> entries, Map<Iri, Iri> workOf, LinkFindings findings) {
        this.findings = findings;
        for (Entry entry : entries) {
            Iri work = Objects.requireNonNull(workOf.get(entry.node()));
            entry.identifiers().forEach(id -> byIdentifier.putIfAbsent(id, work));
            entry.key()
                    .filter(TitleKey::isTelling)
                    .ifPresent(key -> byTitle.computeIfAbsent(key, title -> new TreeSet<>())
                            .add(work));
        }
    }

    /** What is said of known works; what is said of others is counted by document. */
    List<WorkStanding> of(List<Standing> standings) {
        SortedMap<Iri, long[]> unknownAndAll = new TreeMap<>();
        List<WorkStanding> out = new ArrayList<>();
        for (Standing standing : standings) {
            long[] counts = unknownAndAll.computeIfAbsent(standing.document(), document -> new long[2]);
            counts[1]++;
            Optional<Iri> work = work(standing);
            if (work.isPresent()) {
                out.add(new WorkStanding(work.get(), standing, known(standing.by())));
            } else {
                counts[0]++;
            }
        }
        unknownAndAll.forEach((document, counts) -> {
            if (counts[0] > 0) {
                findings.unknownWorks(document, counts[0], counts[1]);
            }
        });
        out.sort(Comparator.comparing(WorkStanding::iri));
        return out;
    }

    /** By identifier; by title only where no identifier is given and one work alone has that title. */
    private Optional<Iri> work(Standing standing) {
        if (!standing.work().isEmpty()) {
            return known(standing.work());
        }
        return standing.title()
                .map(TitleKey::of)
                .map(key -> byTitle.getOrDefault(key, new TreeSet<>()))
                .filter(works -> works.size() == 1)
                .map(works -> works.iterator().next());
    }

    private Optional<Iri> known(List<ExternalId> identifiers) {
        return identifiers.stream()
                .flatMap(id -> Optional.ofNullable(byIdentifier.get(id)).stream())
                .findFirst();
    }
}
