package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;

/**
 * A file that no reader takes.
 *
 * @param source its name
 * @param why what each reader says
 */
record Untaken(String source, String why) {
    /** One message for all files of one type, since a folder of a thousand of them needs one decision. */
    static List<Message> messages(List<Untaken> all) {
        Map<String, List<Untaken>> types = new TreeMap<>();
        all.forEach(file ->
                types.computeIfAbsent(file.type(), type -> new ArrayList<>()).add(file));
        return types.entrySet().stream()
                .map(type -> message(type.getKey(), type.getValue()))
                .toList();
    }

    private static Message message(String type, List<Untaken> files) {
        Untaken first = files.get(0);
        int others = files.size() - 1;
        return new Message(
                "W-BUILD-002",
                Message.Severity.WARNING,
                Place.file(first.source),
                "No reader takes this file"
                        + (others == 0
                                ? ""
                                : ", nor " + others + (others == 1 ? " other" : " others") + " of type '" + type + "'")
                        + (first.why.isEmpty() ? "." : " (" + first.why + ")."),
                "Leave " + (others == 0 ? "it" : "them") + " out with 'sources: exclude' in warrant.yaml.");
    }

    /** The end of its name behind the last dot; of a name without one the name. */
    String type() {
        String name = source.substring(source.lastIndexOf('/') + 1);
        return name.lastIndexOf('.') > 0 ? name.substring(name.lastIndexOf('.')) : name;
    }
}
