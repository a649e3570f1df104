package org.warrantgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Statement;

/** Keeps all that a reader says. */
public final class CollectingSink implements Sink {
    public final List<Statement> statements = new ArrayList<>();
    public final List<Message> messages = new ArrayList<>();
    public final List<String> skipped = new ArrayList<>();
    public int used;

    @Override
    public void accept(Statement statement) {
        statements.add(statement);
    }

    @Override
    public void report(Message message) {
        messages.add(message);
    }

    @Override
    public void used() {
        used++;
    }

    @Override
    public void skipped(String reason) {
        skipped.add(reason);
    }

    public <T extends Statement> Stream<T> all(Class<T> type) {
        return statements.stream().filter(type::isInstance).map(type::cast);
    }
}
