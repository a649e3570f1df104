package org.warrantgraph.web.page;

import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.linked.LinkedData;

/** The pages of things, by their type. */
public final class ThingPages implements LinkedData.ThingPage {
    private final Asked asked = new Asked();
    private final Templates templates = new Templates();
    private final Mechanisms mechanisms;

    public ThingPages(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    @Override
    public String draw(Release release, String type, Iri thing) {
        return switch (type) {
            case "claim" -> templates.draw("claim", ClaimView.of(release, thing, asked));
            case "proposition" -> templates.draw("proposition", PropositionView.of(release, thing, asked));
            case "document" -> templates.draw("document", DocumentView.of(release, thing, asked));
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
                    "model" -> templates.draw("entity", EntityView.of(release, type, thing, asked, mechanisms));
            default -> templates.draw("thing", ThingView.of(release, thing, asked));
        };
    }
}
