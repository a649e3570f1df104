package org.warrantgraph.source.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Slug;

/**
 * Gives blank nodes names, for everything in a release has one: entities by kind and label as everywhere, others by what is said of them
 * and the one thing they belong to. The same content has the same name, whatever labels the file uses. Nodes that stand in a ring, and
 * those deeper in each other than {@value Brackets#DEEPEST}, get none.
 */
final class BlankNodes {
    private final Map<Node, List<Triple>> about = new HashMap<>();
    private final Map<Node, List<Triple>> leading = new HashMap<>();
    private final Map<Node, Optional<String>> contents = new HashMap<>();
    private final Map<Node, Optional<Node>> names = new HashMap<>();
    private final Set<Node> open = new HashSet<>();

    BlankNodes(List<Triple> triples) {
        for (Triple triple : triples) {
            if (triple.getSubject().isBlank()) {
                about.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>())
                        .add(triple);
            }
            if (triple.getObject().isBlank()) {
                leading.computeIfAbsent(triple.getObject(), key -> new ArrayList<>())
                        .add(triple);
            }
        }
    }

    /** The name of a blank node, other nodes as they are; a blank node that cannot be named as it is. */
    Node name(Node node) {
        return node.isBlank() ? name(node, 0).orElse(node) : node;
    }

    private Optional<Node> name(Node node, int depth) {
        Optional<Node> known = names.get(node);
        if (known == null) {
            known = content(node, 0).flatMap(content -> minted(node, content, depth));
            names.put(node, known);
        }
        return known;
    }

    private Optional<Node> minted(Node node, String content, int depth) {
        Optional<Iri> entity = entity(node);
        if (entity.isPresent()) {
            return entity.map(Things::node);
        }
        List<Triple> from = leading.getOrDefault(node, List.of());
        String belongsTo = "";
        if (from.size() == 1) {
            Node owner = from.get(0).getSubject();
            Optional<Node> named = !owner.isBlank()
                    ? Optional.of(owner)
                    : depth < Brackets.DEEPEST ? name(owner, depth + 1) : Optional.empty();
            if (named.isEmpty()) {
                return Optional.empty();
            }
            belongsTo = named.get() + " " + from.get(0).getPredicate();
        }
        String key =
                Hashes.sha256("warrant-rdf-1\n" + belongsTo + "\n" + content).substring(0, 24);
        return Optional.of(Things.node(Iris.of(path(node), key)));
    }

    private Optional<Iri> entity(Node node) {
        Optional<String> label = values(node, SKOS.prefLabel.asNode())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(text -> !text.isBlank())
                .min(Comparator.naturalOrder());
        return Arrays.stream(EntityKind.values())
                .filter(kind -> values(node, RDF.Nodes.type).anyMatch(Things.node(kind.type())::equals))
                .findFirst()
                .flatMap(kind -> label.map(text -> Iris.entity(kind, text)));
    }

    private java.util.stream.Stream<Node> values(Node node, Node property) {
        return about.getOrDefault(node, List.of()).stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject);
    }

    /** The first part of the name: {@code claim} for a {@code w:Claim}. */
    private String path(Node node) {
        return values(node, RDF.Nodes.type)
                .filter(Ontology::isTerm)
                .map(Ontology::name)
                .min(Comparator.naturalOrder())
                .map(type -> type.equals("EvidenceLine") ? "evidence" : Slug.of(type))
                .orElse("node");
    }

    /** A hash of what is said of a blank node, those it leads to included; empty in a ring. */
    private Optional<String> content(Node node, int depth) {
        Optional<String> known = contents.get(node);
        if (known != null) {
            return known;
        }
        if (depth > Brackets.DEEPEST || !open.add(node)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (Triple triple : about.getOrDefault(node, List.of())) {
            Optional<String> object = triple.getObject().isBlank()
                    ? content(triple.getObject(), depth + 1)
                    : Optional.of(triple.getObject().toString());
            object.ifPresent(value -> lines.add(triple.getPredicate() + " " + value));
        }
        open.remove(node);
        boolean whole = lines.size() == about.getOrDefault(node, List.of()).size();
        Optional<String> content = whole
                ? Optional.of(
                        Hashes.sha256(String.join("\n", lines.stream().sorted().toList())))
                : Optional.empty();
        contents.put(node, content);
        return content;
    }
}
