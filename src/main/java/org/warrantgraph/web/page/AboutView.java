package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;

/** The page of an identifier of somebody else's register: what carries it here. */
public record AboutView(Frame frame, List<Link> things) {
    static AboutView of(Release release, String path, String identifier, List<Iri> things) {
        Naming naming = new Naming(release.data());
        return new AboutView(
                Frame.of(release, identifier, path),
                things.stream().map(naming::link).toList());
    }
}
