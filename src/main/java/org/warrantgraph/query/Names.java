package org.warrantgraph.query;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
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
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;

/**
 * Finds the thing in a release that a person means.
 *
 * <p>The first of these ways that finds anything decides; as laid down in {@code queries/README.md}:
 *
 * <ol>
 *   <li>an absolute IRI, which need not occur, or {@code compound/imatinib};
 *   <li>a preferred label or title (spelled exactly so, else but for case and repeated blanks); then another name, a notation, a printed
 *       value or a code;
 *   <li>the key, {@code imatinib};
 *   <li>beginnings of words of a name;
 *   <li>any part of a name.
 * </ol>
 *
 * <p>Labels, titles, other names and codes are looked up in the text index of the release; without one, and for parts of words, all names
 * are read, which takes seconds where there are a million.
 *
 * <p>Thread-safe.
 */
public final class Names {
    private static final Node VALUE = NodeFactory.createURI(Namespaces.SCHEMA + "value");
    private static final Map<Node, Fit> NAMING = Map.of(
            SKOS.prefLabel.asNode(),
            Fit.LABEL,
            DCTerms.title.asNode(),
            Fit.LABEL,
            SKOS.altLabel.asNode(),
            Fit.OTHER_NAME,
            SKOS.notation.asNode(),
            Fit.OTHER_NAME,
            Terms.node(Property.PRINTED),
            Fit.OTHER_NAME,
            VALUE,
            Fit.OTHER_NAME);
    private static final Pattern TYPE_AND_KEY = Pattern.compile("[a-z-]+/[A-Za-z0-9._-]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Release release;
    private final Classes classes;

    public Names(Release release) {
        this.release = release;
        this.classes = new Classes(release);
    }

    /** How well a name fits, best first. */
    private enum Fit {
        LABEL,
        OTHER_NAME,
        KEY,
        PART
    }

    /**
     * The one thing that is meant.
     *
     * @param of classes it must belong to, sub-classes included; empty for any
     * @param parameter what the messages call it
     * @throws WarrantException.Usage when nothing or several things are meant; the message names near ones or the candidates
     */
    public Iri one(String typed, Set<Iri> of, String parameter) {
        return Txn.calculateRead(release.data(), () -> {
            List<Iri> found = all(typed, of);
            if (found.size() == 1) {
                return found.get(0);
            }
            NameProblem problem = new NameProblem(typed, of, parameter);
            Graph graph = release.data().getDefaultGraph();
            throw found.isEmpty() ? problem.unknown(graph, classes.instances(of)) : problem.ambiguous(graph, found);
        });
    }

    /** Everything that is meant by the best way that finds anything, sorted by IRI; empty when nothing is. */
    public List<Iri> all(String typed, Set<Iri> of) {
        String name = typed.strip();
        if (name.contains("://")) {
            return List.of(absolute(name));
        }
        return Txn.calculateRead(release.data(), () -> {
            Graph graph = release.data().getDefaultGraph();
            if (TYPE_AND_KEY.matcher(name).matches()) {
                Node node = NodeFactory.createURI(Namespaces.ID + name);
                if (graph.contains(node, Node.ANY, Node.ANY)) {
                    return ofClass(List.of(node), of);
                }
            }
            List<Iri> spelledSo = ofClass(spelledSo(graph, name), of);
            return spelledSo.isEmpty() ? looking(graph, name, of) : spelledSo;
        });
    }

    /** What people call it: its preferred label, else its title, else its key. */
    public String label(Iri iri) {
        return Txn.calculateRead(release.data(), () -> Labels.of(release.data().getDefaultGraph(), iri));
    }

    private static Iri absolute(String typed) {
        try {
            return new Iri(
                    typed.startsWith("<") && typed.endsWith(">") ? typed.substring(1, typed.length() - 1) : typed);
        } catch (IllegalArgumentException e) {
            throw new WarrantException.Usage("W-QUERY-005", "This is not an IRI: " + typed + ".", "Correct it.");
        }
    }

    /** Looks a label up in the index, without reading all names. */
    private static Collection<Node> spelledSo(Graph graph, String name) {
        return Stream.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode())
                .flatMap(property -> Stream.of(
                                NodeFactory.createLiteralLang(name, "en"), NodeFactory.createLiteralString(name))
                        .flatMap(literal -> graph.find(Node.ANY, property, literal).toList().stream()))
                .map(Triple::getSubject)
                .toList();
    }

    private List<Iri> looking(Graph graph, String typed, Set<Iri> of) {
        String name = folded(typed);
        Optional<IndexedNames> index = IndexedNames.of(release.data());
        if (index.isPresent()) {
            for (Stream<Triple> candidates : List.of(
                    Stream.concat(index.get().withWords(name), printed(graph, typed)),
                    index.get().withBeginnings(name))) {
                List<Iri> things = best(graph, candidates.iterator(), name, of);
                if (!things.isEmpty()) {
                    return things;
                }
            }
        }
        return best(graph, all(graph), name, of);
    }

    private static Iterator<Triple> all(Graph graph) {
        return NAMING.keySet().stream()
                .flatMap(property -> Iter.asStream(graph.find(Node.ANY, property, Node.ANY)))
                .iterator();
    }

    /** What the text index leaves out: printed values, spelled exactly so, and notations, which are few. */
    private static Stream<Triple> printed(Graph graph, String typed) {
        return Stream.concat(
                Stream.of(NodeFactory.createLiteralString(typed), NodeFactory.createLiteralLang(typed, "en"))
                        .flatMap(literal -> Iter.asStream(graph.find(Node.ANY, Terms.node(Property.PRINTED), literal))),
                Iter.asStream(graph.find(Node.ANY, SKOS.notation.asNode(), Node.ANY)));
    }

    /** The things that fit best by the names given; empty when none does. */
    private List<Iri> best(Graph graph, Iterator<Triple> names, String name, Set<Iri> of) {
        Map<Fit, Set<Node>> found = new TreeMap<>();
        names.forEachRemaining(triple -> {
            String candidate =
                    folded(triple.getObject().isLiteral() ? triple.getObject().getLiteralLexicalForm() : "");
            boolean same = candidate.equals(name);
            if (same || !name.isEmpty() && candidate.contains(name)) {
                found.computeIfAbsent(
                                same ? NAMING.getOrDefault(triple.getPredicate(), Fit.OTHER_NAME) : Fit.PART,
                                f -> new TreeSet<>(Terms.BY_TEXT))
                        .add(triple.getSubject());
            }
        });
        found.values().forEach(nodes -> nodes.addAll(owners(graph, nodes)));
        for (Fit fit : Fit.values()) {
            List<Iri> things = fit == Fit.KEY ? byKey(name, of) : ofClass(found.getOrDefault(fit, Set.of()), of);
            if (!things.isEmpty()) {
                return things;
            }
        }
        return List.of();
    }

    private List<Iri> byKey(String key, Set<Iri> of) {
        return classes.instances(of)
                .filter(iri -> iri.localName().equalsIgnoreCase(key))
                .sorted()
                .toList();
    }

    /** A code is a node of its own; whose code it is, a proposition says. */
    private static List<Node> owners(Graph graph, Collection<Node> codes) {
        return codes.stream()
                .flatMap(code -> graph.find(Node.ANY, Terms.node(Property.OBJECT), code).toList().stream())
                .map(Triple::getSubject)
                .filter(p -> graph.contains(p, Terms.node(Property.PREDICATE), Terms.node(Relation.IDENTIFIER)))
                .filter(p -> !graph.contains(p, Terms.node(Property.STATUS), Terms.node(Value.REJECTED)))
                .flatMap(p -> graph.find(p, Terms.node(Property.SUBJECT), Node.ANY).toList().stream())
                .map(Triple::getObject)
                .toList();
    }

    private List<Iri> ofClass(Collection<Node> nodes, Set<Iri> of) {
        return nodes.stream()
                .filter(node -> node.isURI() && classes.belongs(node, of))
                .map(node -> new Iri(node.getURI()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String folded(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
