package org.warrantgraph.web.http;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is answered where a request never reaches our own code: broken HTTP, headers and bodies that are too long.
 *
 * <p>In place of Jetty's pages, which show the address asked for and messages of exceptions, and carry none of our headers.
 */
public final class PlainErrors extends ErrorHandler {
    private static final Map<Integer, Refusal> KNOWN = Map.of(
            400, Refusal.of(400, "W-WEB-030", "This is not a proper HTTP request.", "Check how it is encoded."),
            404, Refusal.of(404, "W-WEB-003", "There is nothing at this address.", "Start at / or search at /search."),
            413,
                    Refusal.of(
                            413,
                            "W-SPARQL-008",
                            "The body is larger than this server takes.",
                            "Send a shorter query; /$/limits tells how much."),
            414, Refusal.of(414, "W-WEB-031", "The address is too long.", "Send long queries by POST."),
            431, Refusal.of(431, "W-WEB-032", "The headers are larger than 16 KiB.", "Send fewer or shorter headers."),
            503,
                    Refusal.of(
                            503,
                            "W-WEB-033",
                            "The server is about to stop.",
                            "Try again in a minute.",
                            Map.of("Retry-After", "60")));

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        Answer answer = answer(code);
        response.setStatus(code);
        HttpFields.Mutable fields = response.getHeaders();
        fields.remove(HttpHeader.CONTENT_LENGTH);
        headers(answer, fields);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static void headers(Answer answer, HttpFields.Mutable fields) {
        Exchange.STANDARD_HEADERS.forEach(fields::put);
        answer.headers().forEach(header -> fields.put(header.name(), header.value()));
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    private static Answer answer(int status) {
        Refusal known = KNOWN.get(status);
        if (known != null) {
            return Problem.json(known);
        }
        return Problem.json(
                status >= 500
                        ? Refusal.of(status, "W-WEB-500", "The server could not answer this request.", "Try again.")
                        : Refusal.of(
                                status,
                                "W-WEB-034",
                                "This request is not answered.",
                                "Use GET or HEAD, and plain HTTP/1.1."));
    }
}
