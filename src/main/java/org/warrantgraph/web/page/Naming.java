package org.warrantgraph.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Property;

/** What people call the things of one release, and where their pages are. Made for one page, inside its read transaction. */
final class Naming {
    private static final Node VOCABULARY = NodeFactory.createURI(Namespaces.GRAPH + "vocabulary");
    private static final int LONGEST = 300;
    private static final int BRIEF = 80;
    private static final String WORKS = Namespaces.ID + "work/";
    private static final String RESULTS = Namespaces.ID + "result/";
    private static final Node FOAF_NAME = NodeFactory.createURI("http://xmlns.com/foaf/0.1/name");
    private static final List<Node> NAMES = List.of(
            SKOS.prefLabel.asNode(), DCTerms.title.asNode(), node(Property.PRINTED), FOAF_NAME, RDFS.label.asNode());

    private final int longest;
    private final Graph data;
    private final Graph vocabulary;
    private final Map<Iri, String> known = new HashMap<>();

    Naming(DatasetGraph data) {
        this(data, LONGEST);
    }

    private Naming(DatasetGraph data, int longest) {
        this.longest = longest;
        this.data = data.getDefaultGraph();
        this.vocabulary = data.getGraph(VOCABULARY);
    }

    /** For a page that has names by the hundred: enough of each to know it by. */
    static Naming brief(DatasetGraph data) {
        return new Naming(data, BRIEF);
    }

    private static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    /** Its preferred name, title or printed text; a proposition as a sentence; without any of these its key. */
    String name(Iri thing) {
        String name = known.get(thing);
        if (name == null) {
            name = shortened(find(thing));
            known.put(thing, name);
        }
        return name;
    }

    /** A name may be as long as a source likes; a page has many of them. */
    private String shortened(String name) {
        return PlainText.shortened(name, longest);
    }

    private String find(Iri thing) {
        Node node = node(thing);
        if (thing.value().startsWith(RESULTS)) {
            return result(node);
        }
        for (Node property : NAMES) {
            Optional<String> name = first(data, node, property);
            if (name.isPresent()) {
                return name.get();
            }
        }
        Optional<Iri> predicate = object(node, Property.PREDICATE);
        if (predicate.isPresent()) {
            return object(node, Property.SUBJECT).map(this::name).orElse("")
                    + " "
                    + name(predicate.get())
                    + " "
                    + object(node, Property.OBJECT).map(this::name).orElse("");
        }
        Optional<String> said = object(node, Property.AFFIRMS)
                .map(this::name)
                .or(() -> object(node, Property.DENIES).map(proposition -> "not so: " + name(proposition)));
        if (said.isPresent()) {
            return said.get();
        }
        return first(data, node, node(Property.REFERENCE_NUMBER))
                .map(number -> first(data, node, DCTerms.bibliographicCitation.asNode())
                        .map(entry -> "[" + number + "] " + entry)
                        .orElse("reference " + number))
                .or(() -> thing.value().startsWith(WORKS) ? untitled(node) : Optional.empty())
                .or(() -> first(data, node, NodeFactory.createURI(Namespaces.SCHEMA + "value")))
                .or(() -> first(data, node, node(Property.HOST)))
                .or(() -> first(data, node, DCTerms.description.asNode()))
                .or(() -> first(vocabulary, node, RDFS.label.asNode()))
                .or(() -> first(vocabulary, node, SKOS.prefLabel.asNode()))
                .orElseGet(thing::localName);
    }

    /** {@code PFS (investigator), hazard ratio, arm A: 0.451 (0.311–0.656)}: a printed value says nothing without what was measured. */
    private String result(Node node) {
        String what = Stream.of(
                        object(node, Property.ADVERSE_EVENT).or(() -> object(node, Property.OF_ENDPOINT)),
                        object(node, Property.GRADE_BAND)
                                .filter(grade -> !grade.localName().equals("gradeNotApplicable")),
                        object(node, Property.STATISTIC)
                                .filter(statistic ->
                                        !object(node, Property.ADVERSE_EVENT).isPresent()),
                        object(node, Property.OUTCOME),
                        object(node, Property.ARM))
                .flatMap(Optional::stream)
                .map(this::name)
                .collect(Collectors.joining(", "));
        String printed = first(data, node, node(Property.PRINTED)).orElse("no value");
        return what.isEmpty() ? printed : what + ": " + printed;
    }

    /** A work of which only the host of a copy is known. */
    private Optional<String> untitled(Node work) {
        return data
                .find(Node.ANY, node(Property.COPY_OF), work)
                .mapWith(triple -> triple.getSubject())
                .toList()
                .stream()
                .flatMap(copy -> first(data, copy, node(Property.HOST)).stream())
                .min(String::compareTo)
                .map(host -> "untitled work at " + host);
    }

    private Optional<Iri> object(Node subject, Iri property) {
        return data
                .find(subject, node(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .mapWith(object -> new Iri(object.getURI()))
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }

    private static Optional<String> first(Graph graph, Node subject, Node property) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }

    /** Its name with the way to its page. */
    Link link(Iri thing) {
        return new Link(href(thing), name(thing));
    }

    /** Where it is described on this site; elsewhere for IRIs of others. */
    static String href(Iri thing) {
        if (thing.value().startsWith(Namespaces.ID)) {
            return "/id/" + thing.value().substring(Namespaces.ID.length());
        }
        if (thing.value().startsWith(Namespaces.ONTOLOGY)) {
            return "/ontology#" + thing.localName();
        }
        return thing.value();
    }

    /** A value of the ontology with its label and definition. */
    Term term(Optional<Iri> value) {
        return value.map(iri -> new Term(
                        iri.localName(),
                        name(iri),
                        first(vocabulary, node(iri), SKOS.definition.asNode()).orElse("")))
                .orElse(Term.NONE);
    }

    /** How a relation reads from its object to its subject. */
    String inverse(Iri relation) {
        return first(vocabulary, node(relation), node(Property.INVERSE_LABEL)).orElseGet(() -> "← " + name(relation));
    }

    /** {@code mg}, {@code mg/kg}, {@code %}: the unit as people write it. */
    static String unit(Iri unit) {
        return switch (unit.localName()) {
            case "UNITLESS", "NUM" -> "";
            case "PERCENT" -> "%";
            case "MilliGM" -> "mg";
            case "MilliGM-PER-KiloGM" -> "mg/kg";
            case "MicroGM" -> "µg";
            case "GM" -> "g";
            case "MO" -> "months";
            case "WK" -> "weeks";
            case "DAY" -> "days";
            case "YR" -> "years";
            default -> unit.localName();
        };
    }
}
