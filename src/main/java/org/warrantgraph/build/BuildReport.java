package org.warrantgraph.build;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.ProgramVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers {@code report.json} while a build runs. */
final class BuildReport {
    private final ObjectNode root = JsonMapper.shared().createObjectNode();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final ObjectNode seconds = JsonMapper.shared().createObjectNode();
    private final Instant started = Instant.now();

    BuildReport(Workspace workspace, String fingerprint) {
        root.put("program", "warrant " + ProgramVersion.current());
        root.put("workspace", workspace.label());
        root.put("fingerprint", fingerprint);
        root.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    void release(String id) {
        root.put("release", id);
    }

    void count(String what, long number) {
        counts.put(what, number);
    }

    void took(String stage, Duration time) {
        seconds.put(stage, time.toMillis() / 1000.0);
    }

    /**
     * Counts what became of every file and record.
     *
     * @param later files that are later than asked for
     * @return how many files are sources
     */
    int read(Compilation compilation, Workspace.Sources sources, int later) {
        int files = compilation.read()
                + later
                + compilation.failed().size()
                + compilation.untaken().size()
                + compilation.same().size();
        long excluded =
                sources.excluded().values().stream().mapToLong(Long::longValue).sum();
        count("sources", files);
        count("sourcesRead", compilation.read());
        count("units", compilation.units().size());
        count("unitsFromCache", compilation.cached());
        count("later", later);
        count("sameBytes", compilation.same().size());
        count("unreadable", compilation.failed().size());
        count("withoutReader", compilation.untaken().size());
        count("excluded", excluded + sources.unasked() + compilation.excluded());
        count(
                "recordsUsed",
                compilation.units().stream()
                        .mapToLong(unit -> unit.content().usedCount())
                        .sum());
        count(
                "recordsSkipped",
                compilation.units().stream()
                        .mapToLong(unit -> unit.content().skippedCount())
                        .sum());
        return files;
    }

    /** Every file with what its reader said, what no reader took or could read, what was left out, and all messages. */
    void sources(Compilation compilation, Workspace.Sources workspace, List<Message> messages) {
        ArrayNode sources = root.putArray("sources");
        compilation.units().forEach(unit -> unit.content().readings().forEach(file -> add(sources.addObject(), file)));
        ObjectNode units = root.putObject("triplesOfUnits");
        compilation
                .units()
                .forEach(unit ->
                        units.put(unit.content().key().source(), unit.content().triples()));
        ArrayNode failed = root.putArray("unreadable");
        compilation.failed().forEach(failed::add);
        ArrayNode untaken = root.putArray("withoutReader");
        compilation.untaken().forEach(file -> untaken.add(file.source()));
        ArrayNode same = root.putArray("sameBytesAsAnother");
        compilation.same().forEach(same::add);
        ObjectNode excluded = root.putObject("excluded");
        workspace.excluded().forEach(excluded::put);
        excluded.put("not asked for", workspace.unasked());
        excluded.put("in packed files", compilation.excluded());
        ArrayNode list = root.putArray("messages");
        for (Message message : messages) {
            ObjectNode entry = list.addObject();
            entry.put("id", message.id());
            entry.put("severity", message.severity().name().toLowerCase(Locale.ROOT));
            entry.put("place", message.place().toString());
            message.place().file().ifPresent(file -> entry.put("file", file));
            entry.put("line", message.place().line());
            message.place().key().ifPresent(key -> entry.put("key", key));
            entry.put("what", message.what());
            entry.put("remedy", message.remedy());
        }
    }

    private static void add(ObjectNode source, Reading file) {
        source.put("file", file.source());
        source.put("sha256", file.sha256());
        source.put("reader", file.reader());
        source.put("readerVersion", file.readerVersion());
        source.put("why", file.why());
        source.put("recordsIn", file.used() + file.skippedCount());
        source.put("recordsUsed", file.used());
        ObjectNode skipped = source.putObject("recordsSkipped");
        file.skipped().forEach(skipped::put);
    }

    /** The messages of a report that was written. */
    static List<Message> messages(JsonNode report) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode entry : report.path("messages")) {
            messages.add(new Message(
                    entry.path("id").asString(),
                    Message.Severity.valueOf(entry.path("severity").asString().toUpperCase(Locale.ROOT)),
                    new Place(text(entry, "file"), entry.path("line").asInt(0), text(entry, "key")),
                    entry.path("what").asString(),
                    entry.path("remedy").asString()));
        }
        return messages;
    }

    private static Optional<String> text(JsonNode entry, String key) {
        return entry.has(key) ? Optional.of(entry.path(key).asString()) : Optional.empty();
    }

    ObjectNode json() {
        ObjectNode counted = root.putObject("counts");
        counts.forEach(counted::put);
        root.set("seconds", seconds);
        root.put("totalSeconds", Duration.between(started, Instant.now()).toMillis() / 1000.0);
        return root;
    }

    byte[] bytes() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json());
    }
}
