package org.warrantgraph.source.indra;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.RecordPart;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.MoleculeForms;
import org.warrantgraph.source.statement.NamedThings;
import org.warrantgraph.source.statement.RegisterKinds;

/** States the entities that agents of INDRA statements stand for; a modified or mutated agent is an entity of its own. */
final class IndraAgents {
    private final NamedThings things = new NamedThings();
    private final Telling told;
    private final Notes notes;

    IndraAgents(Telling told, Notes notes) {
        this.told = told;
        this.notes = notes;
    }

    /**
     * An agent.
     *
     * @param words what the source says of it that the entity does not carry: activity, place, partners
     */
    record Agent(Entity entity, List<String> words) {
        Agent {
            words = List.copyOf(words);
        }
    }

    /** @param line of the agent, for messages */
    Optional<Agent> of(RecordPart agent, int line) {
        // Influences are between events, each about a concept.
        RecordPart part = agent.first("concept").orElse(agent);
        Optional<String> name = part.words("name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Set<ExternalId> identifiers = identifiers(part, line);
        EntityKind kind = RegisterKinds.of(identifiers).orElse(EntityKind.PROTEIN);
        Entity plain = things.of(kind, name.get(), identifiers);
        told.entity(plain, identifiers);
        String label = form(plain.label(), part);
        Entity entity = label.equals(plain.label()) ? plain : formOf(plain, label);
        told.entity(entity, List.of());
        return Optional.of(new Agent(entity, words(entity.label(), part)));
    }

    private Set<ExternalId> identifiers(RecordPart agent, int line) {
        Set<ExternalId> identifiers = new LinkedHashSet<>();
        agent.first("db_refs").map(RecordPart::children).orElse(List.of()).forEach(ref -> {
            String register = ref.name();
            if (Registers.named(register).isPresent()) {
                ref.words()
                        .ifPresent(value -> Identifiers.of(register, value)
                                .ifPresentOrElse(
                                        identifiers::add,
                                        () -> notes.warn(
                                                "W-INDRA-010",
                                                line,
                                                ref.pointer(),
                                                "\"" + value + "\" has not the form of an identifier of " + register
                                                        + "; it is not used.",
                                                "Mend it at its source.")));
            }
        });
        return identifiers;
    }

    private static String form(String name, RecordPart agent) {
        String label = name;
        for (RecordPart mod : agent.all("mods").toList()) {
            String type = mod.words("mod_type").orElse("modification");
            String modified = (mod.words("is_modified").filter("false"::equals).isPresent() ? "not " : "")
                    + (type.endsWith("ation") ? type.substring(0, type.length() - 3) + "ed" : type);
            label = MoleculeForms.modified(modified, label, mod.words("residue"), mod.words("position"));
        }
        for (RecordPart mutation : agent.all("mutations").toList()) {
            label = MoleculeForms.mutated(
                    label,
                    mutation.words("residue_from").orElse(""),
                    mutation.words("position").orElse("?"),
                    mutation.words("residue_to").orElse(""));
        }
        return label;
    }

    private static Entity formOf(Entity plain, String label) {
        return new Entity(
                Iris.entity(plain.kind(), label),
                plain.kind(),
                label,
                List.of(),
                List.of(),
                Optional.of(plain.iri()),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> words(String name, RecordPart agent) {
        List<String> words = new ArrayList<>();
        agent.words("activity/activity_type")
                .ifPresent(type -> words.add(name + " with "
                        + (agent.words("activity/is_active")
                                        .filter("false"::equals)
                                        .isPresent()
                                ? "no "
                                : "") + type
                        + " activity"));
        agent.words("location").ifPresent(place -> words.add(name + " in " + place));
        agent.all("bound_conditions")
                .forEach(bound -> bound.words("agent/name")
                        .ifPresent(partner -> words.add(name
                                + (bound.words("is_bound")
                                                .filter("false"::equals)
                                                .isPresent()
                                        ? " not"
                                        : "")
                                + " bound to " + partner)));
        return words;
    }
}
