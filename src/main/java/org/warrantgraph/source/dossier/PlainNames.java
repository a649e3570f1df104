package org.warrantgraph.source.dossier;

import static org.warrantgraph.model.Namespaces.ID;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;

/** Names the things of a plain dossier: by the recipes where the model has one, by the id that was written, or else by content. */
final class PlainNames {
    static final Iri LABEL = new Iri("http://www.w3.org/2004/02/skos/core#prefLabel");
    static final Iri IS_PART_OF = new Iri("http://purl.org/dc/terms/isPartOf");
    /** Keys of ids of documents begin so. */
    private static final String DOCUMENT = ID + "document/";

    private final PlainGraph graph;
    private final Draft draft;
    private final PlainClaims claims;
    private final Map<Iri, Iri> names = new HashMap<>();
    private final Set<Iri> open = new HashSet<>();

    PlainNames(PlainGraph graph, Draft draft) {
        this.graph = graph;
        this.draft = draft;
        this.claims = new PlainClaims(graph, draft, this);
    }

    PlainClaims claims() {
        return claims;
    }

    /** The final name, where it was found; things outside this file keep theirs. */
    Optional<Iri> known(Iri id) {
        Iri name = names.get(id);
        return name != null || graph.find(id).filter(PlainNode::isDescribed).isPresent()
                ? Optional.ofNullable(name)
                : Optional.of(name(id));
    }

    /** The final name of what has that id; a fault where it cannot be named. */
    Iri name(Iri id) {
        Iri known = names.get(id);
        if (known != null) {
            return known;
        }
        if (!open.add(id)) {
            throw Fault.of(
                    "W-DOSSIER-057",
                    "things without an id stand inside each other in a ring.",
                    "Give one of them an id.");
        }
        try {
            Iri name = graph.find(id)
                    .filter(PlainNode::isDescribed)
                    .map(this::mint)
                    .orElseGet(() -> isToldOf(id) ? draft.document.iri() : id);
            names.put(id, name);
            return name;
        } finally {
            open.remove(id);
        }
    }

    /** True for a document without bytes of its own: it is the one that this dossier tells of. */
    boolean isToldOf(Iri id) {
        return graph.find(id)
                .filter(PlainNode::isDescribed)
                .map(node -> node.is(Type.SOURCE_DOCUMENT)
                        && node.see(Property.SHA256).isEmpty())
                .orElse(id.value().startsWith(DOCUMENT));
    }

    private Iri mint(PlainNode node) {
        if (node.is(Type.PROPOSITION)) {
            return proposition(node).iri();
        }
        if (node.is(Type.CLAIM)) {
            return claims.claim(node).iri();
        }
        if (PlainResult.fits(node)) {
            return PlainResult.of(node, this).iri();
        }
        if (node.is(Type.REFERENCE)) {
            return Iris.reference(name(need(node, IS_PART_OF, "document")), number(node));
        }
        if (isToldOf(node.id)) {
            return draft.document.iri();
        }
        return node.isProvisional() ? unnamed(node) : node.id;
    }

    private Iri unnamed(PlainNode node) {
        if (node.types.isEmpty()) {
            throw Fault.of(
                    "W-DOSSIER-059", "nothing tells what this is.", "Write its type, or the id of a known thing.");
        }
        Optional<String> label = node.seeText(LABEL);
        Optional<EntityKind> kind = kind(node);
        if (kind.isPresent() && label.isPresent()) {
            return Iris.entity(kind.get(), label.get());
        }
        if (label.isPresent() && (node.is(Type.TRIAL) || node.is(Type.EXPERIMENT))) {
            return node.is(Type.TRIAL) ? Iris.trial(label.get()) : Iris.experiment(label.get());
        }
        if (label.isPresent() && node.is(Type.ARM)) {
            return Iris.arm(name(need(node, Property.OF_STUDY, "ofStudy")), label.get());
        }
        if (label.isPresent() && node.is(Type.ENDPOINT)) {
            return Iris.endpoint(name(need(node, Property.OF_STUDY, "ofStudy")), label.get());
        }
        return byContent(node);
    }

    private Iri byContent(PlainNode node) {
        TreeSet<String> lines = new TreeSet<>();
        node.types.forEach(type -> lines.add("a " + type));
        node.rest()
                .forEach((property, values) -> values.forEach(value -> lines.add(property + " "
                        + (value instanceof Iri iri ? name(iri).value() : ((RdfLiteral) value).lexical()))));
        String key =
                Hashes.sha256("warrant-dossier-1\n" + String.join("\n", lines)).substring(0, 24);
        return Iris.of(Slug.of(node.types.get(0).localName()), key);
    }

    static Optional<EntityKind> kind(PlainNode node) {
        return Arrays.stream(EntityKind.values())
                .filter(kind -> node.is(kind.type()))
                .findFirst();
    }

    Proposition proposition(PlainNode node) {
        return new Proposition(
                name(need(node, Property.SUBJECT, "subject")),
                need(node, Property.PREDICATE, "predicate"),
                name(need(node, Property.OBJECT, "object")),
                node.seeIri(Property.CONTEXT).map(this::name));
    }

    static int number(PlainNode node) {
        return node.seeText(Property.REFERENCE_NUMBER)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> missing("referenceNumber", "a whole number"));
    }

    static Iri need(PlainNode node, Iri property, String key) {
        return node.seeIri(property).orElseThrow(() -> missing(key, "an id or a word"));
    }

    static RuntimeException missing(String key, String what) {
        return Fault.of("W-DOSSIER-054", "\"" + key + "\" is missing.", "Add \"" + key + ":\" and " + what + ".");
    }
}
