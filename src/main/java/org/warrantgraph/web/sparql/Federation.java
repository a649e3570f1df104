package org.warrantgraph.web.sparql;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.util.InetAddressSet;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * The other endpoints that queries may ask by SERVICE: those that whoever runs the server named, by their exact address, and no others. Thread-safe.
 *
 * <p>No redirect is followed. A name is looked up before each request, and where it leads into a private network the request is refused: only an
 * endpoint that was named by such an address itself, or as {@code localhost}, may be there. (The look-up of the connection right after it is
 * answered from the same cache, which keeps an address for 30 seconds.)
 */
public final class Federation {
    private static final InetAddressSet PRIVATE = new InetAddressSet();
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    static {
        PRIVATE.addAll(List.of(
                "0.0.0.0/8",
                "10.0.0.0/8",
                "100.64.0.0/10",
                "127.0.0.0/8",
                "169.254.0.0/16",
                "172.16.0.0/12",
                "192.0.0.0/24",
                "192.168.0.0/16",
                "198.18.0.0/15",
                "224.0.0.0/3",
                "::/96",
                "64:ff9b::/32",
                "2002::/16",
                "fc00::/7",
                "fe80::/10",
                "fec0::/10",
                "ff00::/8"));
    }

    private final Set<String> endpoints;
    private final ServerLimits limits;
    /** Made only where it is needed: it keeps a thread. */
    private final Optional<HttpClient> client;

    /**
     * @param endpoints addresses with http or https
     * @throws IllegalArgumentException for what is no such address
     */
    public Federation(List<String> endpoints, ServerLimits limits) {
        endpoints.forEach(Federation::check);
        this.endpoints = Set.copyOf(endpoints);
        this.limits = limits;
        this.client = endpoints.isEmpty()
                ? Optional.empty()
                : Optional.of(HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.time(Limit.SERVICE_TIME))
                        .build());
    }

    private static void check(String endpoint) {
        URI uri = URI.create(endpoint);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("'" + endpoint + "' is not the address of an endpoint");
        }
    }

    boolean allows(String endpoint) {
        return endpoints.contains(endpoint);
    }

    /** Whether there is any endpoint that may be asked. */
    boolean isEmpty() {
        return endpoints.isEmpty();
    }

    /**
     * The rows of another endpoint's answer; the time and the rows are those of the query that asks.
     *
     * @throws Refusal with 502 when there is none
     */
    List<Binding> ask(String endpoint, Query query, Budget budget) {
        if (!allows(endpoint)) {
            throw new IllegalArgumentException("not an endpoint to ask: " + endpoint);
        }
        URI uri = URI.create(endpoint);
        if (isElsewhereThanNamed(uri.getHost())) {
            throw failed(endpoint, "its name leads into a private network");
        }
        budget.request();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/sparql-results+json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Warrant")
                .POST(BodyPublishers.ofString(
                        "query=" + URLEncoder.encode(query.toString(Syntax.syntaxSPARQL_11), StandardCharsets.UTF_8)))
                .build();
        HttpResponse<Optional<byte[]>> answer = wait(endpoint, request, budget);
        if (answer.statusCode() != 200) {
            throw failed(endpoint, "it answered with status " + answer.statusCode());
        }
        byte[] body = answer.body()
                .orElseThrow(() ->
                        failed(endpoint, "its answer is longer than " + limits.get(Limit.SERVICE_BYTES) + " bytes"));
        return rows(endpoint, body, budget);
    }

    private HttpResponse<Optional<byte[]>> wait(String endpoint, HttpRequest request, Budget budget) {
        long end = System.nanoTime() + limits.time(Limit.SERVICE_TIME).toNanos();
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                client.orElseThrow().sendAsync(request, head -> new BoundedBody(limits.get(Limit.SERVICE_BYTES)));
        try {
            while (System.nanoTime() < end) {
                budget.check();
                try {
                    return answer.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Look again whether the query still has time.
                }
            }
            throw failed(
                    endpoint,
                    "it takes longer than " + limits.time(Limit.SERVICE_TIME).toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw failed(endpoint, "it cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(endpoint, "the server stops");
        } finally {
            answer.cancel(true);
        }
    }

    private static List<Binding> rows(String endpoint, byte[] body, Budget budget) {
        List<Binding> rows = new ArrayList<>();
        try {
            RowSetReader reader =
                    RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
            RowSet read = reader.read(new ByteArrayInputStream(body), new Context());
            while (read.hasNext()) {
                Binding row = read.next();
                budget.hold(row);
                rows.add(row);
            }
        } catch (org.apache.jena.query.QueryCancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(endpoint, "its answer is not a result table in JSON");
        }
        return rows;
    }

    /** Whether a name leads into a private network; an address that was named is where it says it is. */
    private static boolean isElsewhereThanNamed(String host) {
        if (host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+")) {
            return false;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isPrivate(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            // The request will say so.
            return false;
        }
    }

    static boolean isPrivate(InetAddress address) {
        return PRIVATE.test(address);
    }

    private static Refusal failed(String endpoint, String why) {
        return Refusal.of(
                502,
                "W-SPARQL-041",
                "The endpoint <" + endpoint + "> gave no answer: " + why + ".",
                "Try again later, or write SERVICE SILENT to do without it.");
    }
}
