package org.warrantgraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.warrantgraph.build.Release;

/** A server on a free port with a client that asks it. */
public final class TestServer implements AutoCloseable {
    private final WarrantServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public TestServer(Release release, ServerOptions options) {
        this(WarrantServer.start(release, options));
    }

    TestServer(WarrantServer server) {
        this.server = server;
    }

    public TestServer(Release release) {
        this(release, ServerOptions.local(0));
    }

    public WarrantServer server() {
        return server;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** GET /sparql with this query. */
    public HttpResponse<String> query(String query, String... headers) {
        return get("/sparql?query=" + encode(query), headers);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
