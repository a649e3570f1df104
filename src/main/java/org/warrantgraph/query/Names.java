package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.WarrantException;

/**
 * Finds the thing in a release that a person means by a full IRI, {@code compound/lerociclib}, a key, a name or a part of a name.
 *
 * <p>What is tried, in this order; the first way that finds anything decides: IRI; type and key; a name spelled exactly so (preferred
 * label, then other name, title or code); a name or key but for case; a part of a name. Thread-safe.
 */
public final class Names {
    private static final Node VALUE = NodeFactory.createURI(Namespaces.SCHEMA + "value");
    private static final Node PREFERRED = SKOS.prefLabel.asNode();
    private static final List<Node> NAMING = List.of(PREFERRED, SKOS.altLabel.asNode(), DCTerms.title.asNode(), VALUE);

    private final Release release;
    private final Classes classes;

    public Names(Release release) {
        this.release = release;
        this.classes = new Classes(release);
    }

    /** How well a name fits; smaller is better. */
    private enum Fit {
        PREFERRED_LABEL,
        OTHER_NAME,
        KEY,
        PART
    }

    /**
     * The one thing that is meant.
     *
     * @param of classes it must belong to, sub-classes included
     * @param parameter what the messages call it
     * @throws WarrantException.Usage when nothing or several things are meant; the message names near ones or the candidates
     */
    public Iri one(String typed, Set<Iri> of, String parameter) {
        List<Iri> found = all(typed, of);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? unknown(typed, of, parameter) : ambiguous(typed, found, parameter);
    }

    /** Everything that is meant by the best way that finds anything, sorted by IRI; empty when nothing is. */
    public List<Iri> all(String typed, Set<Iri> of) {
        return Txn.calculateRead(release.data(), () -> {
            Graph graph = release.data().getDefaultGraph();
            String name = typed.strip();
            if (name.contains("://") || name.matches("[a-z-]+/[A-Za-z0-9._-]+")) {
                Node node = NodeFactory.createURI(name.contains("://") ? name : Namespaces.ID + name);
                if (graph.contains(node, Node.ANY, Node.ANY)) {
                    return ofClass(List.of(node), of);
                }
            }
            List<Iri> spelled = spelledSo(graph, name, of);
            return spelled.isEmpty() ? looking(graph, name, of) : spelled;
        });
    }

    /** What people call it: its preferred label, else its title, else its key. */
    public String label(Iri iri) {
        return Txn.calculateRead(release.data(), () -> Labels.of(release.data().getDefaultGraph(), iri));
    }

    private List<Iri> spelledSo(Graph graph, String name, Set<Iri> of) {
        for (Node property : NAMING) {
            List<Node> found = new ArrayList<>();
            for (Node literal : List.of(
                    NodeFactory.createLiteralLang(name, "en"), NodeFactory.createLiteralString(name))) {
                graph.find(Node.ANY, property, literal)
                        .mapWith(Triple::getSubject)
                        .forEach(found::add);
            }
            List<Iri> things = ofClass(owners(graph, property, found), of);
            if (!things.isEmpty()) {
                return things;
            }
        }
        return List.of();
    }

    /** Reads all names once. */
    private List<Iri> looking(Graph graph, String name, Set<Iri> of) {
        String folded = name.toLowerCase(Locale.ROOT);
        Map<Fit, Set<Node>> found = new TreeMap<>();
        for (Node property : NAMING) {
            graph.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> {
                String candidate = text(triple.getObject()).toLowerCase(Locale.ROOT);
                Node subject = triple.getSubject();
                if (candidate.equals(folded)) {
                    Fit fit = property.equals(PREFERRED) ? Fit.PREFERRED_LABEL : Fit.OTHER_NAME;
                    add(found, fit, owners(graph, property, List.of(subject)));
                } else if (key(subject).equals(folded)) {
                    add(found, Fit.KEY, List.of(subject));
                } else if (!folded.isEmpty() && candidate.contains(folded)) {
                    add(found, Fit.PART, owners(graph, property, List.of(subject)));
                }
            });
        }
        return found.values().stream()
                .map(nodes -> ofClass(nodes, of))
                .filter(things -> !things.isEmpty())
                .findFirst()
                .orElseGet(() -> byKey(folded, of));
    }

    /** Things without any name, such as results, go by their key. */
    private List<Iri> byKey(String key, Set<Iri> of) {
        return classes.instances(of).filter(iri -> iri.localName().equalsIgnoreCase(key)).sorted().toList();
    }

    /** A code is a node of its own: whose code it is, a proposition says. */
    private static Collection<Node> owners(Graph graph, Node property, List<Node> named) {
        if (!property.equals(VALUE)) {
            return named;
        }
        List<Node> owners = new ArrayList<>();
        for (Node code : named) {
            graph.find(Node.ANY, Terms.node(Property.OBJECT), code).mapWith(Triple::getSubject).toList().stream()
                    .filter(p -> graph.contains(p, Terms.node(Property.PREDICATE), Terms.node(Relation.IDENTIFIER)))
                    .flatMap(p -> graph.find(p, Terms.node(Property.SUBJECT), Node.ANY).toList().stream())
                    .forEach(triple -> owners.add(triple.getObject()));
        }
        return owners;
    }

    private List<Iri> ofClass(Collection<Node> nodes, Set<Iri> of) {
        return nodes.stream()
                .filter(Node::isURI)
                .filter(node -> classes.belongs(node, of))
                .map(node -> new Iri(node.getURI()))
                .distinct()
                .sorted()
                .toList();
    }

    private WarrantException unknown(String typed, Set<Iri> of, String parameter) {
        Map<String, Iri> known = Txn.calculateRead(release.data(), () -> {
            Graph graph = release.data().getDefaultGraph();
            return classes.instances(of)
                    .collect(Collectors.toMap(iri -> Labels.of(graph, iri), iri -> iri, (a, b) -> a, TreeMap::new));
        });
        List<String> near = NearMatches.of(typed, known.keySet());
        String kind = String.join(" or ", new TreeSet<>(of.stream().map(Iri::localName).toList()));
        return new WarrantException.Usage(
                "W-QUERY-003",
                "Nothing called \"" + typed + "\" among the things of class " + kind + " (" + parameter + ").",
                near.isEmpty()
                        ? known.isEmpty() ? "This release has none of these." : "Try: " + some(known.keySet()) + "."
                        : "Did you mean: " + String.join("; ", near) + "?");
    }

    private WarrantException ambiguous(String typed, List<Iri> found, String parameter) {
        String candidates = found.stream()
                .sorted(Comparator.comparing(this::label))
                .limit(10)
                .map(iri -> Terms.shorten(iri) + " (" + label(iri) + ")")
                .collect(Collectors.joining("; "));
        return new WarrantException.Usage(
                "W-QUERY-004",
                "\"" + typed + "\" can mean " + found.size() + " things (" + parameter + ").",
                "Take one of: " + candidates + ".");
    }

    private static String some(Collection<String> names) {
        return names.stream().limit(5).collect(Collectors.joining("; "));
    }

    private static void add(Map<Fit, Set<Node>> found, Fit fit, Collection<Node> nodes) {
        found.computeIfAbsent(fit, f -> new java.util.LinkedHashSet<>()).addAll(nodes);
    }

    private static String key(Node node) {
        return node.isURI() ? new Iri(node.getURI()).localName().toLowerCase(Locale.ROOT) : "";
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : "";
    }
}
