package org.warrantgraph.web.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client gets: status, headers, body.
 *
 * @param headers in their order, each name once
 * @param body never changed after it was given
 */
public record Answer(int status, List<Header> headers, byte[] body) {
    /** One header line. */
    public record Header(String name, String value) {}

    public Answer {
        headers = List.copyOf(headers);
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, List.of(new Header("Content-Type", contentType)), body);
    }

    public static Answer of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    /** A redirect within the site. */
    public static Answer redirect(int status, String location) {
        return new Answer(status, List.of(new Header("Location", location)), new byte[0]);
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, more, body);
    }

    /** The same answer with another value of a header. */
    public Answer replacing(String name, String value) {
        List<Header> others = headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList();
        return new Answer(status, others, body).with(name, value);
    }

    /** The first value of a header, or the empty string. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }
}
