package org.warrantgraph.diff;

import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison as JSON.
 *
 * <pre>
 * { "from": "4a5a…", "to": "9b1c…",
 *   "counts": { "proposition": { "added": 3, "changed": 1 } },
 *   "changes": [ { "kind": "proposition", "how": "changed", "thing": IRI, "label": "…",
 *                  "details": [ { "property": "status", "before": "…", "after": "…" } ],
 *                  "causes": [ { "thing": IRI, "words": "source added: …" } ] } ] }
 * </pre>
 */
public final class DiffJson {
    private DiffJson() {}

    /** Everything; nothing is cut off. */
    public static ObjectNode of(ReleaseDiff diff) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("from", diff.from());
        json.put("to", diff.to());
        ObjectNode counts = json.putObject("counts");
        diff.counts().forEach((kind, ways) -> {
            ObjectNode way = counts.putObject(kind.word());
            ways.forEach((how, count) -> way.put(how.name().toLowerCase(Locale.ROOT), count));
        });
        ArrayNode changes = json.putArray("changes");
        diff.changes().forEach(change -> add(changes.addObject(), change));
        return json;
    }

    private static void add(ObjectNode json, Change change) {
        json.put("kind", change.kind().word());
        json.put("how", change.how().name().toLowerCase(Locale.ROOT));
        json.put("thing", change.thing().value());
        json.put("label", change.label());
        ArrayNode details = json.putArray("details");
        change.details()
                .forEach(detail -> details.addObject()
                        .put("property", detail.property())
                        .put("before", detail.before())
                        .put("after", detail.after()));
        ArrayNode causes = json.putArray("causes");
        change.causes()
                .forEach(cause ->
                        causes.addObject().put("thing", cause.thing().value()).put("words", cause.words()));
    }
}
