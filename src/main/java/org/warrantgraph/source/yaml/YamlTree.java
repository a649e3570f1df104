package org.warrantgraph.source.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.text.structure.Span;

/**
 * Reads YAML 1.2 into values with places, without recursion.
 *
 * <p>Anchors, aliases and tags are refused, a key given twice keeps its first value, and what was read before a syntax error is kept.
 */
public final class YamlTree {
    /** Deeper nesting than any dossier or record needs. */
    public static final int DEEPEST = 32;

    private final Faults faults;
    private final Deque<Level> open = new ArrayDeque<>();
    private @Nullable Yaml root;

    /** Takes what is wrong with the syntax. */
    public interface Faults {
        /**
         * @param number three digits that the caller makes a message id of
         * @param line counted from 1; 0 where none is known
         * @param key the key it is about; may be empty
         */
        void fault(Message.Severity severity, String number, int line, String key, String what, String remedy);
    }

    /** Ends the reading; what was read before is kept. */
    private static WarrantException.UnreadableInput refused(String number, int line, String what, String remedy) {
        return new WarrantException.UnreadableInput(
                number, new Place(Optional.empty(), line, Optional.empty()), what, remedy);
    }

    private YamlTree(Faults faults) {
        this.faults = faults;
    }

    /** The value of the first document in {@code text}; empty where there is none. */
    public static Optional<Yaml> read(String text, Faults faults) {
        YamlTree tree = new YamlTree(faults);
        tree.parse(text);
        while (!tree.open.isEmpty()) {
            tree.close(tree.open.peek().end);
        }
        return Optional.ofNullable(tree.root);
    }

    private void parse(String text) {
        // In one piece: where a letter of two chars would be cut in two, this engine reads beyond its buffer.
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 2)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentEnd) {
                    return;
                }
                take(event);
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            faults.fault(
                    Severity.ERROR,
                    "002",
                    line,
                    "",
                    "this is not YAML: " + e.getProblem() + ".",
                    "Check indentation, quotes and brackets here and in the line before; what follows was not read.");
        } catch (WarrantException.UnreadableInput e) {
            Message report = e.report();
            faults.fault(Severity.ERROR, report.id(), report.place().line(), "", report.what(), report.remedy());
        } catch (YamlEngineException e) {
            faults.fault(
                    Severity.ERROR,
                    "002",
                    0,
                    "",
                    "this is not YAML: " + firstLine(e) + ".",
                    "Take out control characters; what follows was not read.");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void take(Event event) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        int start = event.getStartMark().map(mark -> mark.getIndex()).orElse(0);
        int end = event.getEndMark().map(mark -> mark.getIndex()).orElse(start);
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refused(
                    "003",
                    line,
                    "anchors (&) and aliases (*) are not read here.",
                    "Write the value out, or put it in quotes if it starts with & or *; what follows was not read.");
        }
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, line, new Span(start, end));
            case MappingStart, SequenceStart -> {
                if (open.size() >= DEEPEST) {
                    throw refused(
                            "004",
                            line,
                            "nested more than " + DEEPEST + " levels deep.",
                            "Five are enough; check the brackets. What follows was not read.");
                }
                open.push(new Level(event instanceof SequenceStartEvent, line, start));
            }
            case MappingEnd, SequenceEnd -> close(end);
            default -> {}
        }
    }

    private void scalar(ScalarEvent event, int line, Span span) {
        if (event.getTag().filter(tag -> !tag.equals("!")).isPresent()) {
            faults.fault(
                    Severity.WARNING,
                    "005",
                    line,
                    "",
                    "the tag " + event.getTag().get() + " means nothing here and was passed over.",
                    "Take it out.");
        }
        add(new Yaml.Text(event.getValue(), line, span));
    }

    private void close(int end) {
        Level level = open.pop();
        Span span = new Span(level.start, Math.max(level.start, Math.min(end, Math.max(level.end, level.start))));
        add(
                level.list
                        ? new Yaml.Items(level.values, level.line, span)
                        : new Yaml.Entries(level.entries, level.line, span));
    }

    private void add(Yaml value) {
        Level level = open.peek();
        if (level == null) {
            root = value;
            return;
        }
        level.end = Math.max(level.end, value.span().end());
        if (level.list) {
            level.values.add(value);
        } else if (level.key == null) {
            level.key = key(value);
        } else {
            Yaml.Text key = level.key;
            level.key = null;
            Integer before = level.seen.putIfAbsent(key.text(), key.line());
            if (before == null) {
                level.entries.add(new Yaml.Entry(key, value));
            } else {
                faults.fault(
                        Severity.ERROR,
                        "006",
                        key.line(),
                        key.text(),
                        "this key is given twice; the first is in line " + before + ".",
                        "Join the two or rename one; the second was not read.");
            }
        }
    }

    private Yaml.Text key(Yaml value) {
        if (value instanceof Yaml.Text text) {
            return text;
        }
        faults.fault(
                Severity.ERROR,
                "007",
                value.line(),
                "",
                "a key must be a text.",
                "Put the line in quotes if it starts with [ or {.");
        return new Yaml.Text("", value.line(), value.span());
    }

    /** A list or mapping that is not yet complete. */
    private static final class Level {
        final boolean list;
        final int line;
        final int start;
        int end;
        final List<Yaml> values = new ArrayList<>();
        final List<Yaml.Entry> entries = new ArrayList<>();
        final Map<String, Integer> seen = new HashMap<>();
        Yaml.@Nullable Text key;

        Level(boolean list, int line, int start) {
            this.list = list;
            this.line = line;
            this.start = start;
            this.end = start;
        }
    }
}
