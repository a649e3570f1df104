package org.warrantgraph.source;

import org.warrantgraph.model.Message;
import org.warrantgraph.model.Statement;

/** Takes what a reader finds. Not thread-safe: one sink belongs to one reading. */
public interface Sink {
    void accept(Statement statement);

    /** Something a person should know about this source. */
    void report(Message message);

    /** One record (paragraph, row, entry: whatever the format counts in) that gave statements or text. */
    void used();

    /** One record that was left out. */
    void skipped(String reason);
}
