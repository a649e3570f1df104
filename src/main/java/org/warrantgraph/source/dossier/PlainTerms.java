package org.warrantgraph.source.dossier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Vocabulary;

/** The words of the plain form: the keys of {@code ontology/context.jsonld} and the terms of the ontology. Immutable. */
final class PlainTerms {
    /** How a dossier names the one context there is. */
    static final Set<String> CONTEXT_NAMES =
            Set.of("context.jsonld", "ontology/context.jsonld", "https://w3id.org/warrant/ontology/context.jsonld");

    private static final Set<String> KEYWORDS = Set.of("@id", "@type", "@value", "@language");

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> prefixes = new TreeSet<>();
    private final Set<String> types = names(Vocabulary.Type.class);
    private final Set<String> terms = new LinkedHashSet<>(types);
    private final Set<String> relations = names(Vocabulary.Relation.class);

    private PlainTerms(JsonObject document) {
        document.getJsonObject("@context").forEach((key, value) -> {
            boolean prefix = value.toString().matches("\"https?:.*[/#]\"|.*\"@prefix\":true.*");
            if (prefix) {
                prefixes.add(key);
            } else if (!key.startsWith("@")) {
                keys.add(key);
            }
        });
        keys.remove("statements");
        Set<String> properties = names(Vocabulary.Property.class);
        keys.addAll(properties);
        keys.addAll(relations);
        terms.addAll(properties);
        terms.addAll(relations);
        terms.addAll(names(Vocabulary.Value.class));
    }

    static PlainTerms bundled() {
        try (InputStream in = PlainTerms.class.getResourceAsStream("/ontology/context.jsonld");
                JsonReader reader = Json.createReader(in)) {
            return new PlainTerms(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Local names of the terms of one part of the vocabulary. */
    private static Set<String> names(Class<?> part) {
        Set<String> names = new TreeSet<>();
        for (Field field : part.getFields()) {
            try {
                if (field.get(null) instanceof Iri iri && iri.value().startsWith(Namespaces.ONTOLOGY)) {
                    names.add(iri.localName());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("the vocabulary is public", e);
            }
        }
        return names;
    }

    boolean knowsKey(String key) {
        int colon = key.indexOf(':');
        return keys.contains(key)
                || KEYWORDS.contains(key)
                || colon > 0 && prefixes.contains(key.substring(0, colon))
                || key.startsWith("http://")
                || key.startsWith("https://");
    }

    Set<String> keys() {
        return keys;
    }

    Set<String> types() {
        return types;
    }

    Set<String> terms() {
        return terms;
    }

    /** True for what only a claim may say. */
    boolean isRelation(Iri property) {
        return property.equals(Vocabulary.Relation.IDENTIFIER)
                || property.value().startsWith(Namespaces.ONTOLOGY) && relations.contains(property.localName());
    }
}
