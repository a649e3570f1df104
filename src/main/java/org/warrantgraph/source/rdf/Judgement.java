package org.warrantgraph.source.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.record.Nearest;
import org.warrantgraph.source.record.Notes;

/**
 * Leaves out of a file what a release cannot hold, and says so: words that the ontology does not have, relations that no claim stands
 * behind, things that break a shape, and what rests on those.
 */
final class Judgement {
    private final Ontology ontology = Ontology.bundled();
    private final Things things;
    private final RdfPlaces places;
    private final Notes notes;
    private final Sink sink;

    Judgement(Things things, RdfPlaces places, Notes notes, Sink sink) {
        this.things = things;
        this.places = places;
        this.notes = notes;
        this.sink = sink;
    }

    /** Takes out things without names of their own, and statements about the ontology. */
    void names() {
        for (Node thing : things.names()) {
            if (thing.isBlank()) {
                leaveOut(
                        thing,
                        "W-RDF-010",
                        "this blank node stands in a ring of blank nodes, or too deep in others, and has no name.",
                        "Give one of them an IRI.",
                        "blank node that cannot be named");
            } else if (Ontology.isTerm(thing)) {
                leaveOut(
                        thing,
                        "W-RDF-011",
                        "a source says nothing about terms of the ontology.",
                        "Take it out; the program brings its own ontology.",
                        "term of the ontology");
            } else if (RdfTerms.iri(thing).isEmpty()) {
                leaveOut(
                        thing,
                        "W-RDF-012",
                        "this, or a name that was resolved to it, cannot be one.",
                        "Write a name without blanks, quotes, braces or angle brackets.",
                        "no name");
            }
        }
    }

    /** Takes out statements with words that are none, or that only a claim may say. */
    void statements() {
        Map<String, Node> unknown = new TreeMap<>();
        for (Node thing : things.names()) {
            things.removeIf(thing, triple -> {
                List<Node> faults = Stream.of(triple.getPredicate(), triple.getObject())
                        .filter(ontology::isUnknown)
                        .toList();
                faults.forEach(term -> unknown.put(term.getURI(), term));
                return !faults.isEmpty() || isUnfit(triple);
            });
        }
        unknown.values().forEach(term -> {
            String name = Ontology.name(term);
            notes.tell(
                    Severity.ERROR,
                    "W-RDF-020",
                    places.termLine(term),
                    term.getURI(),
                    "the ontology has no \"" + name + "\"; statements with it are left out.",
                    Nearest.to(name, ontology.terms())
                            .map(meant -> "Write \"" + meant + "\".")
                            .orElse("See ontology/warrant.ttl and ontology/schemes.ttl."));
        });
        nothingLeft();
    }

    private boolean isUnfit(Triple triple) {
        Node thing = triple.getSubject();
        if (ontology.isRelation(triple.getPredicate())) {
            tell(
                    thing,
                    places.line(triple),
                    "W-RDF-021",
                    "\"" + triple.getPredicate().getLocalName()
                            + "\" is a relation; nothing is asserted without a claim, and this is left out.",
                    "Write a w:Proposition with this predicate and a w:Claim that affirms it.");
            return true;
        }
        if (RdfTerms.iri(triple.getPredicate()).isEmpty()
                || RdfTerms.term(triple.getObject()).isEmpty()) {
            if (!triple.getObject().isBlank()) { // told with the blank node
                tell(
                        thing,
                        "W-RDF-022",
                        "what it says with " + triple.getPredicate() + " is no name and no text, and is left out.",
                        "Write an absolute IRI, or a text, number or date.");
            }
            return true;
        }
        return false;
    }

    private void nothingLeft() {
        for (Node thing : things.names()) {
            if (things.about(thing).isEmpty()) {
                things.remove(thing);
                sink.skipped("nothing is left of it");
            }
        }
    }

    /** Takes out what breaks a shape, then what broke by that, until all holds. */
    void shapes(ModelShapes shapes) {
        boolean changed = true;
        while (changed) {
            Set<Node> gone = new HashSet<>(claimsOfNothing());
            gone.forEach(things::remove);
            for (ModelShapes.Broken broken : shapes.broken(things.graph())) {
                if (things.has(broken.thing()) && gone.add(broken.thing())) {
                    sink.skipped("breaks rule " + broken.rule());
                }
                tell(
                        broken.thing(),
                        "W-SHAPE-" + broken.rule(),
                        "Broken rule: " + broken.what() + ". It is left out.",
                        "Mend it in this file.");
            }
            changed = !gone.isEmpty();
            gone.forEach(things::remove);
            things.names().forEach(thing -> things.removeIf(thing, triple -> gone.contains(triple.getObject())));
            changed |= parts();
        }
        nothingLeft();
    }

    /** Claims whose proposition is not in this file, so that nobody could tell what they say. */
    private Set<Node> claimsOfNothing() {
        Set<Node> claims = things.names().stream()
                .filter(thing -> things.is(thing, Type.CLAIM))
                .filter(thing -> said(thing).anyMatch(about -> !things.is(about, Type.PROPOSITION)))
                .collect(Collectors.toSet());
        claims.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(claim -> {
                    tell(
                            claim,
                            "W-RDF-030",
                            "what this claim affirms or denies is no proposition of this file. It is left out.",
                            "Describe the w:Proposition, with w:subject, w:predicate and w:object, here.");
                    sink.skipped("claim of nothing");
                });
        return claims;
    }

    private Stream<Node> said(Node claim) {
        return Stream.of(Property.AFFIRMS, Property.DENIES).flatMap(says -> things.values(claim, says));
    }

    /** Takes out evidence lines and places that belong to nothing, as those of a claim that was left out. */
    private boolean parts() {
        Set<Node> used = things.triples().map(Triple::getObject).collect(Collectors.toSet());
        boolean any = false;
        for (Node thing : things.names()) {
            if (!used.contains(thing) && (things.is(thing, Type.EVIDENCE_LINE) || things.is(thing, Type.ANCHOR))) {
                things.remove(thing);
                sink.skipped("belongs to no claim");
                any = true;
            }
        }
        return any;
    }

    private void leaveOut(Node thing, String id, String what, String remedy, String reason) {
        tell(thing, id, what, remedy);
        things.remove(thing);
        sink.skipped(reason);
    }

    private void tell(Node thing, String id, String what, String remedy) {
        tell(thing, places.line(thing), id, what, remedy);
    }

    private void tell(Node thing, int line, String id, String what, String remedy) {
        String key = Optional.of(thing).filter(Node::isURI).map(Node::getURI).orElse("");
        notes.tell(Severity.ERROR, id, line, key, what, remedy);
    }
}
