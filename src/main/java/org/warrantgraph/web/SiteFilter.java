package org.warrantgraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Exchange;
import org.warrantgraph.web.http.Problem;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;

/** In front of Fuseki: answers everything itself but queries to {@code /sparql}, so that nothing of Fuseki's own is reachable. */
final class SiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SiteFilter.class);

    private final transient LiveRelease live;
    private final transient Site site;

    SiteFilter(LiveRelease live, Site site) {
        this.live = live;
        this.site = site;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isQuery(request)) {
            chain.doFilter(request, response);
        } else {
            Exchange.write(answer(request), request.getMethod(), response);
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
        try {
            Request request = Exchange.read(servletRequest);
            try (LiveRelease.Lease lease = live.lease()) {
                return Txn.calculateRead(lease.release().data(), () -> site.answer(request, lease.release()));
            }
        } catch (Refusal refusal) {
            return site.refused(refusal, accept);
        } catch (RuntimeException e) {
            LOG.error("request failed", e);
            return Problem.json(Problem.unexpected());
        }
    }
}
