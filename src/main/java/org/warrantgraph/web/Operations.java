package org.warrantgraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.jetty.util.InetAddressSet;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.operation.Metrics;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Addresses for those who run the server: {@code /$/ping} is alive, {@code /$/ready} has a release to answer from, {@code /$/limits} tells
 * everybody what they may use, {@code /$/metrics} tells numbers to the addresses that may read them and does not exist for others.
 */
final class Operations {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final LiveRelease live;
    private final Metrics metrics;
    private final ServerOptions options;
    private final InetAddressSet readers = new InetAddressSet();

    Operations(LiveRelease live, Metrics metrics, ServerOptions options) {
        this.live = live;
        this.metrics = metrics;
        this.options = options;
        readers.addAll(options.metricsReaders());
    }

    /** The answer, unless the address is another's. */
    Optional<Answer> answer(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read ? answer(request.getRequestURI(), request) : Optional.empty();
    }

    private Optional<Answer> answer(String path, HttpServletRequest request) {
        return switch (path) {
            case "/$/ping" -> Optional.of(fresh(Answer.of(200, TEXT, "alive\n")));
            case "/$/ready" -> Optional.of(fresh(ready()));
            case "/$/limits" -> Optional.of(fresh(Answer.of(200, "application/json", limits())));
            case "/$/metrics" ->
                mayRead(request)
                        ? Optional.of(fresh(Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text())))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Answer ready() {
        try (LiveRelease.Lease lease = live.lease()) {
            return SiteFilter.named(
                    Answer.of(200, TEXT, "serving release " + lease.release().id() + "\n"), lease.release());
        } catch (IllegalStateException e) {
            return Answer.of(503, TEXT, "stopping\n").with("Retry-After", "60");
        }
    }

    /** A request that a proxy passed on is a stranger's, unless the proxy is trusted and its client may read. */
    private boolean mayRead(HttpServletRequest request) {
        boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        try {
            return (!passedOn || !options.trustedProxies().isEmpty())
                    && readers.test(InetAddress.getByName(request.getRemoteAddr()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String limits() {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        for (Limit limit : Limit.values()) {
            String[] key = limit.key().split("\\.", 2);
            all.withObject("/" + key[0]).put(key[1], options.limits().get(limit));
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static Answer fresh(Answer answer) {
        return answer.with("Cache-Control", "no-store");
    }
}
