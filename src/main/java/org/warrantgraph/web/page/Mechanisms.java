package org.warrantgraph.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.picture.MechanismPicture;
import org.warrantgraph.query.Explain;
import org.warrantgraph.query.Explanation;
import org.warrantgraph.query.LostWays;

/**
 * Mechanisms and their pictures. The links of a release are read once, before it is served; a picture is drawn once as long as its release
 * is served.
 * Thread-safe.
 */
public final class Mechanisms implements Prepared {
    private static final int PATHS = 10;
    private static final int PATHS_OF_A_THING = 5;
    private static final int LINKS_AROUND = 12;
    private static final int PICTURES_KEPT = 500;

    private final PerRelease<Explain> links = new PerRelease<>(Explain::new);
    /** By release and what is drawn. */
    private final Cache<String, String> pictures =
            Caffeine.newBuilder().maximumSize(PICTURES_KEPT).recordStats().build();

    @Override
    public void prepare(Release release) {
        links.prepare(release);
    }

    @Override
    public void forget(Release release) {
        links.forget(release);
        pictures.asMap().keySet().removeIf(key -> key.startsWith(release.id() + "\n"));
    }

    /** The pictures that are kept, to be watched. */
    public Cache<?, ?> pictures() {
        return pictures;
    }

    /**
     * How a drug works.
     *
     * @throws org.warrantgraph.model.WarrantException.Usage when the drug or the disease is unknown, or several are meant
     */
    Explanation explain(Release release, String drug, Optional<String> disease) {
        return links.of(release).of(drug, disease, PATHS);
    }

    /** The ways that break when these propositions fall; reads no mechanism where none does. */
    List<LostWays> without(Release release, Set<Iri> falling) {
        return falling.isEmpty() ? List.of() : links.of(release).without(falling);
    }

    /** The picture within a page; empty where there is nothing to draw. */
    String picture(Release release, Explanation explanation) {
        return drawn(release, explanation, "page", Naming::href);
    }

    /** The picture on its own: its links lead to the IRIs of things, wherever it is opened. */
    String download(Release release, Explanation explanation) {
        return drawn(release, explanation, "file", Iri::value);
    }

    /** The picture of a drug, without disease. */
    String picture(Release release, Iri drug) {
        return drawn(
                release,
                "thing " + drug.value(),
                () -> draw(links.of(release).of(drug.value(), Optional.empty(), PATHS_OF_A_THING), Naming::href));
    }

    /** What leads to a thing and what follows from it, as its page draws it; empty where nothing does. */
    String around(Release release, Iri thing, String name, Function<Iri, String> address) {
        List<org.warrantgraph.query.Link> around = links.of(release).around(thing, LINKS_AROUND);
        return around.isEmpty()
                ? ""
                : MechanismPicture.svg("What leads to " + name + " and what follows", around, address);
    }

    private String drawn(Release release, Explanation explanation, String use, Function<Iri, String> address) {
        String key = String.join(
                "\n",
                List.of(
                        use,
                        explanation.drug().iri().value(),
                        explanation.diseases().toString(),
                        explanation.asked()));
        return drawn(release, key, () -> draw(explanation, address));
    }

    private String drawn(Release release, String what, Supplier<String> draw) {
        return pictures.get(release.id() + "\n" + what, key -> draw.get());
    }

    private static String draw(Explanation explanation, Function<Iri, String> address) {
        return explanation.links().isEmpty()
                ? ""
                : MechanismPicture.svg(title(explanation), explanation.links(), address);
    }

    static String title(Explanation explanation) {
        return "How " + explanation.drug().label() + " works"
                + (explanation.asked().isEmpty() ? "" : " in " + explanation.asked());
    }
}
