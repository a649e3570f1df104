package org.warrantgraph.source.dossier;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.source.rdf.BundledContext;
import org.warrantgraph.source.record.Nearest;
import org.warrantgraph.source.yaml.Yaml;

/**
 * Turns the statements of a plain dossier into JSON, and remembers where each stands.
 *
 * <p>What has no id gets a provisional one that leads back to its place. Unknown keys are reported and left out.
 */
final class PlainJson {
    /** Start of provisional ids; none is left in what the reader hands on. */
    static final String PROVISIONAL = "urn:warrant-dossier-place:";

    /** Keys whose values are whole numbers. */
    private static final Set<String> WHOLE =
            Set.of("start", "end", "referenceNumber", "tableRow", "tableColumn", "denominator");

    private static final Set<String> FLAGS = Set.of("testsInteraction", "retracted");

    private final PlainTerms terms;
    private final Problems problems;
    private final Map<String, Yaml.Entries> places = new LinkedHashMap<>();

    PlainJson(PlainTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    /** Where each thing stands, by its IRI or provisional id; where it stands first, if it stands twice. */
    Map<String, Yaml.Entries> places() {
        return places;
    }

    JsonValue of(String key, Yaml value) {
        if (value instanceof Yaml.Items items) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            items.values().forEach(item -> array.add(of(key, item)));
            return array.build();
        }
        return value instanceof Yaml.Entries entries ? object(entries) : text(key, ((Yaml.Text) value).text());
    }

    private static JsonValue text(String key, String text) {
        if (WHOLE.contains(key) && text.matches("\\d{1,9}")) {
            return Json.createValue(Integer.parseInt(text));
        }
        if (FLAGS.contains(key) && text.matches("true|false")) {
            return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(text);
    }

    private JsonValue object(Yaml.Entries entries) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        boolean literal = entries.find("@value").isPresent();
        if (!literal) {
            place(entries, object);
        }
        for (Yaml.Entry entry : entries.entries()) {
            if (!terms.knowsKey(entry.name())) {
                Optional<String> meant = Nearest.to(entry.name(), terms.keys());
                problems.error(
                        "W-DOSSIER-050",
                        entry.key().line(),
                        entry.name(),
                        "there is no key \"" + entry.name() + "\".",
                        meant.map(known -> "Write \"" + known + "\".")
                                .orElse("The keys are those of ontology/context.jsonld."));
                problems.sink().skipped("unknown key");
            } else if (!isId(entry)) {
                object.add(entry.name(), of(entry.name(), entry.value()));
            }
        }
        return object.build();
    }

    private static boolean isId(Yaml.Entry entry) {
        return entry.name().equals("id") || entry.name().equals("@id");
    }

    private void place(Yaml.Entries entries, JsonObjectBuilder object) {
        String id = entries.entries().stream()
                .filter(PlainJson::isId)
                .flatMap(entry -> entry.value().texts().stream())
                .map(Yaml.Text::text)
                .findFirst()
                .orElseGet(() -> PROVISIONAL + places.size());
        object.add("@id", id);
        places.putIfAbsent(id.indexOf(':') > 0 ? id : Namespaces.ID + id, entries);
    }

    /** The document for the expansion: the bundled context and all statements. */
    JsonValue document(List<Yaml> statements) {
        JsonArrayBuilder graph = Json.createArrayBuilder();
        for (Yaml statement : statements) {
            if (statement instanceof Yaml.Entries entries) {
                graph.add(object(entries));
            } else {
                problems.error(
                        "W-DOSSIER-051",
                        statement.line(),
                        "statements",
                        "a statement is a block of keys.",
                        "Start it with \"- type:\" or \"- id:\".");
                problems.sink().skipped("no block of keys");
            }
        }
        return Json.createObjectBuilder()
                .add("@context", BundledContext.ADDRESS)
                .add("@graph", graph)
                .build();
    }
}
