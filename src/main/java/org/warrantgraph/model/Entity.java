package org.warrantgraph.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something propositions can be about: a compound, a protein, a process, a disease, a step.
 *
 * @param label preferred name
 * @param otherNames synonyms, codes and abbreviations that the source uses for it
 * @param parts members of a combination or complex
 * @param broader the wider disease or class, if the source makes that plain
 * @param subKind for experimental models a value such as {@code w:xenograft}
 * @param pathway for steps the pathway they belong to
 */
public record Entity(
        Iri iri,
        EntityKind kind,
        String label,
        List<String> otherNames,
        List<Iri> parts,
        Optional<Iri> broader,
        Optional<Iri> subKind,
        Optional<Iri> pathway)
        implements Statement {
    public Entity {
        otherNames = List.copyOf(otherNames);
        parts = List.copyOf(parts);
    }

    /** The same entity with the names that another source uses for it added to its other names. */
    public Entity withNamesOf(Entity other) {
        Set<String> names = new LinkedHashSet<>(otherNames);
        names.add(other.label);
        names.addAll(other.otherNames);
        names.remove(label);
        return new Entity(iri, kind, label, List.copyOf(names), parts, broader, subKind, pathway);
    }

    /** An entity known by its name only. */
    public static Entity named(EntityKind kind, String label, String... otherNames) {
        return new Entity(
                Iris.entity(kind, label),
                kind,
                label,
                List.of(otherNames),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
