package org.warrantgraph.build;

import java.util.List;
import org.warrantgraph.model.Message;

/**
 * All sources of a workspace, compiled.
 *
 * @param units sorted by source
 * @param failed sources that gave nothing, sorted
 * @param untaken sources that no reader takes, sorted
 * @param cached how many units were there already
 * @param messages in the order of the sources
 */
record Compilation(List<Unit> units, List<String> failed, List<String> untaken, int cached, List<Message> messages) {
    Compilation {
        units = List.copyOf(units);
        failed = List.copyOf(failed);
        untaken = List.copyOf(untaken);
        messages = List.copyOf(messages);
    }
}
