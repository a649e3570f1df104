package org.warrantgraph.source.rdf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Mention;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.source.Sink;

/** Hands on the things of a file as they are, and which file they are from. */
final class ThingStatements {
    private static final Iri QUOTED_FROM = new Iri("http://www.w3.org/ns/prov#wasQuotedFrom");
    private static final Set<String> ENGLISH = Set.of("", "en");
    /** What is said by claims, or belongs to them. */
    private static final Set<Iri> PARTS = Set.of(Type.PROPOSITION, Type.EVIDENCE_LINE, Type.ANCHOR);

    private final Things things;
    private final RdfPlaces places;
    private final Iri document;
    private final Sink sink;

    ThingStatements(Things things, RdfPlaces places, Iri document, Sink sink) {
        this.things = things;
        this.places = places;
        this.document = document;
        this.sink = sink;
    }

    void write() {
        for (Node thing : things.names()) {
            Iri name = RdfTerms.iri(thing).orElseThrow();
            Optional<Entity> entity = entity(thing, name);
            entity.ifPresent(one -> {
                sink.accept(one);
                sink.accept(new Mention(name, places.place(document, thing), one.label()));
            });
            for (Triple triple : things.about(thing)) {
                if (entity.isEmpty() || !isPlainName(triple)) {
                    sink.accept(new RdfStatement(
                            name,
                            RdfTerms.iri(triple.getPredicate()).orElseThrow(),
                            RdfTerms.term(triple.getObject()).orElseThrow()));
                }
            }
            if (entity.isEmpty() && isSaid(thing)) {
                sink.accept(new RdfStatement(name, QUOTED_FROM, document));
            }
            sink.used();
        }
    }

    private boolean isSaid(Node thing) {
        return things.values(thing, RDF.Nodes.type).anyMatch(Ontology::isTerm)
                && PARTS.stream().noneMatch(type -> things.is(thing, type));
    }

    /** For the linker, which finds the records of registers that things are about. */
    private Optional<Entity> entity(Node thing, Iri name) {
        Optional<EntityKind> kind = Arrays.stream(EntityKind.values())
                .filter(one -> things.is(thing, one.type()))
                .findFirst();
        Optional<String> label = texts(thing, SKOS.prefLabel.asNode()).stream().findFirst();
        return kind.flatMap(one -> label.map(text -> new Entity(
                name,
                one,
                text,
                texts(thing, SKOS.altLabel.asNode()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    }

    private List<String> texts(Node thing, Node property) {
        return things.about(thing).stream()
                .filter(triple -> triple.getPredicate().equals(property) && isEnglish(triple.getObject()))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean isEnglish(Node text) {
        return text.isLiteral() && ENGLISH.contains(text.getLiteralLanguage());
    }

    /** A name without a language, which the entity carries as an English one. */
    private static boolean isPlainName(Triple triple) {
        return (triple.predicateMatches(SKOS.prefLabel.asNode()) || triple.predicateMatches(SKOS.altLabel.asNode()))
                && isEnglish(triple.getObject());
    }
}
