package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Link;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Node;
import org.warrantgraph.source.yaml.Yaml;

/** Makes a record of the YAML of one, and reports the parts that cannot be one. */
final class PathParser {
    /** Takes what is wrong, with the place in the YAML. */
    interface Faults {
        void fault(Severity severity, String number, Yaml where, String pointer, String what, String remedy);
    }

    private final Faults faults;

    PathParser(Faults faults) {
        this.faults = faults;
    }

    /** The id of a record; empty where it has none. */
    static Optional<String> id(Yaml yaml) {
        return yaml instanceof Yaml.Entries record
                ? record.get("graph")
                        .filter(Yaml.Entries.class::isInstance)
                        .flatMap(graph -> PathRecord.text((Yaml.Entries) graph, "_id"))
                : Optional.empty();
    }

    /** The record; nodes and links that are not to be understood are left out and reported. */
    PathRecord record(String id, Yaml.Entries record) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Node> repeated = new ArrayList<>();
        int index = 0;
        for (Yaml item : items(record, "nodes")) {
            String pointer = "nodes/" + index++;
            node(item, pointer).ifPresent(node -> {
                if (nodes.putIfAbsent(node.id(), node) != null) {
                    repeated.add(node);
                    faults.fault(
                            Severity.INFO,
                            "012",
                            item,
                            pointer,
                            "the node " + node.id() + " is listed twice.",
                            "The first counts.");
                }
            });
        }
        return new PathRecord(
                id,
                (Yaml.Entries) record.get("graph").orElseThrow(),
                nodes,
                repeated,
                links(record, nodes),
                record.get("references").map(Yaml::texts).orElse(List.of()),
                record.get("comment").filter(Yaml.Text.class::isInstance).map(Yaml.Text.class::cast));
    }

    private Optional<Node> node(Yaml item, String pointer) {
        Optional<Node> node = item instanceof Yaml.Entries entries
                ? PathRecord.text(entries, "id")
                        .map(id -> new Node(
                                id,
                                PathRecord.text(entries, "label").orElse(""),
                                PathRecord.text(entries, "name").orElse(id),
                                texts(entries, "alt_names"),
                                texts(entries, "alt_ids"),
                                entries))
                : Optional.empty();
        if (node.isEmpty()) {
            faults.fault(
                    Severity.WARNING,
                    "013",
                    item,
                    pointer,
                    "a node without an id cannot be linked to.",
                    "Give it id, label and name.");
        }
        return node;
    }

    private List<Link> links(Yaml.Entries record, Map<String, Node> nodes) {
        List<Link> links = new ArrayList<>();
        int index = -1;
        for (Yaml item : items(record, "links")) {
            index++;
            String pointer = "links/" + index;
            if (!(item instanceof Yaml.Entries entries)) {
                faults.fault(Severity.WARNING, "014", item, pointer, "this is no link.", "Give key, source, target.");
                continue;
            }
            Optional<String> key = PathRecord.text(entries, "key");
            Node source = PathRecord.text(entries, "source").map(nodes::get).orElse(null);
            Node target = PathRecord.text(entries, "target").map(nodes::get).orElse(null);
            if (key.isEmpty() || source == null || target == null) {
                faults.fault(
                        Severity.WARNING,
                        "014",
                        item,
                        pointer,
                        "the link has no key, or its source or target is no node of the record.",
                        "Name the ids of two nodes that the record lists.");
                continue;
            }
            List<Yaml.Entries> evidence = items(entries, "evidence").stream()
                    .filter(Yaml.Entries.class::isInstance)
                    .map(Yaml.Entries.class::cast)
                    .toList();
            links.add(new Link(index, key.get(), source, target, evidence, entries));
        }
        return links;
    }

    private static List<String> texts(Yaml.Entries entries, String key) {
        return entries.get(key).map(Yaml::texts).orElse(List.of()).stream()
                .map(Yaml.Text::text)
                .toList();
    }

    static List<Yaml> items(Yaml.Entries entries, String key) {
        return entries.get(key)
                .filter(Yaml.Items.class::isInstance)
                .map(value -> ((Yaml.Items) value).values())
                .orElse(List.of());
    }
}
