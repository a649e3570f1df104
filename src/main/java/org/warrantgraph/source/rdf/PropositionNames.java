package org.warrantgraph.source.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;

/**
 * Names propositions by what they say, as everywhere, so that two sources that say the same say it of one proposition; and puts the ends of
 * symmetric relations in order.
 */
final class PropositionNames {
    private final Things things;
    private final Map<Node, Optional<Proposition>> found = new HashMap<>();

    private PropositionNames(Things things) {
        this.things = things;
    }

    static Things of(Things things, RdfPlaces places) {
        PropositionNames names = new PropositionNames(things);
        List<Triple> triples = new ArrayList<>();
        things.triples().map(names::ordered).forEach(triples::add);
        for (Node thing : things.names()) {
            places.renamed(thing, names.name(thing));
        }
        return Things.of(triples, names::name);
    }

    private Node name(Node node) {
        return proposition(node).map(said -> Things.node(said.iri())).orElse(node);
    }

    /** Empty for other things, and for propositions without exactly one subject, predicate and object. */
    private Optional<Proposition> proposition(Node node) {
        if (!things.is(node, Type.PROPOSITION)) {
            return Optional.empty();
        }
        Optional<Proposition> known = found.get(node);
        if (known == null) {
            found.put(node, Optional.empty()); // of a proposition about itself
            known = made(node);
            found.put(node, known);
        }
        return known;
    }

    private Optional<Proposition> made(Node node) {
        Optional<Iri> subject = end(node, Property.SUBJECT);
        Optional<Iri> predicate = end(node, Property.PREDICATE);
        Optional<Iri> object = end(node, Property.OBJECT);
        Optional<Iri> context = end(node, Property.CONTEXT);
        boolean clear = subject.isPresent()
                && predicate.isPresent()
                && object.isPresent()
                && context.isPresent()
                        == things.values(node, Property.CONTEXT).findAny().isPresent();
        return clear
                ? Optional.of(new Proposition(subject.get(), predicate.get(), object.get(), context))
                : Optional.empty();
    }

    private Optional<Iri> end(Node node, Iri property) {
        return things.one(node, property).map(this::name).flatMap(RdfTerms::iri);
    }

    private Triple ordered(Triple triple) {
        boolean subject = triple.getPredicate().equals(Things.node(Property.SUBJECT));
        boolean object = triple.getPredicate().equals(Things.node(Property.OBJECT));
        if (!subject && !object) {
            return triple;
        }
        return proposition(triple.getSubject())
                .map(said -> Triple.create(
                        triple.getSubject(),
                        triple.getPredicate(),
                        Things.node(subject ? said.subject() : said.object())))
                .orElse(triple);
    }
}
