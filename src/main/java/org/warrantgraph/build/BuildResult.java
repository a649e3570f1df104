package org.warrantgraph.build;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Message;
import tools.jackson.databind.JsonNode;

/**
 * What came of a build.
 *
 * @param release id of the release that is current now; empty when checks failed
 * @param unchanged whether that release was there already
 * @param messages about sources, and what the checks found
 * @param report the same in numbers ({@code report.json})
 */
public record BuildResult(Optional<String> release, boolean unchanged, List<Message> messages, JsonNode report) {
    public BuildResult {
        messages = List.copyOf(messages);
    }

    /** How many messages are of this severity. */
    public long count(Message.Severity severity) {
        return messages.stream()
                .filter(message -> message.severity() == severity)
                .count();
    }
}
