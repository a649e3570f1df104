package org.warrantgraph.source.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.text.measure.WordTable;

/** The endpoints of one trial by their titles, and the part each plays. */
final class Endpoints {
    private static final WordTable MEASURES = WordTable.load("endpoints");
    private static final WordTable ASSESSORS = WordTable.load("assessors");

    private final Iri study;
    private final RecordTelling told;
    private final Map<Iri, Endpoint> known = new LinkedHashMap<>();

    Endpoints(Iri study, RecordTelling told) {
        this.study = study;
        this.told = told;
    }

    /** The endpoints that the protocol names. */
    void read(Field record) {
        named(record, "primary", Relation.PRIMARY_ENDPOINT);
        named(record, "secondary", Relation.SECONDARY_ENDPOINT);
        named(record, "other", Relation.HAS_ENDPOINT);
    }

    private void named(Field record, String field, Iri role) {
        for (Field outcome : record.all(field)) {
            outcome.text("measure").ifPresent(title -> claim(endpoint(title), role, outcome));
        }
    }

    /** The endpoint that an outcome with results is about. */
    Endpoint of(Field outcome, String title) {
        Iri endpoint = Iris.endpoint(study, title);
        boolean fresh = !known.containsKey(endpoint);
        Endpoint found = endpoint(title);
        if (fresh) {
            String type = outcome.text("type").orElse("").toUpperCase(java.util.Locale.ROOT);
            claim(
                    found,
                    switch (type) {
                        case "PRIMARY" -> Relation.PRIMARY_ENDPOINT;
                        case "SECONDARY" -> Relation.SECONDARY_ENDPOINT;
                        default -> Relation.HAS_ENDPOINT;
                    },
                    outcome);
        }
        return found;
    }

    /** One of several rows of an outcome: a time, a subgroup, a category. */
    Endpoint row(Endpoint outcome, String row, Field place) {
        Endpoint found = endpoint(outcome.label() + ": " + row);
        told.claim(Proposition.of(study, Relation.HAS_ENDPOINT, found.iri()), place);
        return found;
    }

    /** What adverse events of one kind are results of. */
    Endpoint safety(String label) {
        return told.state(
                new Endpoint(Iris.endpoint(study, label), label, study, Optional.of(Value.SAFETY), Optional.empty()));
    }

    private void claim(Endpoint endpoint, Iri role, Field place) {
        told.claim(Proposition.of(study, role, endpoint.iri()), place);
    }

    /** Titles that differ in signs only have one name; the first one stays. */
    private Endpoint endpoint(String title) {
        return known.computeIfAbsent(
                Iris.endpoint(study, title),
                iri -> told.state(new Endpoint(
                        iri,
                        title,
                        study,
                        MEASURES.first(title).flatMap(row -> row.column(2)).map(Endpoints::value),
                        ASSESSORS.first(title).map(row -> value(row.meaning())))));
    }

    private static Iri value(String localName) {
        return new Iri(Namespaces.ONTOLOGY + localName);
    }
}
