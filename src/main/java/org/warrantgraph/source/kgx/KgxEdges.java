package org.warrantgraph.source.kgx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.CitedWorks;
import org.warrantgraph.source.statement.RelationTable;

/** Makes a claim of each edge: its predicate with the qualifiers, whether it is negated, who says so and what it cites. */
final class KgxEdges {
    private static final RelationTable PREDICATES = RelationTable.read("kgx/predicates.tsv");
    private static final Set<String> READ = Set.of(
            "id",
            "subject",
            "predicate",
            "object",
            "negated",
            "category",
            "publications",
            "has_evidence",
            "knowledge_level",
            "agent_type",
            "primary_knowledge_source",
            "aggregator_knowledge_source",
            "subject_category",
            "object_category",
            "relation",
            "sources/resource_id",
            "sources/resource_role",
            "supporting_text",
            "type");

    private final Telling told;
    private final CitedWorks works;
    private final KgxNodes nodes;
    private final Notes notes;
    private final Set<String> notRead = new TreeSet<>();

    KgxEdges(Telling told, KgxNodes nodes, Notes notes) {
        this.told = told;
        this.works = new CitedWorks(told);
        this.nodes = nodes;
        this.notes = notes;
    }

    /** Claims what the edge says; returns why it says nothing, empty where it was claimed. */
    Optional<String> edge(KgxRow row) {
        if (!row.isEdge()) {
            return Optional.of("an edge without subject, predicate or object");
        }
        String predicate = row.all("predicate").get(0).replaceFirst("^biolink:", "");
        String from = row.all("subject").get(0);
        String to = row.all("object").get(0);
        Iri subject = nodes.end(from, row.all("subject_category"), row.line());
        Iri object = nodes.end(to, row.all("object_category"), row.line());
        List<String> qualifiers = qualifiers(row);
        RelationTable.Mapped relation = relation(predicate, row, qualifiers);
        List<String> said = new ArrayList<>();
        if (!relation.exact()) {
            said.add(from + " " + predicate + " " + to);
        }
        said.addAll(qualifiers);
        row.first("supporting_text").ifPresent(text -> said.add("\"" + text + "\""));
        primary(row).ifPresent(source -> said.add("primary source " + source));
        row.fields().stream()
                .filter(field -> !READ.contains(field) && !isQualifier(field))
                .limit(50)
                .filter(field -> notRead.size() < 50)
                .forEach(notRead::add);
        told.claim(
                relation.polarity(
                        row.first("negated").filter("true"::equalsIgnoreCase).isPresent()),
                relation.proposition(subject, object),
                List.of(row.place()),
                new Manner(Value.FINDING, level(row), agent(row)),
                said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said)),
                evidence(row));
        return Optional.empty();
    }

    /** Fields that some edge has and that claims have no place for. */
    Set<String> notRead() {
        return notRead;
    }

    private static boolean isQualifier(String field) {
        return field.endsWith("_qualifier") || field.equals("qualified_predicate") || field.equals("qualifiers");
    }

    private static List<String> qualifiers(KgxRow row) {
        return row.fields().stream()
                .filter(KgxEdges::isQualifier)
                .map(field -> field.replaceFirst("_qualifier$", "").replace('_', ' ') + " "
                        + String.join(", ", row.all(field)))
                .toList();
    }

    private RelationTable.Mapped relation(String predicate, KgxRow row, List<String> qualifiers) {
        String direction = row.first("object_direction_qualifier")
                .map(word ->
                        word.equals("upregulated") ? "increased" : word.equals("downregulated") ? "decreased" : word)
                .orElse("");
        String change = (direction + " " + row.first("object_aspect_qualifier").orElse("")).strip();
        Optional<RelationTable.Mapped> known = PREDICATES.of(predicate, change);
        if (known.isEmpty()) {
            notes.warn(
                    "W-KGX-020",
                    row.line(),
                    predicate,
                    "\"" + predicate + "\" stands for no relation; kept as \"associated with\" and in its own words.",
                    "Use a predicate of the Biolink model.");
            return RelationTable.unknown(predicate);
        }
        boolean less = row.first("subject_direction_qualifier").isPresent();
        if (less && !known.get().relation().equals(Relation.AFFECTS)) {
            // Less of the subject raises or lowers the object: what the subject itself does then is not said.
            return new RelationTable.Mapped(
                    predicate,
                    Relation.AFFECTS,
                    known.get().inverse(),
                    known.get().denies(),
                    false);
        }
        boolean plain =
                qualifiers.isEmpty() || change.equals("increased activity") || change.equals("decreased activity");
        return plain ? known.get() : wider(known.get());
    }

    private static RelationTable.Mapped wider(RelationTable.Mapped known) {
        return new RelationTable.Mapped(known.word(), known.relation(), known.inverse(), known.denies(), false);
    }

    private static Optional<String> primary(KgxRow row) {
        Optional<String> given = row.first("primary_knowledge_source");
        int index = row.all("sources/resource_role").indexOf("primary_knowledge_source");
        return given.or(
                () -> index >= 0 && index < row.all("sources/resource_id").size()
                        ? Optional.of(row.all("sources/resource_id").get(index))
                        : Optional.empty());
    }

    private static Iri level(KgxRow row) {
        return switch (row.first("knowledge_level").orElse("not_provided")) {
            case "knowledge_assertion" -> Value.KNOWLEDGE_ASSERTION;
            case "logical_entailment" -> Value.LOGICAL_ENTAILMENT;
            case "prediction" -> Value.PREDICTION;
            case "statistical_association", "text_co_occurrence" -> Value.STATISTICAL_ASSOCIATION;
            case "observation" -> Value.OBSERVATION;
            default -> Value.NOT_PROVIDED;
        };
    }

    private static Iri agent(KgxRow row) {
        return switch (row.first("agent_type").orElse("not_provided")) {
            case "manual_agent" -> Value.MANUAL_AGENT;
            case "text_mining_agent" -> Value.TEXT_MINING_AGENT;
            case "computational_model" -> Value.COMPUTATIONAL_MODEL;
            case "manual_validation_of_automated_agent" -> Value.MANUAL_VALIDATION_OF_AUTOMATED_AGENT;
            default -> Value.AUTOMATED_AGENT;
        };
    }

    /** One line for each publication; where there is none, one for the primary source that the file passes on. */
    private List<EvidenceLine> evidence(KgxRow row) {
        List<EvidenceLine> lines = new ArrayList<>();
        List<String> cited = row.all("publications").isEmpty()
                ? primary(row).stream().toList()
                : row.all("publications").stream().distinct().toList();
        for (String publication : cited) {
            List<ExternalId> identifiers =
                    Identifiers.parse(publication).map(List::of).orElse(List.of());
            EvidenceLine line = works.cites(
                    publication,
                    identifiers,
                    Optional.empty(),
                    publication.toLowerCase(Locale.ROOT).startsWith("http")
                            ? Optional.of(publication)
                            : Optional.empty(),
                    row.place());
            lines.add(row.first("has_evidence")
                    .filter(code -> code.matches("ECO:\\d{7}"))
                    .map(code -> new EvidenceLine(
                            line.reference(),
                            new Iri(Namespaces.OBO + code.replace(':', '_')),
                            line.direction(),
                            line.verification(),
                            line.hop(),
                            Optional.empty()))
                    .orElse(line));
        }
        return lines;
    }
}
