package org.warrantgraph.build;

import java.util.List;
import org.warrantgraph.model.Message;

/**
 * All sources of a workspace, compiled.
 *
 * @param units sorted by source
 * @param failed files that gave nothing, sorted
 * @param untaken files that no reader takes, sorted
 * @param same files left out because another one has the same bytes
 * @param excluded how many files in packed files are no sources of the workspace
 * @param cached how many units were there already
 * @param messages in the order of the sources
 */
record Compilation(
        List<Unit> units,
        List<String> failed,
        List<Untaken> untaken,
        List<String> same,
        long excluded,
        int cached,
        List<Message> messages) {
    Compilation {
        units = List.copyOf(units);
        failed = List.copyOf(failed);
        untaken = List.copyOf(untaken);
        same = List.copyOf(same);
        messages = List.copyOf(messages);
    }

    /** How many files were read, those in packed files one by one. */
    int read() {
        return units.stream().mapToInt(unit -> unit.content().readings().size()).sum();
    }
}
