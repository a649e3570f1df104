package org.warrantgraph.source.record;

import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.source.Sink;

/** Passes messages about one source on to its sink: of one id at most twenty, then their number. Not thread-safe. */
public final class Notes {
    private static final int MOST = 20;

    private final String file;
    private final Sink sink;
    private final Map<String, Integer> counts = new TreeMap<>();

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
        if (counts.merge(id, 1, Integer::sum) <= MOST) {
            Place place = key.isEmpty() ? Place.line(file, line) : Place.key(file, line, key);
            sink.report(new Message(id, Message.Severity.WARNING, place, what, remedy));
        }
    }

    /** To be called at the end: says how many messages were held back. */
    public void close() {
        counts.forEach((id, count) -> {
            if (count > MOST) {
                sink.report(new Message(
                        id,
                        Message.Severity.WARNING,
                        Place.file(file),
                        (count - MOST) + " more of these are not listed.",
                        "Mend those listed and read again."));
            }
        });
    }
}
