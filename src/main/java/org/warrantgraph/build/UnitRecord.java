package org.warrantgraph.build;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Message;

/**
 * What reading one source gave, kept beside its triples ({@code unit.json}).
 *
 * @param readings the file that was read; of a packed file every file in it, in the order in which they are packed
 * @param untaken files in a packed file that no reader takes
 * @param failed files in a packed file that could not be read
 * @param excluded how many files in a packed file are no sources of the workspace
 * @param messages what people should know about the source
 * @param triples distinct triples of the unit
 */
record UnitRecord(
        UnitKey key,
        List<Reading> readings,
        List<Untaken> untaken,
        List<String> failed,
        long excluded,
        List<Message> messages,
        long triples,
        LinkInputs links) {
    UnitRecord {
        readings = List.copyOf(readings);
        untaken = List.copyOf(untaken);
        failed = List.copyOf(failed);
        messages = List.copyOf(messages);
    }

    /** The same with other facts for the linker. */
    UnitRecord with(LinkInputs other) {
        return new UnitRecord(key, readings, untaken, failed, excluded, messages, triples, other);
    }

    /** Records that gave statements or text. */
    long usedCount() {
        return readings.stream().mapToLong(Reading::used).sum();
    }

    /** Records left out, for whatever reason. */
    long skippedCount() {
        return readings.stream().mapToLong(Reading::skippedCount).sum();
    }

    /** Records left out, by reason. */
    Map<String, Long> skipped() {
        Map<String, Long> skipped = new TreeMap<>();
        readings.forEach(reading -> reading.skipped().forEach((why, count) -> skipped.merge(why, count, Long::sum)));
        return skipped;
    }
}
