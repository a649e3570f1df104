package org.warrantgraph.web.page;

import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;

/** {@code /picture/{forest|events|ladder|conflict|around}/{type}/{key}.svg}: pictures as files; their links lead to the IRIs of things, wherever they are opened. */
public final class Pictures implements Handler {
    private static final String PATH = "/picture/";

    private final Asked asked = new Asked();
    private final Mechanisms mechanisms;
    private final Overviews overviews;

    public Pictures(Mechanisms mechanisms, Overviews overviews) {
        this.mechanisms = mechanisms;
        this.overviews = overviews;
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        if (request.path().equals(PATH + "sources.svg")) {
            return Optional.of(file(
                    request,
                    release,
                    "sources",
                    DocumentRow.bars(overviews.of(release).documents(), Pictures::absolute)));
        }
        if (!request.path().matches("/picture/[a-z]+/[a-z-]+/[A-Za-z0-9._-]+\\.svg")) {
            return Optional.empty();
        }
        String rest = request.path().substring(PATH.length(), request.path().length() - ".svg".length());
        int slash = rest.indexOf('/');
        String name = rest.substring(0, slash);
        Iri thing = new Iri(Namespaces.ID + rest.substring(slash + 1));
        String svg = draw(name, thing, release);
        if (svg.isEmpty()) {
            throw Refusal.of(404, "W-WEB-016", "There is no such picture.", "Open the page of the thing.");
        }
        return Optional.of(file(request, release, thing.localName() + "-" + name, svg));
    }

    private static Answer file(Request request, Release release, String name, String svg) {
        return EntityTag.of(release.id(), request.path(), "svg")
                .answer(request, () -> Answer.of(200, "image/svg+xml", svg))
                .with("Cache-Control", "no-cache")
                .with("Content-Disposition", "inline; filename=\"" + name + "-" + release.id() + ".svg\"")
                .with("Warrant-Release", release.id());
    }

    private String draw(String name, Iri thing, Release release) {
        Naming naming = new Naming(release.data());
        return switch (name) {
            case "forest" ->
                ForestPlot.of(
                        naming.name(thing),
                        ResultRow.all(asked.rows("results-of", release, thing), naming),
                        Pictures::absolute);
            case "events" ->
                EventPlot.of(
                        naming.name(thing),
                        ResultRow.all(asked.rows("results-of", release, thing), naming),
                        Pictures::absolute);
            case "ladder" ->
                Rung.picture(
                        naming.name(thing),
                        Rung.tree(
                                asked.rows(
                                        thing.value().startsWith(Namespaces.ID + "claim/")
                                                ? "ladder-of-claim"
                                                : "ladder-of-proposition",
                                        release,
                                        thing),
                                naming),
                        Pictures::absolute);
            case "conflict" -> ConflictView.picture(release, thing, asked, naming, Pictures::absolute);
            case "around" -> mechanisms.around(release, thing, naming.name(thing), Iri::value);
            default -> "";
        };
    }

    /** Where the picture of a thing is on its own. */
    static String address(String name, Iri thing) {
        return PATH + name + Naming.href(thing).replaceFirst("^/id", "") + ".svg";
    }

    private static String absolute(String href) {
        return href.startsWith("/id/") ? Namespaces.ID + href.substring("/id/".length()) : href;
    }
}
