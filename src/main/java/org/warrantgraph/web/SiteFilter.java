package org.warrantgraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Exchange;
import org.warrantgraph.web.http.Problem;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;
import org.warrantgraph.web.limit.Clients;
import org.warrantgraph.web.operation.RequestKind;

/**
 * In front of Fuseki: holds clients to their limits, and answers everything itself but queries to {@code /sparql}, so that nothing of Fuseki's
 * own is reachable.
 */
final class SiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SiteFilter.class);

    private final transient LiveRelease live;
    private final transient Site site;
    private final transient Operations operations;
    private final transient Guards guards;

    SiteFilter(LiveRelease live, Site site, Operations operations, Guards guards) {
        this.live = live;
        this.site = site;
        this.operations = operations;
        this.guards = guards;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        RequestKind kind = RequestKind.of(request.getRequestURI());
        try {
            Optional<Answer> operation = operations.answer(request);
            if (operation.isPresent()) {
                guards.send(operation.get(), request, response);
            } else {
                serve(request, response, chain);
            }
        } finally {
            guards.metrics().answered(kind, response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Clients.Visit visit = guards.clients().enter(Clients.key(request.getRemoteAddr()))) {
            checkEncoding(request);
            if (isQuery(request)) {
                chain.doFilter(request, response);
            } else {
                guards.send(answer(request), request, response);
            }
        } catch (Refusal refusal) {
            guards.send(guards.refused(refusal), request, response);
        }
    }

    /** Looked at here, since what reads the parameters behind us fails on an encoding it does not know. */
    private static void checkEncoding(HttpServletRequest request) {
        String encoding = request.getCharacterEncoding();
        String packed = request.getHeader("Content-Encoding");
        if (encoding != null && !isSupported(encoding) || packed != null && !packed.equalsIgnoreCase("identity")) {
            throw Refusal.of(415, "W-WEB-036", "The body cannot be read in this encoding.", "Send it as plain UTF-8.");
        }
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static boolean isQuery(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/sparql")) {
            return false;
        }
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return request.getMethod().equals("POST")
                || request.getMethod().equals("OPTIONS")
                || read
                        && request.getQueryString() != null
                        && !request.getQueryString().matches("format=[a-z]+|draft=.*");
    }

    private Answer answer(HttpServletRequest servletRequest) {
        String accept = String.join(",", java.util.Collections.list(servletRequest.getHeaders("Accept")));
        try (LiveRelease.Lease lease = live.lease()) {
            return named(page(servletRequest, accept, lease.release()), lease.release());
        }
    }

    private Answer page(HttpServletRequest servletRequest, String accept, Release release) {
        try {
            Request request = Exchange.read(servletRequest);
            guards.takePlaceForPage();
            try {
                return guards.clock()
                        .time(() -> Txn.calculateRead(release.data(), () -> site.answer(request, release)));
            } finally {
                guards.pages().giveBack();
            }
        } catch (Refusal refusal) {
            guards.count(refusal);
            return site.refused(refusal, accept);
        } catch (QueryCancelledException e) {
            Refusal late = Refusal.of(
                    503,
                    "W-WEB-024",
                    "This page takes longer than the server gives it.",
                    "Try again later, or ask for a part of it with a query.",
                    Map.of("Retry-After", "30"));
            guards.count(late);
            return site.refused(late, accept);
        } catch (TextIndexException e) {
            return site.refused(
                    Refusal.of(400, "W-WEB-035", "The search does not understand these words.", "Use plain words."),
                    accept);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("request failed", e);
            return Problem.json(Problem.unexpected());
        }
    }

    /** Every answer names the release it came from, so that nobody mixes two without noticing. */
    static Answer named(Answer answer, Release release) {
        return answer.header("Warrant-Release").isEmpty() ? answer.with("Warrant-Release", release.id()) : answer;
    }
}
