package org.warrantgraph.query;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An explanation as JSON.
 *
 * <pre>
 * { "release": "…", "drug": THING, "asked": "breast cancer", "diseases": [THING…], "reached": true,
 *   "paths": [PATH…], "mechanism": [PATH…], "outcomes": [PATH…], "effects": [LINK…], "aside": [LINK…] }
 *
 * THING = { "iri", "label", "kind" }
 * PATH  = { "effect": 1 | -1 | 0, "strength": 0…1, "weakest": proposition IRI or null, "links": [LINK…] }
 * LINK  = { "from": THING, "to": THING, "relation": IRI, "words": "inhibits", "effect": 1 | -1 | 0, "said": SAID or null }
 * SAID  = { "proposition": IRI, "context": THING or null, "status", "hop", "belief",
 *           "citations", "copies", "works", "studies", "denyingStudies",
 *           "claims": [ { "claim": IRI, "denies": false, "document", "section", "quote" or null,
 *                         "evidence": [ { "line": IRI, "hop", "verification",
 *                                         "reference": { "iri", "number", "entry" } or null } ] } ] }
 * </pre>
 *
 * <p>{@code said} is null for what a thing consists of. {@code effect} 0 means that no direction is stated.
 */
public final class ExplanationJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Sayings sayings;

    private ExplanationJson(Sayings sayings) {
        this.sayings = sayings;
    }

    /** The whole explanation. */
    public static ObjectNode of(Explanation explanation, Sayings sayings) {
        return new ExplanationJson(sayings).explanation(explanation);
    }

    private ObjectNode explanation(Explanation e) {
        ObjectNode json = JSON.objectNode();
        json.put("release", e.release());
        json.set("drug", thing(e.drug()));
        json.put("asked", e.asked());
        ArrayNode diseases = json.putArray("diseases");
        e.diseases().forEach(disease -> diseases.add(thing(disease)));
        json.put("reached", !e.asked().isEmpty() && !e.endsShort());
        paths(json.putArray("paths"), e.paths());
        paths(json.putArray("mechanism"), e.mechanism());
        paths(json.putArray("outcomes"), e.outcomes());
        links(json.putArray("effects"), e.effects());
        links(json.putArray("aside"), e.aside());
        return json;
    }

    private void paths(ArrayNode array, List<MechanismPath> paths) {
        for (MechanismPath path : paths) {
            ObjectNode json = array.addObject();
            json.put("effect", path.effect());
            json.put("strength", path.strength());
            json.put(
                    "weakest",
                    path.weakest()
                            .flatMap(Link::said)
                            .map(said -> said.proposition().value())
                            .orElse(null));
            links(json.putArray("links"), path.links());
        }
    }

    private void links(ArrayNode array, List<Link> links) {
        for (Link link : links) {
            ObjectNode json = array.addObject();
            json.set("from", thing(link.from()));
            json.set("to", thing(link.to()));
            json.put("relation", link.relation().value());
            json.put("words", link.words());
            json.put("effect", link.effect());
            Optional<ObjectNode> said = link.said().map(this::said);
            json.set("said", said.isPresent() ? said.get() : JSON.nullNode());
        }
    }

    private ObjectNode said(Link.Said said) {
        Standing standing = said.standing();
        ObjectNode json = JSON.objectNode();
        json.put("proposition", said.proposition().value());
        Optional<ObjectNode> context = said.context().map(ExplanationJson::thing);
        json.set("context", context.isPresent() ? context.get() : JSON.nullNode());
        json.put("status", standing.status().localName());
        json.put("hop", standing.hop().localName());
        json.put("belief", standing.belief());
        json.put("citations", standing.citations());
        json.put("copies", standing.copies());
        json.put("works", standing.works());
        json.put("studies", standing.studies());
        json.put("denyingStudies", standing.denyingStudies());
        ArrayNode claims = json.putArray("claims");
        sayings.of(said.proposition()).forEach(saying -> claim(claims.addObject(), saying));
        return json;
    }

    private static void claim(ObjectNode json, Saying saying) {
        json.put("claim", saying.claim().value());
        json.put("denies", saying.denies());
        json.put("document", saying.document());
        json.put("section", saying.section());
        json.put("quote", saying.quote().orElse(null));
        ArrayNode evidence = json.putArray("evidence");
        for (Saying.Offered offered : saying.evidence()) {
            ObjectNode line = evidence.addObject();
            line.put("line", offered.line().value());
            line.put("hop", offered.hop());
            line.put("verification", offered.verification());
            Optional<ObjectNode> reference = offered.reference().map(ExplanationJson::cited);
            line.set("reference", reference.isPresent() ? reference.get() : JSON.nullNode());
        }
    }

    private static ObjectNode cited(Saying.Cited cited) {
        return JSON.objectNode()
                .put("iri", cited.reference().value())
                .put("number", cited.number())
                .put("entry", cited.entry());
    }

    private static ObjectNode thing(Thing thing) {
        return JSON.objectNode()
                .put("iri", thing.iri().value())
                .put("label", thing.label())
                .put("kind", thing.kind());
    }
}
