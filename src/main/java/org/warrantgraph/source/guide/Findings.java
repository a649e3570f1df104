package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;

/** Collects messages about one document; of one id at most twenty, then their number. */
final class Findings {
    private static final int MOST = 20;

    private final String file;
    private final String text;
    private final List<Message> messages = new ArrayList<>();
    private int lastIndex;
    private int lastLine = 1;

    /** @param file name as the user knows it */
    Findings(String file, String text) {
        this.file = file;
        this.text = text;
    }

    void at(int index, String id, Message.Severity severity, String what, String remedy) {
        long same = messages.stream().filter(message -> message.id().equals(id)).count();
        if (same < MOST) {
            messages.add(new Message(id, severity, Place.line(file, line(index)), what, remedy));
        } else if (same == MOST) {
            messages.add(
                    new Message(id, severity, Place.file(file), "There are more of these; they are not listed.", ""));
        }
    }

    void whole(String id, Message.Severity severity, String what, String remedy) {
        messages.add(new Message(id, severity, Place.file(file), what, remedy));
    }

    List<Message> messages() {
        return messages;
    }

    /** Counts on from the last line asked for, so that a document is walked through once. */
    private int line(int index) {
        int from = index >= lastIndex ? lastIndex : 0;
        int line = index >= lastIndex ? lastLine : 1;
        for (int i = from; i < index && i < text.length(); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        lastIndex = index;
        lastLine = line;
        return line;
    }
}
