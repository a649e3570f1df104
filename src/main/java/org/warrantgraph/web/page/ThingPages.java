package org.warrantgraph.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.linked.LinkedData;

/**
 * The pages of things, by their type.
 *
 * <p>A release never changes, so a page is drawn once and kept; at most {@value #KEPT_CHARACTERS} characters of pages are.
 */
public final class ThingPages implements LinkedData.ThingPage {
    private static final long KEPT_CHARACTERS = 32_000_000;

    private final Asked asked = new Asked();
    private final Templates templates = new Templates();
    private final Mechanisms mechanisms;
    private final Cache<Drawn, String> drawn = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((Drawn key, String page) -> page.length())
            .recordStats()
            .build();

    /** A page of a release. */
    private record Drawn(String release, Iri thing, int part) {}

    public ThingPages(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    /** The pages that are kept, to be watched. */
    public Cache<?, ?> pages() {
        return drawn;
    }

    @Override
    public String draw(Release release, String type, Iri thing, Optional<String> part) {
        int number = Paging.number(part);
        Drawn key = new Drawn(release.id(), thing, number);
        String known = drawn.getIfPresent(key);
        if (known == null) {
            known = drawn(release, type, thing, number);
            drawn.put(key, known);
        }
        return known;
    }

    @Override
    public String name(Release release, Iri thing) {
        return new Naming(release.data()).name(thing);
    }

    private String drawn(Release release, String type, Iri thing, int part) {
        return switch (type) {
            case "claim" -> templates.draw("claim", ClaimView.of(release, thing, asked));
            case "proposition" -> templates.draw("proposition", PropositionView.of(release, thing, asked));
            case "document" -> templates.draw("document", DocumentView.of(release, thing, asked, part));
            case "trial", "experiment" -> templates.draw("study", StudyView.of(release, thing, asked));
            case "work", "copy", "reference" -> templates.draw("work", WorkView.of(release, thing, asked, mechanisms));
            case "compound",
                    "combination",
                    "drug-class",
                    "gene",
                    "protein",
                    "complex",
                    "process",
                    "pathway",
                    "step",
                    "disease",
                    "phenotype",
                    "location",
                    "population",
                    "model" -> templates.draw("entity", EntityView.of(release, type, thing, asked, mechanisms, part));
            case "conflict" -> templates.draw("conflict", ConflictView.of(release, thing, asked));
            default -> templates.draw("thing", ThingView.of(release, thing, asked));
        };
    }
}
