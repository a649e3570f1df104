package org.warrantgraph.source.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.Sink;

/**
 * Takes out what a build works out anew, so that an export that is read back says what its sources said: counts, status, belief, asserted
 * and reified triples, passages found in cited works, conflicts, findings, descriptions of releases, and decisions about records of
 * registers, of which the linker is told what they rest on.
 */
final class Recomputed {
    static final String REASON = "worked out anew by the build";

    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
    private static final Node GENERATED_BY = prov("wasGeneratedBy");
    private static final Node DERIVED_FROM = prov("wasDerivedFrom");
    private static final Node ABOUT = NodeFactory.createURI(Namespaces.SCHEMA + "about");
    private static final Node LINKER = Things.node(Iris.of("activity", "linker"));
    private static final List<String> OF_RELEASES =
            List.of(Namespaces.ID + "release/", Namespaces.ID + "activity/build-");

    private final Ontology ontology = Ontology.bundled();
    private final Things things;
    private final Iri document;
    private final Sink sink;
    /** Bare triples that propositions of the file are about. */
    private final Set<Triple> said = new HashSet<>();
    /** Works whose standing the file gives with its reason. */
    private final Set<Node> standing = new HashSet<>();

    private Recomputed(Things things, Iri document, Sink sink) {
        this.things = things;
        this.document = document;
        this.sink = sink;
    }

    private static Node prov(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }

    static void takeOut(Things things, Iri document, Sink sink) {
        new Recomputed(things, document, sink).run();
    }

    private void run() {
        for (Node thing : things.names()) {
            if (things.is(thing, Type.WORK_STANDING)) {
                things.values(thing, ABOUT).forEach(standing::add);
            }
            if (things.is(thing, Type.PROPOSITION)) {
                things.one(thing, Property.SUBJECT)
                        .ifPresent(subject -> things.one(thing, Property.PREDICATE)
                                .ifPresent(predicate -> things.one(thing, Property.OBJECT)
                                        .ifPresent(object -> said.add(Triple.create(subject, predicate, object)))));
            }
        }
        for (Node thing : things.names()) {
            if (isOfBuild(thing) || isConflict(thing) || isDecisionOfLinker(thing)) {
                things.remove(thing);
                sink.skipped(REASON);
            }
        }
        for (Node thing : things.names()) {
            stated(thing);
            things.removeIf(thing, this::isDerived);
            if (things.about(thing).isEmpty()) {
                things.remove(thing);
                sink.skipped(REASON);
            }
        }
    }

    private boolean isOfBuild(Node thing) {
        return things.is(thing, Type.CHECK_FINDING)
                || thing.isURI() && OF_RELEASES.stream().anyMatch(thing.getURI()::startsWith);
    }

    /** A conflict that the rules find again has the name they give it, and nobody who noted it. */
    private boolean isConflict(Node thing) {
        List<Iri> sides = things.values(thing, Property.SIDE)
                .flatMap(side -> RdfTerms.iri(side).stream())
                .toList();
        return things.is(thing, Type.CONFLICT)
                && thing.equals(Things.node(Iris.conflict(sides)))
                && things.values(thing, GENERATED_BY).findAny().isEmpty();
    }

    /** Hands the linker what it decided on, where it decided which record of a register a thing is. */
    private boolean isDecisionOfLinker(Node thing) {
        if (!things.is(thing, Type.IDENTITY_DECISION)
                || things.values(thing, GENERATED_BY).noneMatch(LINKER::equals)) {
            return false;
        }
        Optional<Node> entity = things.one(thing, Property.DECIDES);
        Optional<Node> decidedAs = things.one(thing, Property.DECIDED_AS);
        Optional<ExternalId> record = decidedAs.flatMap(RdfTerms::iri).flatMap(Identifiers::ofRecord);
        if (entity.isEmpty() || record.isEmpty()) {
            return false;
        }
        RdfTerms.iri(entity.get())
                .ifPresent(iri -> basis(thing)
                        .ifPresent(basis -> sink.accept(new StatedRecord(document, iri, record.get(), basis, 1))));
        things.removeIf(
                entity.get(),
                triple -> triple.getObject().equals(decidedAs.get())
                        && (triple.predicateMatches(SKOS.exactMatch.asNode())
                                || triple.predicateMatches(SKOS.closeMatch.asNode())));
        return true;
    }

    /** What was found by a name is found again where the lexicon or a table of names has it. */
    private Optional<StatedRecord.Basis> basis(Node decision) {
        Set<Node> methods = things.values(decision, Property.METHOD).collect(Collectors.toSet());
        if (things.values(decision, Property.STATUS).anyMatch(Things.node(Value.REVERTED)::equals)
                || methods.contains(Things.node(Value.SAME_NAME))) {
            return Optional.empty();
        }
        if (things.values(decision, Property.STATUS).anyMatch(Things.node(Value.PROPOSED)::equals)) {
            return Optional.of(StatedRecord.Basis.LISTED);
        }
        if (methods.contains(Things.node(Value.CURATOR_JUDGEMENT))) {
            return Optional.of(StatedRecord.Basis.CURATOR);
        }
        return Optional.of(
                methods.contains(Things.node(Value.CROSSWALK))
                        ? StatedRecord.Basis.CROSSWALK
                        : StatedRecord.Basis.PRINTED);
    }

    /** An evidence line that a build has looked into, as its source stated it. */
    private void stated(Node line) {
        things.one(line, Property.STATED_HOP).ifPresent(hop -> {
            List<Node> found = List.of(
                    Things.node(Property.STATED_HOP),
                    Things.node(Property.CHECKED_BY),
                    Things.node(Property.VERIFICATION),
                    Things.node(Property.HOP),
                    DERIVED_FROM);
            things.removeIf(line, triple -> found.contains(triple.getPredicate()));
            things.add(Triple.create(line, Things.node(Property.HOP), hop));
            things.add(Triple.create(line, Things.node(Property.VERIFICATION), Things.node(Value.UNVERIFIED)));
        });
    }

    private boolean isDerived(Triple triple) {
        Node predicate = triple.getPredicate();
        Node thing = triple.getSubject();
        if (ontology.isDerived(predicate) || predicate.equals(REIFIES)) {
            return true;
        }
        if (predicate.equals(Things.node(Property.STATUS))) {
            return things.is(thing, Type.PROPOSITION) && !triple.getObject().equals(Things.node(Value.REJECTED));
        }
        if (predicate.equals(Things.node(Property.RETRACTED)) || predicate.equals(DCTerms.isReplacedBy.asNode())) {
            return standing.contains(thing);
        }
        return ontology.isRelation(predicate) && said.contains(triple);
    }
}
