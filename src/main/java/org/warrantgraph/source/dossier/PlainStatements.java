package org.warrantgraph.source.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.rdf.Ontology;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.text.structure.Span;

/** Hands on the things of a plain dossier as statements of the model, and what the model has no record for as it is. */
final class PlainStatements {
    private static final Iri RDF_TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Iri OTHER_LABEL = new Iri("http://www.w3.org/2004/02/skos/core#altLabel");
    private static final Iri BROADER = new Iri("http://www.w3.org/2004/02/skos/core#broader");
    private static final Iri PARTS = new Iri("http://purl.org/dc/terms/hasPart");
    private static final Iri TITLE = new Iri("http://purl.org/dc/terms/title");
    private static final Iri CITATION = new Iri("http://purl.org/dc/terms/bibliographicCitation");
    private static final Iri IDENTIFIER = new Iri("http://purl.org/dc/terms/identifier");
    private static final Set<Iri> INDEX =
            Set.of(Property.SUBJECT, Property.PREDICATE, Property.OBJECT, Property.CONTEXT);

    private final Draft draft;
    private final PlainNames names;
    private final PlainTerms terms;

    PlainStatements(Draft draft, PlainNames names, PlainTerms terms) {
        this.draft = draft;
        this.names = names;
        this.terms = terms;
    }

    /** Writes one thing; what is wrong with it was reported when it was named. */
    void write(PlainNode node, String key) {
        Optional<Iri> name = names.known(node.id);
        if (name.isEmpty()) {
            return;
        }
        Set<Iri> done = new HashSet<>();
        boolean types = true;
        if (node.is(Type.ANCHOR) || node.is(Type.EVIDENCE_LINE)) {
            if (!names.claims().reached(node)) {
                problem(node, key, "W-DOSSIER-068", "this belongs to no claim.", "Put it inside one.");
            }
            return;
        }
        if (node.is(Type.CLAIM)) {
            draft.emit(names.claims().claim(node));
            done.addAll(PlainClaims.PROPERTIES);
        } else if (node.is(Type.PROPOSITION)) {
            done.addAll(proposition(node, key));
            types = done.isEmpty();
        } else if (PlainResult.fits(node)) {
            draft.emit(PlainResult.of(node, names));
            done.addAll(PlainResult.PROPERTIES);
        } else if (node.is(Type.REFERENCE)) {
            done.addAll(reference(node));
        } else if (PlainNames.kind(node).isPresent()
                && node.seeText(PlainNames.LABEL).isPresent()) {
            done.addAll(entity(node, name.get()));
        } else if ((node.is(Type.TRIAL) || node.is(Type.EXPERIMENT))
                && node.seeText(PlainNames.LABEL).isPresent()) {
            draft.emit(new Study(
                    name.get(),
                    node.seeText(PlainNames.LABEL).get(),
                    node.seeIri(Property.KIND)
                            .orElse(node.is(Type.TRIAL) ? Value.INTERVENTIONAL_TRIAL : Value.IN_VITRO)));
            done.addAll(List.of(PlainNames.LABEL, Property.KIND));
        } else {
            types = !names.isToldOf(node.id);
        }
        if (types) {
            node.types.forEach(type -> draft.emit(new RdfStatement(name.get(), RDF_TYPE, type)));
        }
        rest(node, name.get(), key, done);
    }

    /** A proposition is written with its claims; by itself only where a curator rejects it. */
    private Set<Iri> proposition(PlainNode node, String key) {
        boolean rejected =
                node.seeIri(Property.STATUS).filter(Value.REJECTED::equals).isPresent();
        if (rejected) {
            return Set.of();
        }
        Set<Iri> done = new HashSet<>(INDEX);
        if (!node.see(Property.STATUS).isEmpty()) {
            derived(node, key, Property.STATUS);
            done.add(Property.STATUS);
        }
        return done;
    }

    private Set<Iri> entity(PlainNode node, Iri name) {
        EntityKind kind = PlainNames.kind(node).orElseThrow();
        draft.emit(new Entity(
                name,
                kind,
                node.seeText(PlainNames.LABEL).orElseThrow(),
                node.takeTexts(OTHER_LABEL),
                node.takeAll(PARTS).stream().map(names::name).toList(),
                node.take(BROADER).map(names::name),
                node.take(Property.KIND),
                node.take(PlainNames.IS_PART_OF).map(names::name)));
        return Set.of(PlainNames.LABEL);
    }

    private Set<Iri> reference(PlainNode node) {
        Optional<String> title = node.takeText(TITLE);
        List<ExternalId> ids = node.takeTexts(IDENTIFIER).stream()
                .filter(id -> id.indexOf(':') > 0)
                .map(id -> Identifiers.parse(id)
                        .orElseGet(() ->
                                new ExternalId(id.substring(0, id.indexOf(':')), id.substring(id.indexOf(':') + 1))))
                .toList();
        Optional<String> host = node.takeText(Property.HOST);
        draft.emit(new Reference(
                names.name(PlainNames.need(node, PlainNames.IS_PART_OF, "document")),
                PlainNames.number(node),
                node.takeText(CITATION).or(() -> title).or(() -> host).orElse(""),
                draft.anchor(node.place.map(Yaml.Entries::span).orElse(new Span(0, 1)), Optional.empty()),
                title,
                host,
                Optional.empty(),
                ids,
                Optional.empty()));
        return Set.of(PlainNames.IS_PART_OF, Property.REFERENCE_NUMBER, Property.RESOLUTION);
    }

    private void rest(PlainNode node, Iri name, String key, Set<Iri> done) {
        node.rest().forEach((property, values) -> {
            if (done.contains(property)) {
                return;
            }
            if (Ontology.bundled().isDerived(property)) {
                derived(node, key, property);
            } else if (terms.isRelation(property)) {
                problem(
                        node,
                        key,
                        "W-DOSSIER-069",
                        "\"" + property.localName() + "\" is a relation; nothing is asserted without a claim.",
                        "Write a Proposition with this predicate and put the claim under \"affirmedBy\".");
            } else {
                values.forEach(value -> pass(node, name, key, property, value));
            }
        });
    }

    private void pass(PlainNode node, Iri name, String key, Iri property, RdfTerm value) {
        if (!(value instanceof Iri iri)) {
            draft.emit(new RdfStatement(name, property, value));
            return;
        }
        names.known(iri)
                .ifPresentOrElse(
                        known -> draft.emit(new RdfStatement(name, property, known)),
                        () -> problem(
                                node,
                                key,
                                "W-DOSSIER-070",
                                "what " + property.localName() + " leads to could not be read.",
                                "See the message about it."));
    }

    private void derived(PlainNode node, String key, Iri property) {
        draft.problems.warning(
                "W-DOSSIER-071",
                node.line(),
                key,
                "\"" + property.localName() + "\" is worked out by the build; what is written here was passed over.",
                "Take it out; only \"status: rejected\" is a curator's to say.");
    }

    private void problem(PlainNode node, String key, String id, String what, String remedy) {
        draft.problems.error(id, node.line(), key, what, remedy);
        draft.problems.sink().skipped(what);
    }
}
