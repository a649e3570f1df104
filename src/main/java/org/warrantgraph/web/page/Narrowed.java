package org.warrantgraph.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warrantgraph.web.http.Request;

/**
 * A list as a reader has narrowed it: the parameters of its address other than the page, so that other pages and other choices keep them.
 */
record Narrowed(String path, Map<String, String> values) {
    Narrowed {
        values = Map.copyOf(values);
    }

    /** @param parameters those that narrow this list; any other is left out */
    static Narrowed of(String path, Request request, String... parameters) {
        Map<String, String> values = new TreeMap<>();
        for (String name : parameters) {
            request.parameter(name).ifPresent(value -> values.put(name, value));
        }
        return new Narrowed(path, values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean is(String name) {
        return values.containsKey(name);
    }

    boolean isThere() {
        return !values.isEmpty();
    }

    Narrowed with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Narrowed(path, more);
    }

    Narrowed without(String name) {
        Map<String, String> fewer = new TreeMap<>(values);
        fewer.remove(name);
        return new Narrowed(path, fewer);
    }

    /** Its first page. */
    String address() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value ->
                                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", values.isEmpty() ? path : path + "?", ""));
    }
}
