package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.mechanism.CitedPages;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Link;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Node;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.yaml.Yaml;

/**
 * Claims what one record says: that the drug treats the disease, and each of its links.
 *
 * <p>The references of a record are cited for all it says; a link with evidence of its own cites that. Evidence against a link is a denial.
 */
final class PathClaims {
    private final PathRecord record;
    private final RecordPlace places;
    private final Telling told;
    private final Map<String, Entity> things;
    private final PathTables tables;
    private final CitedPages pages;
    private final Manner manner;
    private final List<EvidenceLine> cited = new ArrayList<>();

    PathClaims(
            PathRecord record,
            RecordPlace places,
            Map<String, Entity> things,
            Telling told,
            CitedPages pages,
            PathTables tables) {
        this.record = record;
        this.places = places;
        this.things = things;
        this.told = told;
        this.pages = pages;
        this.tables = tables;
        this.manner = Manner.by(record.isMachineMade() ? Value.TEXT_MINING_AGENT : Value.MANUAL_AGENT);
    }

    Manner manner() {
        return manner;
    }

    void tell() {
        int index = 0;
        for (Yaml.Text reference : record.references()) {
            cite(reference, "references/" + index++);
        }
        Optional<Node> drug = record.drug();
        Optional<Node> disease = record.disease();
        if (drug.isPresent() && disease.isPresent()) {
            told.claim(
                    Polarity.AFFIRMS,
                    Proposition.of(thing(drug.get()), Relation.TREATS, thing(disease.get())),
                    List.of(places.of(record.graph(), "graph")),
                    manner,
                    Optional.empty(),
                    cited);
        }
        record.links().forEach(this::link);
    }

    private void cite(Yaml.Text reference, String pointer) {
        String printed = reference.text();
        if (!CitedPages.isAddress(printed.strip())) {
            told.report(
                    Severity.WARNING,
                    "020",
                    places.line(reference),
                    places.key(pointer),
                    "\"" + printed + "\" is no address.",
                    "It is kept as printed; an identifier in it still counts.");
        }
        Iri page = pages.cite(printed, places.of(reference, pointer)).iri();
        EvidenceLine line = EvidenceLine.cites(page);
        if (!cited.contains(line)) {
            cited.add(line);
        }
    }

    private void link(Link link) {
        String pointer = "links/" + link.index();
        Optional<EdgeLabels.Meaning> known = tables.labels().meaning(link.key());
        if (known.isEmpty()) {
            told.report(
                    Severity.WARNING,
                    "016",
                    places.line(link.yaml()),
                    places.key(pointer),
                    "\"" + link.key() + "\" is no label of links that Warrant knows.",
                    "It is kept in the qualifier of an association; add a row to drugmechdb-relations.tsv.");
        }
        if (link.isLoop()) {
            told.report(
                    Severity.INFO,
                    "017",
                    places.line(link.yaml()),
                    places.key(pointer),
                    "the link leads from " + link.source().id() + " to itself.",
                    "It is kept and is no step of the mechanism.");
        }
        EdgeLabels.Meaning meaning =
                known.orElse(new EdgeLabels.Meaning(Relation.ASSOCIATED_WITH, false, Optional.of(link.key())));
        Proposition proposition = meaning.of(thing(link.source()), thing(link.target()));
        Anchor place = places.of(link.yaml(), pointer);
        if (link.evidence().isEmpty()) {
            told.claim(Polarity.AFFIRMS, proposition, List.of(place), manner, meaning.finer(), cited);
        } else {
            new EdgeEvidence(places, told, pages, tables.words(), manner)
                    .tell(link, place, proposition, meaning.finer());
        }
    }

    private Iri thing(Node node) {
        return Objects.requireNonNull(things.get(node.id()), "every node of a record has its thing")
                .iri();
    }
}
