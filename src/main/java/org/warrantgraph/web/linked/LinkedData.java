package org.warrantgraph.web.linked;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;

/** {@code /id/{type}/{key}}: every thing of the release, in every syntax, and as a page. */
public final class LinkedData implements Handler {
    private static final String PATH = "/id/";

    private static final String TABLE = ".csv";

    private final Describer describer;
    private final ThingPage page;
    private final Missing missing;

    public LinkedData(Describer describer, ThingPage page, EarlierReleases earlier) {
        this.describer = describer;
        this.page = page;
        this.missing = new Missing(earlier, page::name);
    }

    /** Draws the page of a thing. */
    public interface ThingPage {
        /**
         * @param type the part of the IRI after {@code id/}
         * @param part which part of a long list to show, as asked for
         */
        String draw(Release release, String type, Iri thing, Optional<String> part);

        /** What people call a thing of a release. */
        String name(Release release, Iri thing);
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        if (!request.path().startsWith(PATH)) {
            return Optional.empty();
        }
        Representation.Address address = Representation.Address.of(request.path());
        String key = address.path().substring(PATH.length());
        int slash = key.indexOf('/');
        Iri thing = slash > 0 && key.matches("[a-z-]+/[A-Za-z0-9._-]+") ? new Iri(Namespaces.ID + key) : unknown();
        String type = key.substring(0, slash);
        if (!describer.knows(release.data(), thing)) {
            boolean table = address.suffix().isEmpty() && key.endsWith(TABLE);
            return Optional.of(missing.answer(
                    request,
                    release,
                    table ? new Iri(thing.value().substring(0, thing.value().length() - TABLE.length())) : thing,
                    table ? Optional.of(TABLE.substring(1)) : address.suffix()));
        }
        return Optional.of(new Representation(
                        address.path(),
                        address.suffix(),
                        thing.value(),
                        release.id(),
                        request.parameter("page").orElse(""),
                        links(release, thing),
                        false,
                        () -> describer.describe(release.data(), type, thing).orElseThrow(Missing::unknown),
                        () -> page.draw(release, type, thing, request.parameter("page")))
                .answer(request));
    }

    /** Types of the thing and the licence of the release. */
    private static List<String> links(Release release, Iri thing) {
        return Stream.concat(typeLinks(release, thing).stream(), licence(release).stream())
                .toList();
    }

    private static Optional<String> licence(Release release) {
        return release
                .data()
                .getGraph(NodeFactory.createURI(Namespaces.GRAPH + "release"))
                .find(Node.ANY, DCTerms.license.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI())
                .mapWith(triple -> "<" + triple.getObject().getURI() + ">; rel=\"license\"")
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }

    private static List<String> typeLinks(Release release, Iri thing) {
        Graph graph = release.data().getDefaultGraph();
        return graph
                .find(NodeFactory.createURI(thing.value()), org.apache.jena.vocabulary.RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI())
                .mapWith(triple -> "<" + triple.getObject().getURI() + ">; rel=\"type\"")
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private static Iri unknown() {
        throw Missing.unknown();
    }
}
