package org.warrantgraph.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks for, without its body.
 *
 * @param method {@code GET}, {@code HEAD}, {@code POST}, {@code OPTIONS}, …
 * @param path decoded, begins with a slash
 * @param parameters of the query string, in their order
 * @param accept the {@code Accept} header, empty where absent
 * @param ifNoneMatch the {@code If-None-Match} header, empty where absent
 * @param origin where the client reached us, {@code http://127.0.0.1:3030}
 */
public record Request(
        String method,
        String path,
        Map<String, List<String>> parameters,
        String accept,
        String ifNoneMatch,
        String origin) {
    public Request {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = java.util.Collections.unmodifiableMap(copy);
    }

    /** The first value of a parameter, unless it is blank. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** The same request for another path. */
    public Request at(String otherPath) {
        return new Request(method, otherPath, parameters, accept, ifNoneMatch, origin);
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
