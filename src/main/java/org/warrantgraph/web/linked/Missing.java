package org.warrantgraph.web.linked;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;

/**
 * What is answered for the IRI of a thing that the served release does not know: 301 to the one thing it was merged into, 410 with the
 * reason where an earlier release knew it, 404 else.
 */
final class Missing {
    private static final int TOLD = 3;

    private final EarlierReleases earlier;
    private final EarlierReleases.Namer namer;

    Missing(EarlierReleases earlier, EarlierReleases.Namer namer) {
        this.earlier = earlier;
        this.namer = namer;
    }

    /** @param suffix that the address came with */
    Answer answer(Request request, Release served, Iri thing, Optional<String> suffix) {
        List<Iri> heirs = earlier.decided(served, thing);
        if (heirs.size() != 1) {
            EarlierReleases.Gone gone = earlier.find(served, thing, namer).orElseThrow(Missing::unknown);
            heirs = gone.heirs();
            if (heirs.size() != 1) {
                throw gone(gone);
            }
        }
        return Answer.redirect(
                        301,
                        path(heirs.get(0))
                                + suffix.map(name -> "." + name).orElse("")
                                + request.parameter("format")
                                        .filter(format -> format.matches("[a-z]+"))
                                        .map(format -> "?format=" + format)
                                        .orElse(""))
                .with("Cache-Control", "no-cache");
    }

    private static Refusal gone(EarlierReleases.Gone gone) {
        String last = "“" + gone.name() + "” was in release " + gone.last().id()
                + (gone.last().issued().isEmpty() ? "" : " of " + gone.last().issued()) + " and is in this one no more";
        String changes = "See /diff?from=" + gone.last().id() + " for what changed since then, and why.";
        List<Iri> heirs = gone.heirs();
        return heirs.isEmpty()
                ? Refusal.of(410, "W-WEB-045", last + ".", changes)
                : Refusal.of(
                        410,
                        "W-WEB-045",
                        last + ": it is " + heirs.size() + " things now.",
                        "They are "
                                + heirs.stream().limit(TOLD).map(Missing::path).collect(Collectors.joining(", "))
                                + (heirs.size() > TOLD ? " and others" : "") + ". " + changes);
    }

    private static String path(Iri thing) {
        return "/id/" + thing.value().substring(Namespaces.ID.length());
    }

    static Refusal unknown() {
        return Refusal.of(
                404,
                "W-WEB-004",
                "This release knows no such thing.",
                "Search for it by name, synonym or code at /search.");
    }
}
