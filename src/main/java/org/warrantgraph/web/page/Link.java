package org.warrantgraph.web.page;

/**
 * A place to go and what to call it.
 *
 * @param href within the site, or a web address; anything else is not followed
 */
public record Link(String href, String text) {
    public Link {
        boolean within = href.startsWith("/") && !href.startsWith("//");
        if (!within && !href.startsWith("#") && !href.startsWith("https://") && !href.startsWith("http://")) {
            href = "#";
        }
    }

    /** True when it leads out of the site. */
    public boolean leaves() {
        return href.startsWith("http");
    }
}
