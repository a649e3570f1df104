package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.source.packed.PackedName;

/**
 * Leaves out files whose bytes another file has too: they would tell the same twice, under two names.
 *
 * <p>A file in a packed file stays, since its unit is one; of plain files the first by name stays.
 */
final class SameBytes {
    private SameBytes() {}

    /** The compilation with every content once, and a message for each file left out. */
    static Compilation once(Compilation all) {
        Map<String, String> first = new HashMap<>();
        List<Message> messages = new ArrayList<>(all.messages());
        all.units().stream()
                .filter(SameBytes::isPacked)
                .flatMap(unit -> unit.content().readings().stream())
                .forEach(file -> {
                    String other = first.putIfAbsent(file.sha256(), file.source());
                    if (other != null && !name(other).equals(name(file.source()))) {
                        messages.add(twice(file.source(), other));
                    }
                });
        List<Unit> kept = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (Unit unit : all.units()) {
            String source = unit.content().key().source();
            String other = isPacked(unit)
                    ? null
                    : first.putIfAbsent(unit.content().key().sha256(), source);
            if (other == null) {
                kept.add(unit);
            } else {
                same.add(source);
                messages.add(new Message(
                        "W-BUILD-032",
                        Message.Severity.INFO,
                        Place.file(source),
                        "It has the same bytes as '" + other + "', which is read.",
                        ""));
            }
        }
        return new Compilation(kept, all.failed(), all.untaken(), same, all.excluded(), all.cached(), messages);
    }

    private static Message twice(String source, String other) {
        return new Message(
                "W-BUILD-033",
                Message.Severity.WARNING,
                Place.file(source),
                "It has the same bytes as '" + other + "' under another name; what it tells is there twice.",
                "Leave one of them out with 'sources: exclude' in warrant.yaml.");
    }

    private static boolean isPacked(Unit unit) {
        return PackedName.isPacked(unit.content().key().source());
    }

    private static String name(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }
}
