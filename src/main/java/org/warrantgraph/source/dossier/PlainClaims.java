package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.model.TableCell;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.text.structure.Span;

/** Reads the claims of a plain dossier, with their places and evidence lines; what may be left out is filled in. */
final class PlainClaims {
    private static final Iri PLACE = new Iri("http://www.w3.org/ns/prov#wasDerivedFrom");
    private static final Iri IN_DOCUMENT = oa("hasSource");
    /** What a claim carries. */
    static final Set<Iri> PROPERTIES = Set.of(
            PLACE,
            Property.AFFIRMS,
            Property.DENIES,
            Property.SOURCE,
            Property.CLAIM_KIND,
            Property.KNOWLEDGE_LEVEL,
            Property.AGENT_TYPE,
            Property.QUALIFIER,
            Property.RULE,
            Property.EVIDENCE);

    private final PlainGraph graph;
    private final Draft draft;
    private final PlainNames names;
    private final Map<Iri, Claim> read = new HashMap<>();
    /** Anchors and evidence lines that belong to a claim. */
    private final Set<Iri> reached = new HashSet<>();

    PlainClaims(PlainGraph graph, Draft draft, PlainNames names) {
        this.graph = graph;
        this.draft = draft;
        this.names = names;
    }

    private static Iri oa(String name) {
        return new Iri("http://www.w3.org/ns/oa#" + name);
    }

    boolean reached(PlainNode node) {
        return reached.contains(node.id);
    }

    Claim claim(PlainNode node) {
        Claim known = read.get(node.id);
        if (known == null) {
            known = make(node);
            read.put(node.id, known);
        }
        return known;
    }

    private Claim make(PlainNode node) {
        boolean denies = !node.see(Property.DENIES).isEmpty();
        List<RdfTerm> about = node.see(denies ? Property.DENIES : Property.AFFIRMS);
        if (about.size() + (denies ? node.see(Property.AFFIRMS).size() : 0) != 1
                || !(about.get(0) instanceof Iri iri)) {
            throw Fault.of(
                    "W-DOSSIER-062",
                    "a claim affirms or denies exactly one proposition.",
                    "Put it under \"affirmedBy\" or \"deniedBy\" of the proposition.");
        }
        PlainNode proposition = graph.find(iri)
                .filter(found -> found.is(Type.PROPOSITION))
                .orElseThrow(() -> PlainNames.missing("affirms", "a proposition of this file"));
        Iri source = node.seeIri(Property.SOURCE).map(names::name).orElse(draft.document.iri());
        List<EvidenceLine> evidence = new ArrayList<>();
        for (RdfTerm line : node.see(Property.EVIDENCE)) {
            if (line instanceof Iri id) {
                graph.find(id).ifPresent(found -> evidence.add(evidence(found)));
            }
        }
        return new Claim(
                denies ? Polarity.DENIES : Polarity.AFFIRMS,
                names.proposition(proposition),
                source,
                List.of(place(node, source)),
                node.seeIri(Property.CLAIM_KIND).orElse(Value.INTERPRETATION),
                node.seeIri(Property.KNOWLEDGE_LEVEL).orElse(Value.KNOWLEDGE_ASSERTION),
                node.seeIri(Property.AGENT_TYPE).orElse(Value.MANUAL_AGENT),
                node.seeText(Property.QUALIFIER),
                node.seeText(Property.RULE),
                evidence.isEmpty() ? List.of(EvidenceLine.states()) : evidence);
    }

    /** The hop follows from what was done; one that says something else is refused. */
    private EvidenceLine evidence(PlainNode node) {
        reached.add(node.id);
        Optional<Iri> reference = node.seeIri(Property.REFERENCE).map(names::name);
        Iri verification = node.seeIri(Property.VERIFICATION).orElse(Value.UNVERIFIED);
        boolean confirmed = verification.equals(Value.CONFIRMED);
        Iri hop = Value.STATED_BY_SOURCE;
        if (reference.isPresent()) {
            hop = confirmed ? Value.CHECKED_IN_SOURCE : Value.CITED_BY_SOURCE;
        }
        Iri done = hop;
        node.seeIri(Property.HOP).filter(said -> !said.equals(done)).ifPresent(said -> {
            throw Fault.of(
                    "W-DOSSIER-063",
                    "the hop " + said.localName() + " does not fit the verification " + verification.localName() + ".",
                    "Leave it out; it is " + done.localName() + ".");
        });
        Optional<PlainNode> checked = node.seeIri(PLACE).flatMap(graph::find);
        return new EvidenceLine(
                reference,
                node.seeIri(Property.EVIDENCE_TYPE)
                        .orElse(
                                reference.isPresent()
                                        ? EvidenceLine.TRACEABLE_STATEMENT
                                        : EvidenceLine.UNTRACEABLE_STATEMENT),
                node.seeIri(Property.DIRECTION).orElse(Value.SUPPORTS),
                verification,
                hop,
                checked.map(place -> {
                    reached.add(place.id);
                    return elsewhere(place, names.name(PlainNames.need(place, IN_DOCUMENT, "inDocument")));
                }));
    }

    /** The place in the document; of the document that the dossier tells of, the lines of the claim. */
    private Anchor place(PlainNode claim, Iri source) {
        Optional<PlainNode> place = claim.seeIri(PLACE).flatMap(graph::find);
        place.ifPresent(node -> reached.add(node.id));
        Optional<Iri> document = place.flatMap(node -> node.seeIri(IN_DOCUMENT)).map(names::name);
        if (document.filter(named -> !named.equals(source)).isPresent()) {
            throw Fault.of(
                    "W-DOSSIER-064",
                    "the place is in another document than the claim's source.",
                    "Name one document in \"source\" and \"inDocument\".");
        }
        if (!source.equals(draft.document.iri())) {
            return elsewhere(
                    place.orElseThrow(() -> PlainNames.missing("place", "start, end and quote in the document")),
                    source);
        }
        Span lines = claim.place
                .map(Yaml.Entries::span)
                .orElseThrow(() -> PlainNames.missing("place", "where the document says so"));
        Anchor line = draft.anchor(lines, place.flatMap(node -> node.seeText(Property.SECTION)));
        return new Anchor(
                line.document(),
                line.start(),
                line.end(),
                line.sha256(),
                line.section(),
                place.flatMap(PlainClaims::cell),
                line.quote());
    }

    private static Anchor elsewhere(PlainNode place, Iri document) {
        int start = whole(place, oa("start"), "start");
        Optional<String> section = place.seeText(Property.SECTION);
        Optional<String> quote = place.seeText(oa("exact"));
        Optional<String> sha256 = place.seeText(Property.SHA256).filter(hash -> hash.matches("[0-9a-f]{64}"));
        if (quote.filter(text -> !text.isEmpty()).isPresent()) {
            return Anchor.of(document, start, quote.get(), section, cell(place));
        }
        int end = whole(place, oa("end"), "end");
        if (end <= start) {
            throw Fault.of(
                    "W-DOSSIER-065", "the place ends at " + end + " and starts at " + start + ".", "Exchange them.");
        }
        return new Anchor(
                document,
                start,
                end,
                sha256.orElseThrow(() -> PlainNames.missing("quote", "the words at that place")),
                section,
                cell(place),
                Optional.empty());
    }

    private static Optional<TableCell> cell(PlainNode place) {
        return place.seeText(Property.TABLE)
                .map(table -> new TableCell(
                        table,
                        whole(place, Property.TABLE_ROW, "tableRow"),
                        whole(place, Property.TABLE_COLUMN, "tableColumn")));
    }

    private static int whole(PlainNode node, Iri property, String key) {
        return node.seeText(property)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> PlainNames.missing(key, "a whole number"));
    }
}
