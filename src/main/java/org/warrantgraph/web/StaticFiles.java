package org.warrantgraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.data.StoredQuery;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;

/** Stylesheet, scripts and icon, and what crawlers read: {@code robots.txt} and the sitemap. */
final class StaticFiles implements Handler {
    private static final String PATH = "/static/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "xml", "application/opensearchdescription+xml",
            "txt", "text/plain; charset=utf-8");
    private static final List<String> FILES = List.of(
            "warrant.css",
            "warrant.js",
            "icon.svg",
            "editor.js",
            "yasgui.min.js",
            "yasgui.min.css",
            "yasgui.LICENSE.txt",
            "opensearch.xml");
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /sparql
            Disallow: /search
            Disallow: /explain
            Disallow: /diff
            Disallow: /q/
            Disallow: /table/
            Disallow: /suggest
            Disallow: /r/
            Disallow: /*.ttl$
            Disallow: /*.jsonld$
            Disallow: /*.nt$
            Disallow: /*.nq$
            Disallow: /*.trig$
            Disallow: /*.rdf$
            Disallow: /*?format=
            """;

    private final Map<String, Kept> files =
            FILES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Kept::read));
    private final StoredQuery sitemap = StoredQuery.named("pages/sitemap");

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        String path = request.path();
        if (path.startsWith(PATH)) {
            return Optional.ofNullable(files.get(path.substring(PATH.length()))).map(file -> file.answer(request));
        }
        return switch (path) {
            case "/robots.txt" ->
                Optional.of(Answer.of(
                        200, "text/plain; charset=utf-8", ROBOTS + "Sitemap: " + request.origin() + "/sitemap.xml\n"));
            case "/sitemap.xml" -> Optional.of(Answer.of(200, "application/xml", sitemap(release, request.origin())));
            default -> Optional.empty();
        };
    }

    /** A file of ours, with the hash of its bytes as entity tag. */
    private record Kept(String type, byte[] bytes, EntityTag tag) {
        static Kept read(String name) {
            try (InputStream in = StaticFiles.class.getResourceAsStream(PATH + name)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + name);
                }
                byte[] bytes = in.readAllBytes();
                String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
                return new Kept(type, bytes, EntityTag.of(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Answer answer(Request request) {
            return tag.answer(request, () -> Answer.of(200, type, bytes)).with("Cache-Control", "no-cache");
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
