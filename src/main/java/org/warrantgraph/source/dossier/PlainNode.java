package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.source.yaml.Yaml;

/** One thing of a plain dossier: its place and what is said of it. What is read is taken away, so that the rest can be passed on. */
final class PlainNode {
    private static final Iri TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    final Iri id;
    final Optional<Yaml.Entries> place;
    final List<Iri> types = new ArrayList<>();
    private final Map<Iri, List<RdfTerm>> values = new LinkedHashMap<>();
    private final List<Iri> mentioned = new ArrayList<>();

    PlainNode(Iri id, Optional<Yaml.Entries> place) {
        this.id = id;
        this.place = place;
    }

    int line() {
        return place.map(Yaml.Entries::line).orElse(0);
    }

    boolean isDescribed() {
        return !types.isEmpty() || !values.isEmpty() || !mentioned.isEmpty();
    }

    boolean isProvisional() {
        return id.value().startsWith(PlainJson.PROVISIONAL);
    }

    boolean is(Iri type) {
        return types.contains(type);
    }

    void add(Iri property, RdfTerm value) {
        if (property.equals(TYPE) && value instanceof Iri type) {
            types.add(type);
        } else {
            values.computeIfAbsent(property, key -> new ArrayList<>()).add(value);
            if (value instanceof Iri iri) {
                mentioned.add(iri);
            }
        }
    }

    /** All that it leads to, also what is taken away by now. */
    List<Iri> mentioned() {
        return mentioned;
    }

    Map<Iri, List<RdfTerm>> rest() {
        return values;
    }

    /** What the property leads to, without taking it away. */
    List<RdfTerm> see(Iri property) {
        return values.getOrDefault(property, List.of());
    }

    List<Iri> takeAll(Iri property) {
        List<RdfTerm> found = Optional.ofNullable(values.remove(property)).orElse(List.of());
        return found.stream().map(value -> iri(property, value)).toList();
    }

    Optional<Iri> take(Iri property) {
        return takeAll(property).stream().findFirst();
    }

    Optional<Iri> seeIri(Iri property) {
        return see(property).stream().map(value -> iri(property, value)).findFirst();
    }

    private static Iri iri(Iri property, RdfTerm value) {
        if (value instanceof Iri iri) {
            return iri;
        }
        throw Fault.of(
                "W-DOSSIER-056",
                "\"" + ((RdfLiteral) value).lexical() + "\" cannot be the value of " + property.localName() + ".",
                "Write an id there.");
    }

    List<String> takeTexts(Iri property) {
        List<RdfTerm> found = Optional.ofNullable(values.remove(property)).orElse(List.of());
        return found.stream().map(PlainNode::text).toList();
    }

    Optional<String> takeText(Iri property) {
        return takeTexts(property).stream().findFirst();
    }

    Optional<String> seeText(Iri property) {
        return see(property).stream().map(PlainNode::text).findFirst();
    }

    private static String text(RdfTerm value) {
        return value instanceof RdfLiteral literal ? literal.lexical() : ((Iri) value).value();
    }
}
