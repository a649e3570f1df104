package org.warrantgraph.web.linked;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.build.KeptRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.web.data.StoredQuery;

/**
 * The releases kept beside the served one that are older: what they knew that it does not. They are opened when a thing is first missed and
 * closed with the served one. Thread-safe.
 */
public final class EarlierReleases {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierReleases.class);
    private static final int MOST = 5;

    private final IdentityHashMap<Release, List<Kept>> opened = new IdentityHashMap<>();
    private final Describer describer;
    private final StoredQuery bearersOf = StoredQuery.named("pages/bearers-of");
    private final StoredQuery borneBy = StoredQuery.named("pages/borne-by");

    public EarlierReleases(Describer describer) {
        this.describer = describer;
    }

    private record Kept(KeptRelease about, Release release) {}

    /**
     * What became of a thing.
     *
     * @param last the newest release that knows it
     * @param name what it was called there
     * @param heirs what it is in the served release: one thing it was merged into or renamed to, several it was split into
     */
    record Gone(KeptRelease last, String name, List<Iri> heirs) {}

    /** Calls a thing by its name. */
    interface Namer {
        String name(Release release, Iri thing);
    }

    /** What became of a thing that the served release does not know; empty where no earlier release knew it. */
    Optional<Gone> find(Release served, Iri thing, Namer namer) {
        for (Kept kept : of(served)) {
            Release earlier = kept.release();
            Optional<Gone> gone = Txn.calculateRead(
                    earlier.data(),
                    () -> describer.knows(earlier.data(), thing)
                            ? Optional.of(
                                    new Gone(kept.about(), namer.name(earlier, thing), heirs(served, earlier, thing)))
                            : Optional.empty());
            if (gone.isPresent()) {
                return gone;
            }
        }
        return Optional.empty();
    }

    /** What the served release itself decided a thing to be that it says nothing else of. */
    List<Iri> decided(Release served, Iri thing) {
        return borne(served, thing, Stream.of(NodeFactory.createURI(thing.value())));
    }

    private List<Iri> heirs(Release served, Release earlier, Iri thing) {
        return borne(
                served,
                thing,
                bearersOf.rows(earlier.data(), Map.of("thing", NodeFactory.createURI(thing.value()))).stream()
                        .flatMap(row -> row.node("bearer").stream()));
    }

    /** Things of the same type that these lead to. */
    private List<Iri> borne(Release served, Iri thing, Stream<Node> bearers) {
        String type = thing.value().substring(0, thing.value().lastIndexOf('/') + 1);
        return bearers.flatMap(bearer -> borneBy.rows(served.data(), Map.of("bearer", bearer)).stream())
                .flatMap(found -> found.iri("thing").stream())
                .filter(heir -> heir.value().startsWith(type) && describer.knows(served.data(), heir))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Kept> of(Release served) {
        synchronized (opened) {
            return opened.computeIfAbsent(served, EarlierReleases::open);
        }
    }

    private static List<Kept> open(Release served) {
        List<KeptRelease> kept = served.kept();
        List<String> ids = kept.stream().map(KeptRelease::id).toList();
        List<Kept> open = new ArrayList<>();
        for (KeptRelease earlier : kept.subList(ids.indexOf(served.id()) + 1, kept.size())) {
            if (open.size() < MOST && !earlier.id().equals(served.id())) {
                try {
                    open.add(new Kept(earlier, earlier.open()));
                } catch (WarrantException.Internal e) {
                    // Damaged, or removed by a build: it tells nothing then.
                    LOG.warn("an earlier release is left out: {}", e.report());
                }
            }
        }
        return List.copyOf(open);
    }

    /** Closes what was opened beside a release that is served no more. */
    public void forget(Release served) {
        List<Kept> open;
        synchronized (opened) {
            open = opened.remove(served);
        }
        if (open != null) {
            open.forEach(kept -> kept.release().close());
        }
    }
}
