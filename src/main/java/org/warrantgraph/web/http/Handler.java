package org.warrantgraph.web.http;

import java.util.Optional;
import org.warrantgraph.build.Release;

/** A part of the site: answers the addresses it owns. Called inside a read transaction on the release. */
public interface Handler {
    /**
     * The answer to a GET or HEAD, or nothing when the address belongs to another part.
     *
     * @throws Refusal when the address is ours and the request cannot be answered
     */
    Optional<Answer> answer(Request request, Release release);
}
