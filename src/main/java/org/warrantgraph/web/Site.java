package org.warrantgraph.web;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.http.Accept;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Problem;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;

/** Everything but SPARQL queries: hands a request to the part that owns its address. */
final class Site {
    private final List<Handler> parts;
    private final ErrorPage errors;

    Site(List<Handler> parts, ErrorPage errors) {
        this.parts = List.copyOf(parts);
        this.errors = errors;
    }

    /** Draws a refusal for people. */
    interface ErrorPage {
        String draw(Refusal refusal);
    }

    Answer answer(Request request, Release release) {
        if (request.method().equals("OPTIONS")) {
            return new Answer(204, List.of(), new byte[0])
                    .with("Allow", "GET, HEAD, OPTIONS")
                    .with("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .with("Access-Control-Allow-Headers", "Accept, If-None-Match");
        }
        if (!request.isRead()) {
            throw Refusal.of(
                    405,
                    "W-WEB-002",
                    "This address can only be read.",
                    "Use GET or HEAD.",
                    java.util.Map.of("Allow", "GET, HEAD, OPTIONS"));
        }
        for (Handler part : parts) {
            Optional<Answer> answer = part.answer(request, release);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw Refusal.of(404, "W-WEB-003", "There is nothing at this address.", "Start at / or search at /search.");
    }

    /** The refusal in the form the client prefers: a page for people, problem details for programs. */
    Answer refused(Refusal refusal, String accept) {
        boolean html = Accept.parse(accept)
                .choose(List.of("application/problem+json", "text/html"))
                .filter("text/html"::equals)
                .isPresent();
        return html
                ? Problem.headers(refusal, Answer.html(refusal.status(), errors.draw(refusal)))
                : Problem.json(refusal);
    }
}
