package org.warrantgraph.source.record;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.source.Sink;

/** Passes messages about one source on to its sink: of one id and severity at most twenty, then their number. Not thread-safe. */
public final class Notes {
    private static final int MOST = 20;

    private final String file;
    private final Sink sink;
    private final Map<Severity, Map<String, Integer>> counts = new TreeMap<>();

    /** @param file name as the user knows it */
    public Notes(String file, Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    public String file() {
        return file;
    }

    /** @param key record id, pointer or path that helps to find the place */
    public void warn(String id, int line, String key, String what, String remedy) {
        tell(Severity.WARNING, id, line, key, what, remedy);
    }

    /** @param key record id, pointer or path that helps to find the place; may be empty */
    public void tell(Severity severity, String id, int line, String key, String what, String remedy) {
        if (counts.computeIfAbsent(severity, any -> new TreeMap<>()).merge(id, 1, Integer::sum) <= MOST) {
            Place place = new Place(Optional.of(file), line, Optional.of(key).filter(text -> !text.isEmpty()));
            sink.report(new Message(id, severity, place, what, remedy));
        }
    }

    /** To be called at the end: says how many messages were held back. */
    public void close() {
        counts.forEach((severity, ids) -> ids.forEach((id, count) -> {
            if (count > MOST) {
                sink.report(new Message(
                        id,
                        severity,
                        Place.file(file),
                        (count - MOST) + " more of these are not listed.",
                        "Mend those listed and read again."));
            }
        }));
    }
}
