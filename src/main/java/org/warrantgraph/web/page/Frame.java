package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param release id of the release it was made from; empty where there is none
 * @param path of the thing shown, which comes in other formats under it; empty when there are none
 * @param searched what was searched for
 * @param place which of the site's places it belongs to, by its address; may be empty
 */
public record Frame(String title, String release, String path, String searched, String place) {
    private static final List<Link> PLACES = List.of(
            new Link("/q", "Questions"),
            new Link("/explain", "Mechanisms"),
            new Link("/conflicts", "Conflicts"),
            new Link("/findings", "Findings"),
            new Link("/sparql", "SPARQL"),
            new Link("/release", "About"));

    static Frame of(Release release, String title) {
        return new Frame(title, release.id(), "", "", "");
    }

    static Frame of(Release release, String title, String path) {
        return new Frame(title, release.id(), path, "", "");
    }

    /** The same within a place of the site. */
    Frame at(String address) {
        return new Frame(title, release, path, searched, address);
    }

    public boolean hasFormats() {
        return !path.isEmpty();
    }

    /** The first page has a search box of its own. */
    public boolean isHome() {
        return place.equals("/");
    }

    /** The places of the site. */
    public List<Link> places() {
        return PLACES;
    }

    public boolean current(Link other) {
        return other.href().equals(place);
    }
}
