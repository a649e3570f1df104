package org.warrantgraph.web.http;

import java.util.Map;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/**
 * A request that gets no answer but a reason: what happened and what to do, never how the server is made.
 *
 * <p>Thrown anywhere below a request and turned into an answer at its edge.
 */
public final class Refusal extends WarrantException.Refused {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    private Refusal(int status, Message report, Map<String, String> headers) {
        super(report);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /**
     * A refusal with a status of 400 to 599.
     *
     * @param id stable id such as {@code W-WEB-012}
     */
    public static Refusal of(int status, String id, String what, String remedy) {
        return of(status, id, what, remedy, Map.of());
    }

    /** As {@link #of(int, String, String, String)}, with headers such as {@code Allow} or {@code Retry-After}. */
    public static Refusal of(int status, String id, String what, String remedy, Map<String, String> headers) {
        return new Refusal(status, new Message(id, Message.Severity.ERROR, Place.none(), what, remedy), headers);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
