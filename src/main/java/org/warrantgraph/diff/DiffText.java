package org.warrantgraph.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.warrantgraph.model.Namespaces;

/**
 * A comparison for people.
 *
 * <pre>
 * 4a5a… → 9b1c…: 1 source added, 3 claims added, 1 proposition changed
 *
 * propositions
 *   ~ exemplib inhibits KIN1: status reported → disputed
 *       because source added: notes/beta.md
 * </pre>
 */
public final class DiffText {
    /** Causes told of one change; the first are the most telling, and JSON has all. */
    private static final int CAUSES = 3;

    private final ReleaseDiff diff;

    private DiffText(ReleaseDiff diff) {
        this.diff = diff;
    }

    /** @param atMost changes told of each kind; the rest is counted */
    public static String of(ReleaseDiff diff, int atMost) {
        return new DiffText(diff).text(atMost);
    }

    private String text(int atMost) {
        StringBuilder out = new StringBuilder(diff.from() + " → " + diff.to() + ": " + summary() + "\n");
        for (Kind kind : Kind.values()) {
            List<Change> changes = diff.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .toList();
            if (!changes.isEmpty()) {
                out.append('\n').append(kind.query()).append('\n');
                changes.stream().limit(atMost).forEach(change -> append(out, change));
                if (changes.size() > atMost) {
                    out.append("  … and ")
                            .append(changes.size() - atMost)
                            .append(" more; --limit 0 or --format json shows all\n");
                }
            }
        }
        return out.toString();
    }

    private String summary() {
        Map<Kind, Map<Change.How, Integer>> counts = diff.counts();
        return counts.isEmpty()
                ? "no difference"
                : counts.entrySet().stream()
                        .flatMap(kind -> kind.getValue().entrySet().stream()
                                .map(how -> how.getValue() + " "
                                        + kind.getKey().word() + (how.getValue() == 1 ? " " : "s ")
                                        + how.getKey().name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
    }

    private static void append(StringBuilder out, Change change) {
        String mark = switch (change.how()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
        out.append("  ").append(mark).append(' ').append(oneLine(change.label()));
        if (!change.details().isEmpty()) {
            out.append(": ")
                    .append(change.details().stream().map(DiffText::words).collect(Collectors.joining(", ")));
        }
        out.append('\n');
        change.causes().stream()
                .limit(CAUSES)
                .forEach(cause -> out.append("      because ")
                        .append(oneLine(cause.words()))
                        .append('\n'));
        if (change.causes().size() > CAUSES) {
            out.append("      and for ").append(change.causes().size() - CAUSES).append(" more reasons\n");
        }
    }

    /** {@code status reported → disputed}. */
    static String words(Change.Detail detail) {
        return detail.property() + " " + value(detail.before()) + " → " + value(detail.after());
    }

    private static String value(String value) {
        if (value.isEmpty()) {
            return "none";
        }
        return oneLine(value.replace(Namespaces.ONTOLOGY, "").replace(Namespaces.ID, ""));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
