package org.warrantgraph.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Between servlets and our own {@link Request} and {@link Answer}: reads the one, writes the other with the headers every answer has. */
public final class Exchange {
    /** What every answer carries, whoever makes it. */
    static final Map<String, String> STANDARD_HEADERS = Map.of(
            "Content-Security-Policy",
            ContentPolicy.VALUE,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Access-Control-Allow-Origin",
            "*",
            "Access-Control-Expose-Headers",
            "Link, ETag, Content-Location, Retry-After, Warrant-Release, Warrant-Row-Limit, Warrant-Time-Limit, Warrant-Truncated");

    private Exchange() {}

    /**
     * Reads everything but the body.
     *
     * @throws Refusal for an address that is not properly encoded
     */
    public static Request read(HttpServletRequest request) {
        String query = request.getQueryString();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                    parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                }
            }
        }
        return new Request(
                request.getMethod(),
                decode(request.getRequestURI().replace("+", "%2B")),
                parameters,
                String.join(",", java.util.Collections.list(request.getHeaders("Accept"))),
                String.join(",", java.util.Collections.list(request.getHeaders("If-None-Match"))),
                origin(request));
    }

    /** As the client named us, or the proxy in front; a name with anything odd in it is not repeated. */
    private static String origin(HttpServletRequest request) {
        String host = request.getServerName();
        String known = host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? host : "localhost";
        boolean usual = request.getServerPort() == (request.getScheme().equals("https") ? 443 : 80);
        return request.getScheme() + "://" + known + (usual ? "" : ":" + request.getServerPort());
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "W-WEB-001", "The address is not properly encoded.", "Encode % as %25.");
        }
    }

    /** Writes status, headers and, unless the method is HEAD, the body. */
    public static void write(Answer answer, String method, HttpServletResponse response) throws IOException {
        // What Fuseki set before us, such as its name.
        response.reset();
        response.setStatus(answer.status());
        STANDARD_HEADERS.forEach(response::setHeader);
        answer.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        if (answer.status() != 204 && answer.status() != 304) {
            response.setContentLength(answer.body().length);
            if (!method.equals("HEAD")) {
                response.getOutputStream().write(answer.body());
            }
        }
    }
}
