package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.source.yaml.Yaml;

/**
 * One record of DrugMechDB: a directed graph from a drug to a disease.
 *
 * @param id {@code DB00035_MESH_D006467_1}: drug, disease and a number, since a pair may have several mechanisms
 * @param graph what the record says of itself
 * @param nodes by identifier, in the order of the record; of a node listed twice the first
 * @param repeated nodes listed again
 * @param links in the order of the record
 */
record PathRecord(
        String id,
        Yaml.Entries graph,
        Map<String, Node> nodes,
        List<Node> repeated,
        List<Link> links,
        List<Yaml.Text> references,
        Optional<Yaml.Text> comment) {
    PathRecord {
        nodes = new LinkedHashMap<>(nodes);
        repeated = List.copyOf(repeated);
        links = List.copyOf(links);
        references = List.copyOf(references);
    }

    /** A thing on the path. */
    record Node(
            String id, String label, String name, List<String> otherNames, List<String> otherIds, Yaml.Entries yaml) {
        Node {
            otherNames = List.copyOf(otherNames);
            otherIds = List.copyOf(otherIds);
        }
    }

    /**
     * A link between two nodes of the record.
     *
     * @param index in the record's list, counted from 0, as a JSON pointer does
     */
    record Link(int index, String key, Node source, Node target, List<Yaml.Entries> evidence, Yaml.Entries yaml) {
        Link {
            evidence = List.copyOf(evidence);
        }

        boolean isLoop() {
            return source.id().equals(target.id());
        }
    }

    /** A value of the block {@code graph}. */
    Optional<String> says(String key) {
        return text(graph, key);
    }

    /** The node that the record names as its disease. */
    Optional<Node> disease() {
        return says("disease_mesh").map(nodes::get);
    }

    /** The node that the record names as its drug; else the first that is labelled one. */
    Optional<Node> drug() {
        return says("drug_mesh")
                .map(nodes::get)
                .or(() -> says("drugbank").map(nodes::get))
                .or(() -> nodes.values().stream()
                        .filter(node -> node.label().equals("Drug"))
                        .findFirst());
    }

    /** True where a link tells its evidence: the curators' records do not, those that programs made have to. */
    boolean isMachineMade() {
        return links.stream().anyMatch(link -> !link.evidence().isEmpty());
    }

    static Optional<String> text(Yaml.Entries entries, String key) {
        return entries.get(key)
                .filter(Yaml.Text.class::isInstance)
                .map(value -> ((Yaml.Text) value).text())
                .filter(value -> !value.isBlank());
    }
}
