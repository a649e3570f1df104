package org.warrantgraph.source.mechanism.drugmechdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.mechanism.CitedPages;
import org.warrantgraph.source.mechanism.drugmechdb.PathRecord.Link;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.yaml.Yaml;

/**
 * Claims a link with the evidence that the record gives for it, and denies it with the evidence against it.
 *
 * <p>What the record quotes from the cited work stays with the evidence line: the words ({@code oa:exact}), and what the record thinks they show
 * ({@code dcterms:description}). Nobody looked whether they stand there.
 */
final class EdgeEvidence {
    private static final Iri QUOTE = new Iri("http://www.w3.org/ns/oa#exact");
    private static final Iri DESCRIPTION = new Iri("http://purl.org/dc/terms/description");

    private final RecordPlace places;
    private final Telling told;
    private final CitedPages pages;
    private final EvidenceWords words;
    private final Manner manner;

    EdgeEvidence(RecordPlace places, Telling told, CitedPages pages, EvidenceWords words, Manner manner) {
        this.places = places;
        this.told = told;
        this.pages = pages;
        this.words = words;
        this.manner = manner;
    }

    /** One item that was understood. */
    private record Item(EvidenceLine line, Anchor place, Yaml.Entries yaml) {}

    void tell(Link link, Anchor place, Proposition proposition, Optional<String> qualifier) {
        Map<Polarity, List<Item>> sides = new LinkedHashMap<>();
        sides.put(Polarity.AFFIRMS, new ArrayList<>());
        int index = 0;
        for (Yaml.Entries item : link.evidence()) {
            item(item, "links/" + link.index() + "/evidence/" + index++, sides);
        }
        sides.forEach((side, items) -> {
            List<Anchor> where = new ArrayList<>(side == Polarity.AFFIRMS ? List.of(place) : List.of());
            items.forEach(item -> where.add(item.place()));
            List<EvidenceLine> lines = items.stream().map(Item::line).distinct().toList();
            Claim claim = told.claim(side, proposition, where, manner, qualifier, oneEach(lines));
            items.forEach(item -> quote(claim, item));
        });
    }

    private void item(Yaml.Entries item, String pointer, Map<Polarity, List<Item>> sides) {
        String supports = PathRecord.text(item, "supports").orElse("");
        Optional<String> reference = PathRecord.text(item, "reference");
        Optional<Polarity> side = words.direction(supports);
        if (reference.isEmpty() || side.isEmpty()) {
            told.report(
                    words.knows(supports) && reference.isPresent() ? Severity.INFO : Severity.WARNING,
                    "021",
                    places.line(item),
                    places.key(pointer),
                    reference.isEmpty()
                            ? "the evidence cites nothing."
                            : "\"" + supports + "\" speaks neither for the link nor against it.",
                    "The item was left out; the link was read.");
            return;
        }
        Anchor place = places.of(item, pointer);
        EvidenceLine line = new EvidenceLine(
                Optional.of(pages.cite(reference.get(), place).iri()),
                words.type(PathRecord.text(item, "evidence_source").orElse("")),
                Value.SUPPORTS,
                Value.UNVERIFIED,
                Value.CITED_BY_SOURCE,
                Optional.empty());
        sides.computeIfAbsent(side.get(), s -> new ArrayList<>()).add(new Item(line, place, item));
    }

    /** A work that is quoted twice is one line; of two kinds of evidence the first counts. */
    private static List<EvidenceLine> oneEach(List<EvidenceLine> lines) {
        Map<Optional<Iri>, EvidenceLine> each = new LinkedHashMap<>();
        lines.forEach(line -> each.putIfAbsent(line.reference(), line));
        return List.copyOf(each.values());
    }

    private void quote(Claim claim, Item item) {
        Iri line = Iris.evidence(claim.iri(), item.line().reference());
        PathRecord.text(item.yaml(), "snippet")
                .ifPresent(words -> told.state(new RdfStatement(line, QUOTE, RdfLiteral.text(words))));
        PathRecord.text(item.yaml(), "explanation")
                .ifPresent(words -> told.state(new RdfStatement(line, DESCRIPTION, RdfLiteral.english(words))));
    }
}
