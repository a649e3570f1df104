package org.warrantgraph.build;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/** Reads {@code warrant.yaml}; a mistake is an error with its line, since the wrong files would be built otherwise. */
final class SettingsReader {
    private static final Set<String> KEYS = Set.of("name", "title", "sources", "date", "licence");
    private static final Set<String> SOURCE_KEYS = Set.of("folders", "include", "exclude");

    private final String file;

    private SettingsReader(String file) {
        this.file = file;
    }

    /**
     * @param file name for messages
     * @param yaml text of the file
     */
    static WorkspaceSettings read(String file, String yaml) {
        return new SettingsReader(file).read(yaml);
    }

    private WorkspaceSettings read(String yaml) {
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new WarrantException.UnreadableInput(
                    "W-WORKSPACE-001",
                    Place.line(file, line),
                    "This is not YAML: " + e.getProblem() + ".",
                    "Check indentation and quotes at this line.",
                    e);
        } catch (YamlEngineException e) {
            throw new WarrantException.UnreadableInput(
                    "W-WORKSPACE-001",
                    Place.file(file),
                    "This is not YAML: " + e.getMessage() + ".",
                    "Check the file's encoding; it must be UTF-8.",
                    e);
        }
        if (root.isEmpty()) {
            return WorkspaceSettings.none();
        }
        Map<String, Node> keys = mapping(root.get(), "the file", KEYS);
        Node sources = keys.get("sources");
        Map<String, Node> patterns = sources == null ? Map.of() : mapping(sources, "sources", SOURCE_KEYS);
        return new WorkspaceSettings(
                text(keys.get("name")),
                text(keys.get("title")),
                folders(patterns.get("folders")),
                list(patterns.get("include")),
                list(patterns.get("exclude")),
                date(keys.get("date")),
                text(keys.get("licence")));
    }

    private Map<String, Node> mapping(Node node, String what, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, what, "must be a list of keys with values", "Known keys: " + sorted(known) + ".");
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                throw wrong(entry.getKeyNode(), key, "is not a known key", "Known keys: " + sorted(known) + ".");
            }
            if (keys.put(key, entry.getValueNode()) != null) {
                throw wrong(entry.getKeyNode(), key, "is given twice", "Keep one of the two.");
            }
        }
        return keys;
    }

    private Optional<String> text(@Nullable Node node) {
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "the value", "must be one line of text", "Write it behind the key.");
        }
        return Optional.of(scalar.getValue()).filter(value -> !value.isBlank());
    }

    private List<String> list(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return text(node).map(List::of).orElse(List.of());
        }
        List<String> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            text(item).ifPresent(pattern -> items.add(checked(item, pattern)));
        }
        return items;
    }

    /** Names of folders and where they are; a name stands for a folder of the workspace in patterns, messages and pages. */
    private Map<String, String> folders(@Nullable Node node) {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "folders", "must be names with paths", "Write it as 'folders: {data: ../shared/data}'.");
        }
        Map<String, String> folders = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = text(entry.getKeyNode()).orElse("");
            String path = text(entry.getValueNode()).orElse("");
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
                throw wrong(entry.getKeyNode(), name, "is not a name for a folder", "Use letters, digits, - and _.");
            }
            if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.matches("[A-Za-z]:.*")) {
                throw wrong(
                        entry.getValueNode(),
                        path,
                        "is not a path relative to the workspace",
                        "Write it as '../shared/data', so that it holds on every machine.");
            }
            if (folders.put(name, path) != null) {
                throw wrong(entry.getKeyNode(), name, "is given twice", "Keep one of the two.");
            }
        }
        return folders;
    }

    private String checked(Node node, String pattern) {
        if (pattern.startsWith("/") || List.of(pattern.split("/")).contains("..")) {
            throw wrong(
                    node, pattern, "leads out of the workspace", "Name the folder it leads to in 'sources: folders'.");
        }
        try {
            Glob.of(pattern);
        } catch (IllegalArgumentException e) {
            throw wrong(node, pattern, String.valueOf(e.getMessage()), "Close the bracket, or write '?' for it.");
        }
        return pattern;
    }

    private Optional<LocalDate> date(@Nullable Node node) {
        Optional<String> text = text(node);
        if (node == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeException e) {
            throw wrong(node, text.get(), "is not a date", "Write it as 2026-11-22.");
        }
    }

    private WarrantException wrong(Node node, String key, String what, String remedy) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new WarrantException.UnreadableInput(
                "W-WORKSPACE-002", Place.line(file, line), "'" + key + "' " + what + ".", remedy);
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }
}
