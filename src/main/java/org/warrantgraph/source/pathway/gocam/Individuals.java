package org.warrantgraph.source.pathway.gocam;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.source.pathway.PathwayThings;
import org.warrantgraph.source.record.Telling;

/** Finds the things that the individuals of one model are: activities are steps of this model, all else is shared. Not thread-safe. */
final class Individuals {
    private final Telling told;
    private final PathwayThings things;
    private final Graph graph;
    private final Graph edges;
    private final String model;
    private final Entity pathway;
    private final Map<Node, Entity> found = new HashMap<>();

    Individuals(Telling told, PathwayThings things, ImportQueries.Mapped mapped, String model, String title) {
        this.told = told;
        this.things = things;
        this.graph = mapped.things();
        this.edges = mapped.edges();
        this.model = Slug.of(Places.local(model));
        this.pathway = new Entity(
                Iris.of(EntityKind.PATHWAY.path(), "gocam-" + this.model),
                EntityKind.PATHWAY,
                title,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** States the model as a pathway. */
    void pathway() {
        told.state(pathway);
    }

    /** The thing that an individual is, stated. */
    Iri thing(Node individual) {
        return entity(individual).iri();
    }

    private Entity entity(Node individual) {
        Entity known = found.get(individual);
        if (known == null) {
            known = kind(individual) == EntityKind.STEP ? step(individual) : shared(individual);
            found.put(individual, known);
        }
        return known;
    }

    private EntityKind kind(Node individual) {
        Optional<String> type =
                first(graph, individual, RDF.Nodes.type).map(node -> new Iri(node.getURI()).localName());
        for (EntityKind kind : EntityKind.values()) {
            if (type.filter(kind.type().localName()::equals).isPresent()) {
                return kind;
            }
        }
        throw new IllegalStateException("the import queries do not say what this is: " + individual);
    }

    private Entity shared(Node individual) {
        PathwayThings.Found thing = things.of(
                kind(individual),
                label(individual).or(() -> className(individual)).orElse(""),
                record(individual),
                Optional.empty());
        thing.tell(told);
        return thing.entity();
    }

    /** A step is named after its function and what enables it, unless the model names it. */
    private Entity step(Node individual) {
        Optional<Entity> function = record(individual)
                .map(record -> things.of(
                        EntityKind.PROCESS, className(individual).orElse(""), Optional.of(record), Optional.empty()))
                .map(thing -> {
                    thing.tell(told);
                    return thing.entity();
                });
        String what = function.map(Entity::label).orElse("activity");
        String name = label(individual)
                .orElseGet(() -> enabler(individual)
                        .map(by -> what + " of " + by.label())
                        .orElse(what));
        return told.state(new Entity(
                Iris.of(EntityKind.STEP.path(), "gocam-" + model + "-" + Slug.of(Places.local(uri(individual)))),
                EntityKind.STEP,
                name,
                List.of(),
                List.of(),
                function.map(Entity::iri),
                Optional.empty(),
                Optional.of(pathway.iri())));
    }

    private Optional<Entity> enabler(Node step) {
        return edges
                .find(Node.ANY, Terms.SUBJECT, step)
                .mapWith(Triple::getSubject)
                .filterKeep(edge -> first(edges, edge, Terms.PREDICATE)
                        .filter(relation -> relation.getURI().equals(Relation.ENABLED_BY.value()))
                        .isPresent())
                .toList()
                .stream()
                .flatMap(edge -> first(edges, edge, Terms.OBJECT).stream())
                .filter(thing -> kind(thing) != EntityKind.STEP)
                .min(Comparator.comparing(Node::toString))
                .map(this::entity);
    }

    private Optional<ExternalId> record(Node individual) {
        return first(graph, individual, Terms.CLASS).flatMap(type -> Terms.record(type.getURI()));
    }

    /** The name that the model gives to the class of an individual. */
    private Optional<String> className(Node individual) {
        return first(graph, individual, Terms.CLASS).flatMap(this::label);
    }

    private Optional<String> label(Node thing) {
        return first(graph, thing, Terms.LABEL)
                .filter(Node::isLiteral)
                .map(node -> node.getLiteralLexicalForm().strip())
                .filter(label -> !label.isEmpty());
    }

    private static Optional<Node> first(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .min(Comparator.comparing(Node::toString));
    }

    private static String uri(Node individual) {
        return individual.isURI() ? individual.getURI() : individual.toString();
    }
}
