package org.warrantgraph.source.pathway.gpml;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Mention;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.pathway.PathwayThings;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.text.lexicon.LexiconData;

/** Tells of the data nodes and groups of one drawing: which things they are, with the identifiers that are printed. Not thread-safe. */
final class Nodes {
    static final List<String> TABLES = List.of("pathway/databases.tsv", "pathway/node-kinds.tsv");
    private static final String SYMBOL = "symbol";
    private static final String NO_REGISTER = "-";

    private final Drawing drawing;
    private final PathwayThings things;
    private final Telling told;
    private final Optional<String> organism;
    private final Map<String, String[]> databases = new HashMap<>();
    private final Map<String, EntityKind> kinds = new HashMap<>();
    private final IdentityHashMap<XmlElement, Entity> known = new IdentityHashMap<>();
    private int unidentified;

    /** @param organism empty for people */
    Nodes(Drawing drawing, PathwayThings things, Telling told, Optional<String> organism) {
        this.drawing = drawing;
        this.things = things;
        this.told = told;
        this.organism = organism;
        LexiconData.rows(TABLES.get(0), cells -> databases.put(cells[0], cells));
        LexiconData.rows(TABLES.get(1), cells -> kinds.put(cells[0], LexiconData.kind(cells[1])));
    }

    /** Tells of every data node; each takes part in the pathway. */
    void tell(Iri pathway) {
        drawing.all("DataNode").forEach(node -> tell(node, pathway));
        if (unidentified > 0) {
            told.report(
                    Severity.INFO,
                    "012",
                    0,
                    "",
                    unidentified
                            + " data nodes have no identifier, or none with a database, and are known by their label.",
                    "");
        }
    }

    private void tell(XmlElement node, Iri pathway) {
        String label = label(node);
        Optional<EntityKind> kind = kind(node);
        if (kind.isEmpty() || label.isEmpty()) {
            String why = kind.isEmpty()
                    ? "data node without a type or a database that tells it"
                    : "data node without a label";
            told.skipped(why);
            told.report(
                    Severity.WARNING,
                    "013",
                    drawing.line(node),
                    drawing.key(node),
                    why + ": \"" + label + "\".",
                    "Give it a type.");
            return;
        }
        PathwayThings.Found found = found(node, kind.get(), label);
        known.put(node, found.entity());
        Iri thing = found.tell(told);
        told.state(new Mention(thing, drawing.place(told.document(), node), label));
        claim(Proposition.of(thing, Relation.PARTICIPATES_IN, pathway), node);
        printed(node).ifPresent(code -> {
            told.state(code);
            claim(Proposition.of(thing, Relation.IDENTIFIER, code.iri()), node);
        });
        told.used();
    }

    private void claim(Proposition proposition, XmlElement node) {
        told.claim(
                Polarity.AFFIRMS,
                proposition,
                List.of(drawing.place(told.document(), node)),
                Manner.curated(),
                Optional.empty(),
                List.of());
    }

    private PathwayThings.Found found(XmlElement node, EntityKind kind, String label) {
        String id = xref(node, "ID");
        String register = register(node);
        if (register.equals(SYMBOL) && !id.isEmpty()) {
            PathwayThings.Found found = things.of(kind, id, Optional.empty(), organism);
            return new PathwayThings.Found(
                    label.equals(id) ? found.entity() : found.entity().withNamesOf(Entity.named(kind, label)),
                    found.record(),
                    found.candidates());
        }
        Optional<ExternalId> record = id.isEmpty() || register.equals(NO_REGISTER) || register.equals(SYMBOL)
                ? Optional.empty()
                : Identifiers.of(register, id);
        if (id.isEmpty() || xref(node, "Database").isEmpty()) {
            unidentified++;
        } else if (record.isEmpty() && !register.equals(NO_REGISTER)) {
            told.report(
                    Severity.WARNING,
                    "010",
                    drawing.line(node),
                    drawing.key(node),
                    "\"" + id + "\" is no identifier of " + xref(node, "Database")
                            + "; it is kept as printed and joins nothing.",
                    "Compare it with the database.");
        } else if (!databases.containsKey(xref(node, "Database"))) {
            told.report(
                    Severity.WARNING,
                    "011",
                    drawing.line(node),
                    drawing.key(node),
                    "the database \"" + xref(node, "Database")
                            + "\" is not known; its identifiers are kept and not checked.",
                    "Add it to pathway/databases.tsv.");
        }
        return things.of(kind, label, record, organism);
    }

    private Optional<IdentifierCode> printed(XmlElement node) {
        String id = xref(node, "ID");
        String database = xref(node, "Database");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(IdentifierCode.of(database.isEmpty() ? "no database given" : database, id));
    }

    /** Prefix of the register; {@value #NO_REGISTER} where identifiers of that database are not checked. */
    private String register(XmlElement node) {
        String[] row = databases.get(xref(node, "Database"));
        return row == null ? NO_REGISTER : row[1];
    }

    private Optional<EntityKind> kind(XmlElement node) {
        String[] row = databases.get(xref(node, "Database"));
        return node.attribute("Type")
                .map(kinds::get)
                .or(() -> Optional.ofNullable(row)
                        .map(cells -> cells[2])
                        .filter(name -> !name.equals(NO_REGISTER))
                        .map(LexiconData::kind));
    }

    private static String xref(XmlElement node, String attribute) {
        return node.at("Xref").flatMap(xref -> xref.attribute(attribute)).orElse("");
    }

    /** The label on one line. */
    static String label(XmlElement element) {
        return element.attribute("TextLabel").orElse("").replaceAll("\\s+", " ").strip();
    }

    /** The thing that a data node is; empty for one that was skipped. */
    Optional<Entity> thing(XmlElement node) {
        return Optional.ofNullable(known.get(node));
    }

    /** A free text that a line leads to: a process, unless the lexicon knows the name for something else. */
    Entity text(XmlElement element) {
        PathwayThings.Found found = things.of(EntityKind.PROCESS, label(element), Optional.empty(), Optional.empty());
        found.tell(told);
        return found.entity();
    }

    /** A group drawn as a complex, with its members as parts; empty where it has none. */
    Optional<Entity> complex(XmlElement group) {
        List<Entity> parts = drawing.members(group).stream()
                .map(this::thing)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String label = label(group);
        String name = label.isEmpty()
                ? parts.stream().map(Entity::label).distinct().sorted().collect(Collectors.joining(":"))
                : label;
        Entity named =
                things.of(EntityKind.COMPLEX, name, Optional.empty(), organism).entity();
        Entity complex = new Entity(
                named.iri(),
                named.kind(),
                named.label(),
                named.otherNames(),
                parts.stream().map(Entity::iri).distinct().toList(),
                named.broader(),
                named.subKind(),
                named.pathway());
        return Optional.of(told.state(complex));
    }
}
