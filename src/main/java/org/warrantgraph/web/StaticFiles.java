package org.warrantgraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.data.StoredQuery;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;

/** Stylesheet and icon, and what crawlers read: {@code robots.txt} and the sitemap. */
final class StaticFiles implements Handler {
    private static final Map<String, String> FILES =
            Map.of("/static/warrant.css", "text/css; charset=utf-8", "/static/icon.svg", "image/svg+xml");
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /sparql
            Disallow: /search
            Disallow: /explain
            Disallow: /q/
            Disallow: /r/
            Disallow: /*.ttl$
            Disallow: /*.jsonld$
            Disallow: /*.nt$
            Disallow: /*.nq$
            Disallow: /*.trig$
            Disallow: /*.rdf$
            Disallow: /*?format=
            """;

    private final StoredQuery sitemap = StoredQuery.named("pages/sitemap");

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        String path = request.path();
        if (FILES.containsKey(path)) {
            return Optional.of(Answer.of(200, FILES.getOrDefault(path, ""), read(path))
                    .with("Cache-Control", "public, max-age=3600"));
        }
        return switch (path) {
            case "/robots.txt" ->
                Optional.of(Answer.of(
                        200, "text/plain; charset=utf-8", ROBOTS + "Sitemap: " + request.origin() + "/sitemap.xml\n"));
            case "/sitemap.xml" -> Optional.of(Answer.of(200, "application/xml", sitemap(release, request.origin())));
            default -> Optional.empty();
        };
    }

    private static byte[] read(String path) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys of things need no escaping; anything else is left out. */
    private String sitemap(Release release, String origin) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        sitemap.rows(release.data(), Map.<String, Node>of()).stream()
                .flatMap(row -> row.iri("thing").stream())
                .map(Iri::value)
                .filter(iri -> iri.startsWith(Namespaces.ID) && iri.matches("[A-Za-z0-9:/._-]+"))
                .map(iri -> origin + "/id/" + iri.substring(Namespaces.ID.length()))
                .forEach(page -> xml.append("  <url><loc>").append(page).append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString();
    }
}
