package org.warrantgraph.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;

/** {@code /r/{release}/…}: the same addresses for one release by its id; what they answer never changes. */
final class FixedRelease implements Handler {
    private static final String PATH = "/r/";
    /** Pages that tell of the releases beside this one, which come and go. */
    private static final Set<String> CHANGING = Set.of("/release", "/diff");

    private final List<Handler> parts;
    private final Predicate<String> wasServed;

    /** @param wasServed whether this server had a release of that id before */
    FixedRelease(List<Handler> parts, Predicate<String> wasServed) {
        this.parts = List.copyOf(parts);
        this.wasServed = wasServed;
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        if (!request.path().startsWith(PATH)) {
            return Optional.empty();
        }
        String rest = request.path().substring(PATH.length());
        int slash = rest.indexOf('/');
        String id = slash < 0 ? rest : rest.substring(0, slash);
        if (!id.equals(release.id())) {
            throw other(id, release);
        }
        String path = slash < 0 ? "/" : rest.substring(slash);
        return path.startsWith("/sparql") ? Optional.empty() : inside(request.at(path), release);
    }

    private Optional<Answer> inside(Request request, Release release) {
        String prefix = PATH + release.id();
        return parts.stream()
                .flatMap(part -> part.answer(request, release).stream())
                .findFirst()
                .map(answer -> fixed(answer, prefix, CHANGING.contains(request.path())));
    }

    /** Own variants are within the release too; the thing itself is the same everywhere. */
    private static Answer fixed(Answer answer, String prefix, boolean changing) {
        Answer fixed = answer;
        if (!answer.header("Content-Location").isEmpty()) {
            fixed = fixed.replacing("Content-Location", prefix + answer.header("Content-Location"));
        }
        if (answer.header("Location").startsWith("/id/")) {
            fixed = fixed.replacing("Location", prefix + answer.header("Location"));
        }
        if (!answer.header("Link").isEmpty()) {
            fixed = fixed.replacing("Link", answer.header("Link").replace("</", "<" + prefix + "/"));
        }
        return (answer.status() == 200 || answer.status() == 304) && !changing
                ? fixed.replacing("Cache-Control", "public, max-age=31536000, immutable")
                : fixed;
    }

    private Refusal other(String id, Release release) {
        String remedy = "The current release is at " + PATH + release.id() + "/.";
        return wasServed.test(id)
                ? Refusal.of(410, "W-WEB-013", "This release is no longer served here.", remedy)
                : Refusal.of(404, "W-WEB-014", "This server has no release of that id.", remedy);
    }
}
