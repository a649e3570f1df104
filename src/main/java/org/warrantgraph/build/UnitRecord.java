package org.warrantgraph.build;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Message;

/**
 * What reading one source gave, kept beside its triples ({@code unit.json}).
 *
 * @param used records that gave statements or text
 * @param skipped how many records were left out, by reason
 * @param messages what people should know about the source
 * @param triples distinct triples of the unit
 */
record UnitRecord(
        UnitKey key, long used, Map<String, Long> skipped, List<Message> messages, long triples, LinkInputs links) {
    UnitRecord {
        skipped = new TreeMap<>(skipped);
        messages = List.copyOf(messages);
    }

    /** Records left out, for whatever reason. */
    long skippedCount() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
