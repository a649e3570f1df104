package org.warrantgraph.identity;

import java.util.List;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Statement;

/**
 * What the resolver decided.
 *
 * @param statements works, copies, identity decisions and standings of works
 * @param messages what contradicts each other, cites itself or leads nowhere
 */
public record Resolution(List<Statement> statements, List<Message> messages) {
    public Resolution {
        statements = List.copyOf(statements);
        messages = List.copyOf(messages);
    }
}
