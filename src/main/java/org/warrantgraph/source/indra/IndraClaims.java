package org.warrantgraph.source.indra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.indra.IndraAgents.Agent;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.RecordPart;
import org.warrantgraph.source.record.RecordText;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.CitedWorks;
import org.warrantgraph.source.statement.RelationTable;
import org.warrantgraph.text.lexicon.LexiconData;

/** Makes claims of INDRA statements: one for each evidence, with who read it, what it cites, and whether it says so or denies it. */
final class IndraClaims {
    private static final RelationTable RELATIONS = RelationTable.read("indra/relations.tsv");
    private static final Map<String, Iri> AGENT_TYPES = agentTypes();
    private static final List<String> SUBJECTS = List.of("subj", "enz", "gef", "gap", "agent");
    private static final List<String> OBJECTS = List.of("obj", "sub", "ras");

    private final Telling told;
    private final CitedWorks works;
    private final IndraAgents agents;
    private final Notes notes;

    IndraClaims(Telling told, Notes notes) {
        this.told = told;
        this.works = new CitedWorks(told);
        this.agents = new IndraAgents(told, notes);
        this.notes = notes;
    }

    private static Map<String, Iri> agentTypes() {
        Map<String, Iri> types = new HashMap<>();
        LexiconData.rows("indra/sources.tsv", cells -> types.put(cells[0], new Iri(Namespaces.ONTOLOGY + cells[1])));
        return Map.copyOf(types);
    }

    /** @param words of both agents that the entities do not carry */
    private record Pair(Entity subject, Entity object, List<String> words) {}

    /**
     * Claims what the statement says.
     *
     * @return why it says nothing; empty where it was claimed
     */
    Optional<String> claim(RecordPart statement, RecordText text) {
        Optional<String> type = statement.words("type");
        if (type.isEmpty()) {
            return Optional.of("no statement type");
        }
        List<Pair> pairs = pairs(type.get(), statement, text);
        if (pairs.isEmpty()) {
            return Optional.of("fewer than two agents are named");
        }
        Optional<RelationTable.Mapped> known = RELATIONS.of(type.get(), "*");
        if (known.isEmpty()) {
            notes.warn(
                    "W-INDRA-020",
                    text.line(statement),
                    type.get(),
                    "\"" + type.get()
                            + "\" is no statement type of INDRA; kept as \"associated with\" and in its own words.",
                    "Check the version of INDRA that wrote the file.");
        }
        RelationTable.Mapped relation = known.orElseGet(() -> RelationTable.unknown(type.get()));
        List<RecordPart> evidence = statement.all("evidence").toList();
        for (Pair pair : pairs) {
            if (evidence.isEmpty()) {
                claim(statement, pair, relation, known.isPresent(), Optional.empty(), text);
            }
            evidence.forEach(one -> claim(statement, pair, relation, known.isPresent(), Optional.of(one), text));
        }
        return Optional.empty();
    }

    private List<Pair> pairs(String type, RecordPart statement, RecordText text) {
        List<Pair> pairs = new ArrayList<>();
        List<Agent> members = agents(statement, "members", text);
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pairs.add(pair(members.get(i), members.get(j)));
            }
        }
        List<Agent> subjects = any(statement, SUBJECTS, text);
        List<Agent> objects = switch (type) {
            case "Conversion" -> agents(statement, "obj_to", text);
            case "Translocation" -> place(statement.words("to_location"), EntityKind.LOCATION);
            case "ActiveForm" ->
                place(statement.words("activity").map(activity -> activity + " activity"), EntityKind.PROCESS);
            case "Autophosphorylation", "Transphosphorylation" -> subjects;
            default -> any(statement, OBJECTS, text);
        };
        List<Agent> from =
                type.equals("Conversion") && subjects.isEmpty() ? agents(statement, "obj_from", text) : subjects;
        from.forEach(subject -> objects.forEach(object -> pairs.add(pair(subject, object))));
        return pairs;
    }

    private static Pair pair(Agent subject, Agent object) {
        List<String> words = new ArrayList<>(subject.words());
        object.words().stream().filter(word -> !words.contains(word)).forEach(words::add);
        return new Pair(subject.entity(), object.entity(), words);
    }

    private List<Agent> any(RecordPart statement, List<String> roles, RecordText text) {
        return roles.stream()
                .flatMap(role -> agents(statement, role, text).stream())
                .limit(1)
                .toList();
    }

    private List<Agent> agents(RecordPart statement, String role, RecordText text) {
        return statement
                .all(role)
                .map(part -> agents.of(part, text.line(part)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Agent> place(Optional<String> name, EntityKind kind) {
        return name.map(words -> {
                    Entity entity = Entity.named(kind, words);
                    told.entity(entity, List.of());
                    return List.of(new Agent(entity, List.of()));
                })
                .orElse(List.of());
    }

    private void claim(
            RecordPart statement,
            Pair pair,
            RelationTable.Mapped relation,
            boolean known,
            Optional<RecordPart> evidence,
            RecordText text) {
        RecordPart at = evidence.orElse(statement);
        String id = statement.words("id").orElse("");
        List<Anchor> places = new ArrayList<>(List.of(text.place(told.document(), id, at)));
        evidence.flatMap(one -> one.first("text"))
                .filter(quote -> quote.words().isPresent())
                .ifPresent(quote -> places.add(text.place(told.document(), id, quote)));
        List<String> qualifier = new ArrayList<>();
        if (!known) {
            qualifier.add(pair.subject().label() + " " + relation.word() + " "
                    + pair.object().label());
        } else if (!relation.exact()) {
            qualifier.add(relation.word());
        }
        residue(statement).ifPresent(qualifier::add);
        statement
                .words("obj_activity")
                .filter(activity -> !activity.equals("activity"))
                .ifPresent(activity ->
                        qualifier.add(activity + " activity of " + pair.object().label()));
        qualifier.addAll(pair.words());
        evidence.ifPresent(one -> qualifier.addAll(epistemics(one)));
        statement.words("belief").ifPresent(belief -> qualifier.add("INDRA belief " + belief));
        told.claim(
                relation.polarity(evidence.flatMap(one -> one.words("epistemics/negated"))
                        .filter("true"::equals)
                        .isPresent()),
                relation.proposition(pair.subject().iri(), pair.object().iri()),
                places,
                manner(evidence),
                qualifier.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", qualifier)),
                evidence.map(one -> cited(one, places.get(0))).orElse(List.of()));
    }

    private static Optional<String> residue(RecordPart statement) {
        String where = statement.words("residue").orElse("")
                + statement.words("position").orElse("");
        return where.isEmpty() ? Optional.empty() : Optional.of("at " + where);
    }

    /** {@code direct}, {@code hypothesis} and whatever else is true; not the denial, which the claim carries. */
    private static List<String> epistemics(RecordPart evidence) {
        return evidence.first("epistemics").map(RecordPart::children).orElse(List.of()).stream()
                .filter(mark -> !mark.name().equals("negated"))
                .flatMap(mark -> mark
                        .words()
                        .filter(value -> !value.equals("false"))
                        .map(value -> value.equals("true") ? mark.name() : mark.name() + " " + value)
                        .stream())
                .toList();
    }

    private static Manner manner(Optional<RecordPart> evidence) {
        boolean supposed = evidence.flatMap(one -> one.words("epistemics/hypothesis"))
                .filter("true"::equals)
                .isPresent();
        Iri agent = evidence.flatMap(one -> one.words("source_api"))
                .map(api -> AGENT_TYPES.getOrDefault(api, Value.AUTOMATED_AGENT))
                .orElse(Value.AUTOMATED_AGENT);
        return supposed ? new Manner(Value.INTERPRETATION, Value.PREDICTION, agent) : Manner.by(agent);
    }

    private List<EvidenceLine> cited(RecordPart evidence, Anchor place) {
        Set<ExternalId> identifiers = new LinkedHashSet<>();
        for (String[] field : new String[][] {
            {"pubmed", "pmid"}, {"pubmed", "text_refs/PMID"}, {"pmc", "text_refs/PMCID"}, {"doi", "text_refs/DOI"}
        }) {
            evidence.words(field[1])
                    .flatMap(value -> Identifiers.of(field[0], value))
                    .ifPresent(identifiers::add);
        }
        return identifiers.isEmpty()
                ? List.of()
                : List.of(works.cites(
                        identifiers.iterator().next().toString(),
                        List.copyOf(identifiers),
                        Optional.empty(),
                        Optional.empty(),
                        place));
    }
}
