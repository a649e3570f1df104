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
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.warrantgraph.build.Release;
import org.warrantgraph.query.Catalogue;
import org.warrantgraph.web.http.PlainErrors;
import org.warrantgraph.web.limit.Clients;
import org.warrantgraph.web.limit.Connections;
import org.warrantgraph.web.limit.Deliveries;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.PageClock;
import org.warrantgraph.web.limit.Places;
import org.warrantgraph.web.limit.SlowClients;
import org.warrantgraph.web.limit.TrustedProxies;
import org.warrantgraph.web.linked.About;
import org.warrantgraph.web.linked.Describer;
import org.warrantgraph.web.linked.Documents;
import org.warrantgraph.web.linked.EarlierReleases;
import org.warrantgraph.web.linked.LinkedData;
import org.warrantgraph.web.operation.AccessLog;
import org.warrantgraph.web.operation.Metrics;
import org.warrantgraph.web.page.ClaimTable;
import org.warrantgraph.web.page.Comparisons;
import org.warrantgraph.web.page.DiffPages;
import org.warrantgraph.web.page.EditorWords;
import org.warrantgraph.web.page.Mechanisms;
import org.warrantgraph.web.page.OpenApi;
import org.warrantgraph.web.page.Overviews;
import org.warrantgraph.web.page.Pictures;
import org.warrantgraph.web.page.Prepared;
import org.warrantgraph.web.page.QuestionPages;
import org.warrantgraph.web.page.SitePages;
import org.warrantgraph.web.page.Suggestions;
import org.warrantgraph.web.page.Tables;
import org.warrantgraph.web.page.ThingPages;
import org.warrantgraph.web.sparql.Federation;
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
    private final FusekiServer fuseki;
    private final LiveRelease live;
    private final QueryService queries;
    private final List<Prepared> prepared;

    private final Guards guards;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WarrantServer(
            FusekiServer fuseki, LiveRelease live, QueryService queries, List<Prepared> prepared, Guards guards) {
        this.fuseki = fuseki;
        this.live = live;
        this.queries = queries;
        this.prepared = List.copyOf(prepared);
        this.guards = guards;
    }

    /** Starts to serve a release; returns when requests are answered. */
    public static WarrantServer start(Release release, ServerOptions options) {
        JenaSystem.init();
        Mechanisms mechanisms = new Mechanisms();
        Overviews overviews = new Overviews();
        QueryService queries = new QueryService(options.limits(), new Federation(options.services(), options.limits()));
        Comparisons comparisons = new Comparisons(options.limits());
        Describer describer = new Describer();
        EarlierReleases earlier = new EarlierReleases(describer);
        Catalogue catalogue = Catalogue.load();
        QuestionPages questions = new QuestionPages(catalogue, options.limits(), mechanisms);
        SitePages pages = new SitePages(questions, mechanisms, overviews, options.limits());
        ThingPages things = new ThingPages(mechanisms);
        List<Prepared> prepared = List.of(mechanisms, overviews, pages);
        LiveRelease live = new LiveRelease(release, closed -> {
            prepared.forEach(part -> part.forget(closed));
            comparisons.forget(closed);
            earlier.forget(closed);
        });
        List<org.warrantgraph.web.http.Handler> parts = List.of(
                new ClaimTable(),
                new LinkedData(describer, things, earlier),
                new About(pages::about),
                questions,
                pages,
                new DiffPages(comparisons),
                new Suggestions(),
                new EditorWords(),
                new Tables(),
                new Pictures(mechanisms, overviews),
                new OpenApi(catalogue),
                new Documents(pages::ontology, pages::release, pages::queryForm));
        List<org.warrantgraph.web.http.Handler> all = new ArrayList<>(parts);
        all.add(new FixedRelease(parts, live::wasServed));
        all.add(new StaticFiles());
        Site site = new Site(all, pages::error);
        SparqlEndpoint endpoint = new SparqlEndpoint(queries, pages);
        Guards guards = guards(queries, options);
        guards.metrics().cache("pages", things.pages());
        guards.metrics().cache("pictures", mechanisms.pictures());
        FusekiServer fuseki = fuseki(live, site, endpoint, guards, options);
        prepared.forEach(part -> part.prepare(release));
        fuseki.start();
        guards.metrics().serves(release.id());
        return new WarrantServer(fuseki, live, queries, prepared, guards);
    }

    private static Guards guards(QueryService queries, ServerOptions options) {
        Guards guards = new Guards(
                new Clients(options.limits()),
                new Places(options.limits(), Limit.PAGES, Limit.PAGES_WAITING),
                new PageClock(options.limits()),
                new Deliveries(options.limits()),
                new Metrics());
        Metrics metrics = guards.metrics();
        metrics.gauge("warrant.queries.running", "SPARQL queries that run", queries.places()::taken);
        metrics.gauge("warrant.queries.waiting", "SPARQL queries in the queue", queries.places()::waiting);
        metrics.gauge("warrant.pages.running", "Pages and data being made", guards.pages()::taken);
        metrics.gauge("warrant.pages.waiting", "Pages and data in the queue", guards.pages()::waiting);
        metrics.gauge("warrant.clients", "Clients of the last ten minutes", guards.clients()::count);
        metrics.gauge("warrant.delivery.bytes", "Bytes held for clients that read", guards.deliveries()::bytes);
        return guards;
    }

    private static FusekiServer fuseki(
            LiveRelease live, Site site, SparqlEndpoint endpoint, Guards guards, ServerOptions options) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, new SparqlAction(live, endpoint, guards));
        FusekiServer fuseki = FusekiServer.create(operations, context)
                .port(options.port())
                .add(
                        "/sparql",
                        DataService.newBuilder()
                                .dataset(DatasetGraphFactory.empty())
                                .addEndpoint(Operation.Query))
                .addFilter("/*", new SiteFilter(live, site, new Operations(live, guards.metrics(), options), guards))
                .build();
        harden(fuseki.getJettyServer(), guards.metrics(), options);
        return fuseki;
    }

    private static void harden(Server jetty, Metrics metrics, ServerOptions options) {
        TrustedProxies proxies = new TrustedProxies(options.trustedProxies());
        Connections connections = new Connections(options.limits(), proxies, jetty.getScheduler());
        metrics.gauge("warrant.connections", "Connections that are open", connections::count);
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setHost(options.host());
                server.setIdleTimeout(options.limits().get(Limit.IDLE_TIME));
                server.addBean(connections);
                HttpConfiguration http =
                        server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
                http.setRequestHeaderSize(options.limits().number(Limit.HEADER));
                http.setSendServerVersion(false);
                http.setSendXPoweredBy(false);
                http.addCustomizer(proxies);
            }
        }
        options.accessLog().ifPresent(file -> jetty.setRequestLog(AccessLog.to(file)));
        jetty.setErrorHandler(new PlainErrors());
        Handler.Wrapper whole = new SlowClients.Arrived(jetty.getHandler());
        SizeLimitHandler limited = new SizeLimitHandler(options.limits().get(Limit.BODY), -1);
        // Bodies are read before a thread is given to them; forms are taken apart where faults in them get a reason.
        limited.setHandler(new EagerContentHandler(whole, new EagerContentHandler.RetainedContentLoaderFactory()));
        SlowClients paced = new SlowClients(options.limits());
        paced.setHandler(limited);
        jetty.setHandler(new GracefulHandler(paced));
        jetty.setStopTimeout(options.limits().get(Limit.STOP_TIME));
    }

    /** Serves another release from now on; requests that run finish on the old one, which then closes. */
    public void switchTo(Release next) {
        prepared.forEach(part -> part.prepare(next));
        live.switchTo(next);
        guards.metrics().serves(next.id());
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
            guards.close();
        }
    }
}
