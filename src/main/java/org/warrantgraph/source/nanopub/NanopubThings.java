package org.warrantgraph.source.nanopub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.NamedThings;
import org.warrantgraph.source.statement.RegisterKinds;

/** States the entities that IRIs of assertions name: by identifier in the IRI, by label, else by the end of the IRI. */
final class NanopubThings {
    private final NamedThings things = new NamedThings();
    private final Telling told;
    private final Map<String, String> labels = new HashMap<>();

    NanopubThings(Telling told, Nanopub nanopub) {
        this.told = told;
        for (Quad quad : nanopub.all()) {
            boolean label = quad.getPredicate().equals(RDFS.label.asNode())
                    || quad.getPredicate().equals(SKOS.prefLabel.asNode());
            if (label && quad.getSubject().isURI() && quad.getObject().isLiteral()) {
                labels.putIfAbsent(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm());
            }
        }
    }

    Entity entity(Node node) {
        String iri = node.getURI();
        List<ExternalId> identifiers = identifier(iri).map(List::of).orElse(List.of());
        String end = iri.replaceFirst("[/#]+$", "").replaceFirst(".*[/#]", "");
        String name = labels.getOrDefault(
                iri, identifiers.isEmpty() ? end : identifiers.get(0).toString());
        Entity entity = things.of(kind(iri, identifiers), name.isBlank() ? iri : name, identifiers);
        told.entity(entity, identifiers);
        return entity;
    }

    /** Our own IRIs say the kind; others by their register. */
    private static EntityKind kind(String iri, List<ExternalId> identifiers) {
        for (EntityKind kind : EntityKind.values()) {
            if (iri.startsWith(Namespaces.ID + kind.path() + "/")) {
                return kind;
            }
        }
        return RegisterKinds.of(identifiers).orElse(EntityKind.COMPOUND);
    }

    /** {@code …/obo/CHEBI_999001}, {@code identifiers.org/hgnc/1773}, {@code bioregistry.io/chebi:1}. */
    private static Optional<ExternalId> identifier(String iri) {
        Optional<ExternalId> record = Optional.empty();
        String[] steps = iri.split("[/#]");
        String last = steps[steps.length - 1];
        if (iri.startsWith(Namespaces.OBO)) {
            record = Identifiers.parse(last.replaceFirst("_", ":"));
        } else if (iri.matches("https?://(?:www\\.)?(?:identifiers\\.org|bioregistry\\.io)/.+")) {
            record = Identifiers.parse(last)
                    .or(() -> steps.length > 1
                            ? Identifiers.parse(steps[steps.length - 2] + ":" + last)
                            : Optional.empty());
        } else if (iri.matches("https?://(?:purl\\.uniprot\\.org/uniprot|www\\.uniprot\\.org/uniprot(?:kb)?)/.+")) {
            record = Identifiers.of("uniprot", last);
        }
        return record.filter(id -> !Registers.isWork(id));
    }

    Iri iri(Node node) {
        return entity(node).iri();
    }
}
