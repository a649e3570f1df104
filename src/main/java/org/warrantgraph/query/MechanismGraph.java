package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Type;

/**
 * All links between the things of a release, in memory: what leads to what, and on what grounds.
 *
 * <p>Besides propositions there are links from a part to the whole ({@code dcterms:hasPart}, {@code dcterms:isPartOf}) and from a
 * narrower to a broader thing ({@code skos:broader}). Immutable once made; thread-safe. Takes about 300 bytes a proposition.
 */
public final class MechanismGraph {
    private static final Comparator<Link> ORDER = Comparator.comparing(
                    (Link link) -> link.from().iri())
            .thenComparing(link -> link.to().iri())
            .thenComparing(Link::relation)
            .thenComparing(link ->
                    link.said().map(Link.Said::proposition).map(Iri::value).orElse(""));

    private final Map<Iri, Thing> things = new HashMap<>();
    private final Graph graph;
    private final Graph vocabulary;
    private final Map<Iri, List<Link>> outgoing;
    private final Map<Iri, List<Link>> incoming;
    private final Map<Iri, List<Link>> aside;

    private MechanismGraph(Release release) {
        this.graph = release.data().getDefaultGraph();
        this.vocabulary = release.data().getGraph(NodeFactory.createURI(Namespaces.GRAPH + "vocabulary"));
        Relations relations = new Relations(release);
        List<Link> walked = new ArrayList<>();
        List<Link> notWalked = new ArrayList<>();
        Propositions.of(release, relations).forEach(p -> {
            boolean walks =
                    Walk.along(p.predicate()) != Walk.NONE && !p.standing().hasFallen();
            relations.of(p.predicate()).ifPresent(words -> (walks ? walked : notWalked).addAll(links(p, words)));
        });
        walked.addAll(content(DCTerms.isPartOf.asNode(), false, "part of"));
        walked.addAll(content(DCTerms.hasPart.asNode(), true, "part of"));
        walked.addAll(content(SKOS.broader.asNode(), false, "kind of"));
        walked.sort(ORDER);
        this.outgoing = walked.stream()
                .collect(Collectors.groupingBy(link -> link.from().iri()));
        this.incoming =
                walked.stream().collect(Collectors.groupingBy(link -> link.to().iri()));
        this.aside = new HashMap<>();
        notWalked.sort(ORDER);
        notWalked.forEach(link -> Stream.of(link.from().iri(), link.to().iri())
                .distinct()
                .forEach(end ->
                        aside.computeIfAbsent(end, e -> new ArrayList<>()).add(link)));
    }

    /** Reads a release; takes about a second for a hundred thousand propositions. */
    public static MechanismGraph of(Release release) {
        return Txn.calculateRead(release.data(), () -> new MechanismGraph(release));
    }

    /** Links that lead on from a thing, sorted by where they lead. */
    public List<Link> from(Iri thing) {
        return outgoing.getOrDefault(thing, List.of());
    }

    /** Links that lead to a thing, sorted by where they come from. */
    public List<Link> to(Iri thing) {
        return incoming.getOrDefault(thing, List.of());
    }

    /** Every link along which an effect travels. */
    public Stream<Link> links() {
        return outgoing.values().stream().flatMap(List::stream);
    }

    /** What is said of a thing but leads nowhere: synergies, and statements that are denied, withdrawn or rejected. */
    public List<Link> aside(Iri thing) {
        return List.copyOf(aside.getOrDefault(thing, List.of()));
    }

    /** Empty for what no link mentions. */
    public Optional<Thing> thing(Iri iri) {
        return Optional.ofNullable(things.get(iri));
    }

    private List<Link> links(Propositions.Stated p, Relations.Words words) {
        Thing subject = remembered(p.subject());
        Thing object = remembered(p.object());
        Optional<Link.Said> said =
                Optional.of(new Link.Said(p.iri(), p.context().map(this::remembered), p.standing()));
        int effect = Walk.effect(p.predicate(), words.sign());
        Link forward = new Link(subject, object, p.predicate(), words.label(), effect, said);
        Link backward = new Link(object, subject, p.predicate(), words.inverse(), effect, said);
        return switch (Walk.along(p.predicate())) {
            case FORWARD, NONE -> List.of(forward);
            case BACKWARD -> List.of(backward);
            case BOTH -> List.of(forward, backward);
        };
    }

    private List<Link> content(Node property, boolean turned, String words) {
        List<Link> links = new ArrayList<>();
        graph.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> {
            Node part = turned ? triple.getObject() : triple.getSubject();
            Node whole = turned ? triple.getSubject() : triple.getObject();
            if (isEntity(part) && isEntity(whole)) {
                links.add(new Link(
                        remembered(new Iri(part.getURI())),
                        remembered(new Iri(whole.getURI())),
                        new Iri(property.getURI()),
                        words,
                        1,
                        Optional.empty()));
            }
        });
        return links;
    }

    private boolean isEntity(Node node) {
        return node.isURI()
                && node.getURI().startsWith(Namespaces.ID)
                && !graph.contains(node, RDF.Nodes.type, Terms.node(Type.REFERENCE))
                && !graph.contains(node, RDF.Nodes.type, Terms.node(Type.SOURCE_DOCUMENT));
    }

    private Thing remembered(Iri iri) {
        return things.computeIfAbsent(iri, i -> new Thing(i, label(i), kind(i)));
    }

    /** Values of closed lists are named in the vocabulary. */
    private String label(Iri iri) {
        return Labels.of(iri.value().startsWith(Namespaces.ONTOLOGY) ? vocabulary : graph, iri);
    }

    private String kind(Iri iri) {
        return graph.find(Terms.node(iri), RDF.Nodes.type, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .filter(type -> type.isURI() && type.getURI().startsWith(Namespaces.ONTOLOGY))
                .map(type -> new Iri(type.getURI()).localName())
                .sorted()
                .findFirst()
                .orElse("Value");
    }
}
