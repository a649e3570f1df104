package org.warrantgraph.web.linked;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;

/** The documents about the whole: {@code /ontology}, {@code /.well-known/void}, and the service description at {@code /sparql}. */
public final class Documents implements Handler {
    private final Function<Release, String> ontology;
    private final Function<Release, String> release;
    private final QueryForm queryForm;

    /** Draws the page to write queries on. */
    public interface QueryForm {
        String draw(Release release, String draft);
    }

    public Documents(Function<Release, String> ontology, Function<Release, String> release, QueryForm queryForm) {
        this.ontology = ontology;
        this.release = release;
        this.queryForm = queryForm;
    }

    @Override
    public Optional<Answer> answer(Request request, Release served) {
        Representation.Address address = Representation.Address.of(request.path());
        return switch (address.path()) {
            case "/ontology" ->
                Optional.of(answer(
                        request,
                        served,
                        address,
                        Namespaces.ONTOLOGY.substring(0, Namespaces.ONTOLOGY.length() - 1),
                        () -> named(served, "vocabulary"),
                        () -> ontology.apply(served)));
            case "/.well-known/void" ->
                Optional.of(answer(
                        request,
                        served,
                        address,
                        Namespaces.GRAPH + "release",
                        () -> named(served, "release"),
                        () -> release.apply(served)));
            case "/sparql" ->
                Optional.of(answer(
                        request,
                        served,
                        address,
                        "/sparql",
                        () -> ServiceDescription.of(served.data()),
                        () -> queryForm.draw(served, request.parameter("draft").orElse(""))));
            default -> Optional.empty();
        };
    }

    private static Answer answer(
            Request request,
            Release served,
            Representation.Address address,
            String canonical,
            Supplier<Graph> graph,
            Supplier<String> html) {
        return new Representation(
                        address.path(),
                        address.suffix(),
                        canonical,
                        served.id(),
                        request.parameter("draft").orElse(""),
                        List.of(),
                        false,
                        graph,
                        html)
                .answer(request);
    }

    private static Graph named(Release served, String name) {
        return served.data().getGraph(NodeFactory.createURI(Namespaces.GRAPH + name));
    }
}
