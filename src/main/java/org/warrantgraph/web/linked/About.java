package org.warrantgraph.web.linked;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.web.data.StoredQuery;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;

/** {@code /about/{prefix}/{id}}: the things of the release that carry an identifier of somebody else's register. */
public final class About implements Handler {
    private static final String PATH = "/about/";

    private final StoredQuery carriers = StoredQuery.named("pages/about");
    private final AboutPage page;

    public About(AboutPage page) {
        this.page = page;
    }

    /** Draws the page of an identifier. */
    public interface AboutPage {
        /** @param identifier {@code prefix:id} */
        String draw(Release release, String path, String identifier, List<Iri> things);
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        if (!request.path().startsWith(PATH)) {
            return Optional.empty();
        }
        Representation.Address cut = Representation.Address.of(request.path());
        // The identifier may itself end in what looks like a suffix; as it stands it comes first.
        return Stream.of(new Representation.Address(request.path(), Optional.empty()), cut)
                .flatMap(address -> representation(address, release).stream())
                .findFirst()
                .map(found -> found.answer(request))
                .or(() -> {
                    throw Refusal.of(
                            404,
                            "W-WEB-015",
                            "Nothing in this release carries this identifier.",
                            "Write it as /about/doi/10.…, /about/pubmed/…; or search at /search.");
                });
    }

    private Optional<Representation> representation(Representation.Address address, Release release) {
        String rest = address.path().substring(PATH.length());
        int slash = rest.indexOf('/');
        if (slash < 1 || !rest.matches("[!-~&&[^<>\"{}|\\\\^`%]]+")) {
            return Optional.empty();
        }
        String prefix = rest.substring(0, slash).toLowerCase(Locale.ROOT);
        String id = rest.substring(slash + 1);
        List<Iri> things = things(release, prefix, id);
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(new Representation(
                        address.path(),
                        address.suffix(),
                        Namespaces.ID.replaceFirst("/id/$", "/about/") + rest,
                        release.id(),
                        "",
                        List.of(),
                        false,
                        () -> graph(release, things),
                        () -> page.draw(release, address.path(), prefix + ":" + id, things)));
    }

    private List<Iri> things(Release release, String prefix, String id) {
        ExternalId ours = Identifiers.of(prefix, id).orElse(new ExternalId(prefix, id));
        Map<String, Node> parameters = Map.of(
                "id", NodeFactory.createLiteralString(ours.toString()),
                "prefix", NodeFactory.createLiteralString(ours.prefix()),
                "code", NodeFactory.createLiteralString(ours.id()));
        return carriers.rows(release.data(), parameters).stream()
                .flatMap(row -> row.iri("thing").stream())
                .toList();
    }

    private static Graph graph(Release release, List<Iri> things) {
        Graph graph = GraphFactory.createDefaultGraph();
        things.forEach(thing -> release.data()
                .getDefaultGraph()
                .find(NodeFactory.createURI(thing.value()), Node.ANY, Node.ANY)
                .forEachRemaining(graph::add));
        return graph;
    }
}
