package org.warrantgraph.web.http;

import org.warrantgraph.model.Message;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A refusal as <a href="https://www.rfc-editor.org/rfc/rfc9457">problem details</a>. */
public final class Problem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    /** {@code application/problem+json}: id, what happened, what to do. */
    public static Answer json(Refusal refusal) {
        Message report = refusal.report();
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "about:blank");
        body.put("status", refusal.status());
        body.put("id", report.id());
        body.put("title", report.what());
        body.put("detail", report.remedy());
        return headers(
                refusal,
                Answer.of(
                        refusal.status(),
                        "application/problem+json",
                        inert(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body)) + "\n"));
    }

    /** Angle brackets as escapes, so that words of a request are no mark-up even where somebody takes this for a page. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e");
    }

    /** Adds the headers that a refusal asks for. */
    public static Answer headers(Refusal refusal, Answer answer) {
        Answer with = answer;
        for (var header : refusal.headers().entrySet()) {
            with = with.with(header.getKey(), header.getValue());
        }
        return with;
    }

    /** What is said when something failed that should not: nothing about the inside. */
    public static Refusal unexpected() {
        return Refusal.of(
                500, "W-WEB-500", "The server could not answer this request.", "Try again; if it persists, report it.");
    }
}
