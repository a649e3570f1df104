package org.warrantgraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Exchange;
import org.warrantgraph.web.http.Problem;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Clients;
import org.warrantgraph.web.limit.Deliveries;
import org.warrantgraph.web.limit.PageClock;
import org.warrantgraph.web.limit.Places;
import org.warrantgraph.web.operation.Metrics;

/**
 * What all parts of the server share to stay within its limits, and to tell about it.
 *
 * @param clients who asks, and how much
 * @param pages places for everything but SPARQL, which has its own
 * @param clock time for each of them
 * @param deliveries answers that are being read
 * @param metrics numbers for those who run the server
 */
record Guards(Clients clients, Places pages, PageClock clock, Deliveries deliveries, Metrics metrics) {
    private static final Logger LOG = LoggerFactory.getLogger(Guards.class);

    /** Writes an answer; a client that goes away meanwhile is nothing to report. */
    void send(Answer answer, HttpServletRequest request, HttpServletResponse response) {
        try {
            try {
                deliveries.deliver(answer, whole -> Exchange.write(whole, request.getMethod(), response));
            } catch (Refusal refusal) {
                Exchange.write(refused(refusal), request.getMethod(), response);
            }
        } catch (IOException e) {
            LOG.debug("a client went away", e);
        }
    }

    /** Counts a refusal and turns it into problem details. */
    Answer refused(Refusal refusal) {
        count(refusal);
        return Problem.json(refusal);
    }

    void count(Refusal refusal) {
        metrics.refused(refusal.report().id(), refusal.status());
    }

    /** @throws Refusal with 503 when as many pages are being drawn as can be */
    void takePlaceForPage() {
        if (!pages.take()) {
            throw Refusal.of(
                    503,
                    "W-WEB-022",
                    "The server is drawing as many pages as it can.",
                    "Try again in a few seconds.",
                    Map.of("Retry-After", "5"));
        }
    }

    void close() {
        clock.close();
        metrics.close();
    }
}
