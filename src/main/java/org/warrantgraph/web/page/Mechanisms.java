package org.warrantgraph.web.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    private final PerRelease<Kept> kept = new PerRelease<>(Kept::new);

    /** What is known of one release. */
    private static final class Kept {
        private final Explain explain;
        private final Map<String, String> pictures = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > PICTURES_KEPT;
            }
        });

        Kept(Release release) {
            this.explain = new Explain(release);
        }
    }

    @Override
    public void prepare(Release release) {
        kept.prepare(release);
    }

    @Override
    public void forget(Release release) {
        kept.forget(release);
    }

    private Kept of(Release release) {
        return kept.of(release);
    }

    /**
     * How a drug works.
     *
     * @throws org.warrantgraph.model.WarrantException.Usage when the drug or the disease is unknown, or several are meant
     */
    Explanation explain(Release release, String drug, Optional<String> disease) {
        return of(release).explain.of(drug, disease, PATHS);
    }

    /** The ways that break when these propositions fall; reads no mechanism where none does. */
    List<LostWays> without(Release release, Set<Iri> falling) {
        return falling.isEmpty() ? List.of() : of(release).explain.without(falling);
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
        Kept now = of(release);
        String key = "thing " + drug.value();
        String known = now.pictures.get(key);
        if (known == null) {
            Explanation explanation = now.explain.of(drug.value(), Optional.empty(), PATHS_OF_A_THING);
            known = draw(explanation, Naming::href);
            now.pictures.put(key, known);
        }
        return known;
    }

    /** What leads to a thing and what follows from it, as its page draws it; empty where nothing does. */
    String around(Release release, Iri thing, String name, Function<Iri, String> address) {
        List<org.warrantgraph.query.Link> links = of(release).explain.around(thing, LINKS_AROUND);
        return links.isEmpty()
                ? ""
                : MechanismPicture.svg("What leads to " + name + " and what follows", links, address);
    }

    private String drawn(Release release, Explanation explanation, String use, Function<Iri, String> address) {
        Map<String, String> pictures = of(release).pictures;
        String key = String.join(
                "\n",
                List.of(
                        use,
                        explanation.drug().iri().value(),
                        explanation.diseases().toString(),
                        explanation.asked()));
        String known = pictures.get(key);
        if (known == null) {
            known = draw(explanation, address);
            pictures.put(key, known);
        }
        return known;
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
