package org.warrantgraph.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Property;

/** Reads who says a proposition, where, and citing what. Thread-safe. */
public final class Sayings {
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final Node EXACT = NodeFactory.createURI(OA + "exact");
    private static final Node START = NodeFactory.createURI(OA + "start");
    private static final Node END = NodeFactory.createURI(OA + "end");
    private static final Node PLACE = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]{0,40}>");
    private static final int LONGEST_QUOTE = 300;
    private static final Node ENTRY = DCTerms.bibliographicCitation.asNode();

    private final Release release;
    private final Graph graph;

    public Sayings(Release release) {
        this.release = release;
        this.graph = release.data().getDefaultGraph();
    }

    /** Affirming claims first, then by document and place. */
    public List<Saying> of(Iri proposition) {
        return Txn.calculateRead(release.data(), () -> {
            List<Saying> all = new ArrayList<>();
            for (Iri polarity : List.of(Property.AFFIRMS, Property.DENIES)) {
                graph.find(Node.ANY, Terms.node(polarity), Terms.node(proposition)).toList().stream()
                        .map(Triple::getSubject)
                        .filter(Node::isURI)
                        .sorted(Comparator.comparingInt(this::start).thenComparing(Terms.BY_TEXT))
                        .forEach(claim -> all.add(saying(claim, polarity.equals(Property.DENIES))));
            }
            return List.copyOf(all);
        });
    }

    private Saying saying(Node claim, boolean denies) {
        Optional<Node> document = value(claim, Terms.node(Property.SOURCE));
        Optional<Node> place = value(claim, PLACE);
        List<Saying.Offered> evidence = graph.find(claim, Terms.node(Property.EVIDENCE), Node.ANY).toList().stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(this::offered)
                .sorted(Comparator.comparingInt((Saying.Offered line) ->
                                line.reference().map(Saying.Cited::number).orElse(Integer.MAX_VALUE))
                        .thenComparing(Saying.Offered::line))
                .toList();
        return new Saying(
                new Iri(claim.getURI()),
                denies,
                document.map(node -> Labels.of(graph, new Iri(node.getURI()))).orElse(""),
                place.flatMap(node -> text(node, Terms.node(Property.SECTION))).orElse(""),
                place.flatMap(node -> text(node, EXACT).or(() -> document.flatMap(d -> cut(d, node))))
                        .map(Sayings::readable),
                evidence);
    }

    /** Inline markup taken out, blanks joined, cut at 300 characters. */
    private static String readable(String words) {
        String plain =
                MARKUP.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
        return plain.length() > LONGEST_QUOTE
                ? plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST_QUOTE))) + "…"
                : plain;
    }

    private Saying.Offered offered(Node line) {
        return new Saying.Offered(
                new Iri(line.getURI()),
                value(line, Terms.node(Property.REFERENCE)).filter(Node::isURI).map(this::cited),
                localName(line, Property.HOP),
                localName(line, Property.VERIFICATION));
    }

    private Saying.Cited cited(Node reference) {
        int number = number(reference, Terms.node(Property.REFERENCE_NUMBER)).orElse(0);
        return new Saying.Cited(
                new Iri(reference.getURI()), number, text(reference, ENTRY).orElse(""));
    }

    /** Long quotes are not kept in the graph, but the bytes of the document may be. */
    private Optional<String> cut(Node document, Node place) {
        OptionalInt start = number(place, START);
        OptionalInt end = number(place, END);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        return release.source(new Iri(document.getURI()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> text.codePointCount(0, text.length()) >= end.getAsInt())
                .map(text -> text.substring(
                        text.offsetByCodePoints(0, start.getAsInt()), text.offsetByCodePoints(0, end.getAsInt())));
    }

    private int start(Node claim) {
        return value(claim, PLACE).map(place -> number(place, START).orElse(0)).orElse(0);
    }

    private String localName(Node subject, Iri property) {
        return value(subject, Terms.node(property))
                .filter(Node::isURI)
                .map(node -> new Iri(node.getURI()).localName())
                .orElse("");
    }

    private Optional<String> text(Node subject, Node property) {
        return value(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private OptionalInt number(Node subject, Node property) {
        return value(subject, property)
                .filter(node -> node.isLiteral() && node.getLiteralValue() instanceof Number)
                .map(node -> OptionalInt.of(((Number) node.getLiteralValue()).intValue()))
                .orElse(OptionalInt.empty());
    }

    /** Of several values the one that sorts first, so that the answer is the same each time. */
    private Optional<Node> value(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .min(Terms.BY_TEXT);
    }
}
