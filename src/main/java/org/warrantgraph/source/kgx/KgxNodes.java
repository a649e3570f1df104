package org.warrantgraph.source.kgx;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.RegisterKinds;
import org.warrantgraph.text.lexicon.KnownThings;
import org.warrantgraph.text.lexicon.LexiconData;

/**
 * States the entities of nodes. Edges name nodes by identifier alone and come in a file of their own, so the name of an entity follows from
 * its identifier: the lexicon's entity where it knows the identifier, else {@code compound/chebi-999001}.
 */
final class KgxNodes {
    private static final Iri TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Iri OTHER_LABEL = new Iri("http://www.w3.org/2004/02/skos/core#altLabel");

    private static final Map<String, EntityKind> CATEGORIES = categories();

    private final KnownThings known = KnownThings.bundled();
    private final Telling told;
    private final Sink sink;
    private final Notes notes;
    private final Map<String, Iri> bare = new HashMap<>();

    KgxNodes(Telling told, Sink sink, Notes notes) {
        this.told = told;
        this.sink = sink;
        this.notes = notes;
    }

    private static Map<String, EntityKind> categories() {
        Map<String, EntityKind> kinds = new HashMap<>();
        LexiconData.rows("kgx/categories.tsv", cells -> kinds.put(cells[0], LexiconData.kind(cells[1])));
        return Map.copyOf(kinds);
    }

    /** States what a row of a file of nodes says; returns why it says nothing, empty where it says something. */
    Optional<String> node(KgxRow row) {
        Optional<String> id = row.first("id");
        if (id.isEmpty()) {
            return Optional.of("a node without identifier");
        }
        Set<ExternalId> identifiers = new LinkedHashSet<>(identifier(id.get(), row.line()));
        for (String field : List.of("xref", "equivalent_identifiers", "same_as")) {
            row.all(field).forEach(other -> Identifiers.parse(other).ifPresent(identifiers::add));
        }
        EntityKind kind = kind(id.get(), row.all("category"));
        Optional<Entity> lexical =
                Identifiers.parse(id.get()).flatMap(known -> this.known.identified(known, Set.of(kind)));
        Entity entity = lexical.orElseGet(() -> new Entity(
                iri(id.get(), kind),
                kind,
                row.first("name").orElse(id.get()),
                row.all("synonym"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        told.entity(entity, identifiers);
        return Optional.empty();
    }

    /** The entity an edge names. */
    Iri end(String id, List<String> category, int line) {
        EntityKind kind = kind(id, category);
        Optional<Entity> lexical = Identifiers.parse(id).flatMap(known -> this.known.identified(known, Set.of(kind)));
        if (lexical.isPresent()) {
            return told.entity(lexical.get(), identifier(id, line));
        }
        return bare.computeIfAbsent(kind + " " + id, key -> {
            Iri entity = iri(id, kind);
            sink.accept(new RdfStatement(entity, TYPE, kind.type()));
            sink.accept(new RdfStatement(entity, OTHER_LABEL, RdfLiteral.english(id)));
            told.records(entity, identifier(id, line));
            return entity;
        });
    }

    private static Iri iri(String id, EntityKind kind) {
        return Iris.of(
                kind.path(),
                Slug.of(Identifiers.parse(id).map(ExternalId::toString).orElse(id)));
    }

    /** By its register, since files of edges say nothing else; by category where the register tells nothing. */
    private static EntityKind kind(String id, List<String> categories) {
        return Identifiers.parse(id)
                .flatMap(known -> RegisterKinds.of(List.of(known)))
                .or(() -> categories.stream()
                        .map(category -> CATEGORIES.get(category.replace("biolink:", "")))
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .orElse(EntityKind.COMPOUND);
    }

    private List<ExternalId> identifier(String id, int line) {
        Optional<ExternalId> known = Identifiers.parse(id);
        int colon = id.indexOf(':');
        if (known.isEmpty()
                && colon > 0
                && Registers.named(id.substring(0, colon)).isPresent()) {
            notes.warn(
                    "W-KGX-010",
                    line,
                    id,
                    "\"" + id + "\" has not the form of an identifier of that register; it is kept as a name.",
                    "It looks like " + Identifiers.example(id) + ".");
        }
        return known.map(List::of).orElse(List.of());
    }
}
