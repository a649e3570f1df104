package org.warrantgraph.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.warrantgraph.build.Release;
import org.warrantgraph.query.Catalogue;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.linked.About;
import org.warrantgraph.web.linked.Describer;
import org.warrantgraph.web.linked.Documents;
import org.warrantgraph.web.linked.LinkedData;
import org.warrantgraph.web.page.ClaimTable;
import org.warrantgraph.web.page.Mechanisms;
import org.warrantgraph.web.page.OpenApi;
import org.warrantgraph.web.page.QuestionPages;
import org.warrantgraph.web.page.SitePages;
import org.warrantgraph.web.page.ThingPages;
import org.warrantgraph.web.sparql.QueryService;
import org.warrantgraph.web.sparql.SparqlEndpoint;

/**
 * Serves a release: SPARQL, linked data and pages. Only reads.
 *
 * <pre>{@code
 * try (WarrantServer server = WarrantServer.start(release, ServerOptions.local(0))) {
 *     HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.url().resolve("/sparql?query=…")).build(), …);
 * }
 * }</pre>
 *
 * <p>Stopping lets running requests finish. The server closes the releases it was given.
 */
public final class WarrantServer implements AutoCloseable {
    private static final int LARGEST_REQUEST = 1 << 20;
    private static final int LARGEST_HEADER = 16 * 1024;
    private static final long IDLE_MILLIS = 60_000;
    private static final long STOP_MILLIS = 35_000;

    private final FusekiServer fuseki;
    private final LiveRelease live;
    private final QueryService queries;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WarrantServer(FusekiServer fuseki, LiveRelease live, QueryService queries) {
        this.fuseki = fuseki;
        this.live = live;
        this.queries = queries;
    }

    /** Starts to serve a release; returns when requests are answered. */
    public static WarrantServer start(Release release, ServerOptions options) {
        JenaSystem.init();
        LiveRelease live = new LiveRelease(release);
        QueryService queries = new QueryService(options.limits());
        Catalogue catalogue = Catalogue.load();
        QuestionPages questions = new QuestionPages(catalogue, options.limits());
        Mechanisms mechanisms = new Mechanisms();
        SitePages pages = new SitePages(questions, mechanisms, options.limits());
        List<Handler> parts = List.of(
                new ClaimTable(),
                new LinkedData(new Describer(), new ThingPages(mechanisms)),
                new About(pages::about),
                questions,
                pages,
                new OpenApi(catalogue),
                new Documents(pages::ontology, pages::release, pages::queryForm));
        List<Handler> all = new ArrayList<>(parts);
        all.add(new FixedRelease(parts, live::wasServed));
        all.add(new StaticFiles());
        Site site = new Site(all, pages::error);
        SparqlEndpoint endpoint = new SparqlEndpoint(queries, pages);
        FusekiServer fuseki = fuseki(live, site, endpoint, options);
        fuseki.start();
        return new WarrantServer(fuseki, live, queries);
    }

    private static FusekiServer fuseki(LiveRelease live, Site site, SparqlEndpoint endpoint, ServerOptions options) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, new SparqlAction(live, endpoint));
        FusekiServer fuseki = FusekiServer.create(operations, context)
                .port(options.port())
                .add(
                        "/sparql",
                        DataService.newBuilder()
                                .dataset(DatasetGraphFactory.empty())
                                .addEndpoint(Operation.Query))
                .addFilter("/*", new SiteFilter(live, site))
                .build();
        harden(fuseki.getJettyServer(), options);
        return fuseki;
    }

    private static void harden(Server jetty, ServerOptions options) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setHost(options.host());
                server.setIdleTimeout(IDLE_MILLIS);
                HttpConfiguration http =
                        server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
                http.setRequestHeaderSize(LARGEST_HEADER);
                http.setSendServerVersion(false);
                http.setSendXPoweredBy(false);
            }
        }
        SizeLimitHandler limited = new SizeLimitHandler(LARGEST_REQUEST, -1);
        limited.setHandler(new EagerContentHandler(jetty.getHandler()));
        jetty.setHandler(new GracefulHandler(limited));
        jetty.setStopTimeout(STOP_MILLIS);
    }

    /** Serves another release from now on; requests that run finish on the old one, which then closes. */
    public void switchTo(Release next) {
        live.switchTo(next);
    }

    /** Where it listens, with a slash at the end. */
    public URI url() {
        ServerConnector connector = (ServerConnector) fuseki.getJettyServer().getConnectors()[0];
        String host = connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
        return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
    }

    /** Waits until the server is stopped from elsewhere. */
    public void join() {
        fuseki.join();
    }

    /** Takes no new requests, lets running ones finish, then closes the release. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            fuseki.stop();
            queries.close();
            live.close();
        }
    }
}
