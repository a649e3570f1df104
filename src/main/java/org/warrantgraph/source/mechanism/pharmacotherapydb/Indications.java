package org.warrantgraph.source.mechanism.pharmacotherapydb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.TableCell;
import org.warrantgraph.source.mechanism.Attribution;
import org.warrantgraph.source.mechanism.Curie;
import org.warrantgraph.source.mechanism.NamedThings;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.TableRows;
import org.warrantgraph.source.record.Telling;

/** Claims what the rows of one table say: the votes of curators, or the category they agreed on. */
final class Indications {
    private final Telling told;
    private final List<String> curators;
    private final Votes votes = new Votes();
    private final NamedThings things = new NamedThings();

    Indications(Telling told, List<String> curators) {
        this.told = told;
        this.curators = List.copyOf(curators);
    }

    void row(TableRows.Row row, int number) {
        Optional<String> drug = row.cell("drug");
        Optional<String> disease = row.cell("disease");
        if (drug.isEmpty() || disease.isEmpty()) {
            told.skipped("row without a drug or a disease");
            told.report(
                    Severity.WARNING,
                    "010",
                    row.line(),
                    "",
                    "the row names no drug or no disease.",
                    "It was left out.");
            return;
        }
        Pair pair = new Pair(
                thing(EntityKind.COMPOUND, drug.get(), row.cell("drugbank_id").map(id -> "drugbank:" + id), row),
                thing(EntityKind.DISEASE, disease.get(), row.cell("doid_id"), row),
                drug.get() + " in " + disease.get());
        Anchor place = row.place(told.document());
        int column = 0;
        for (String curator : curators) {
            int cell = ++column;
            row.cell(curator)
                    .ifPresent(vote -> vote(
                            vote,
                            curator + ": " + vote
                                    + row.cell(curator + "_notes")
                                            .map(note -> "; " + note)
                                            .orElse(""),
                            Optional.of(curator),
                            pair,
                            at(place, pair, new TableCell("votes", number, cell)),
                            row));
        }
        row.cell("category")
                .ifPresent(category -> vote(
                        category,
                        category
                                + row.cell("n_curators")
                                        .map(n -> "; curators: " + n)
                                        .orElse("")
                                + row.cell("n_resources")
                                        .map(n -> "; resources: " + n)
                                        .orElse(""),
                        Optional.empty(),
                        pair,
                        at(place, pair, new TableCell("indications", number, 1)),
                        row));
        told.used();
    }

    /** @param name for people */
    private record Pair(Entity drug, Entity disease, String name) {}

    private void vote(String vote, String words, Optional<String> curator, Pair pair, Anchor place, TableRows.Row row) {
        List<Votes.Says> says = votes.of(vote);
        if (says.isEmpty()) {
            told.report(
                    Severity.WARNING,
                    "011",
                    row.line(),
                    pair.name(),
                    "\"" + vote + "\" is no category.",
                    "Known are " + votes.known() + "; the rest of the row was read.");
        }
        for (Votes.Says one : says) {
            Claim claim = told.claim(
                    one.polarity(),
                    Proposition.of(
                            pair.drug().iri(), one.relation(), pair.disease().iri()),
                    List.of(place),
                    Manner.curated(),
                    Optional.of(words),
                    List.of());
            curator.ifPresent(name -> Attribution.tell(claim, "PharmacotherapyDB", name, told));
        }
    }

    /** The same row, told apart by the column: each curator has a place of their own. */
    private static Anchor at(Anchor row, Pair pair, TableCell cell) {
        return new Anchor(
                row.document(),
                row.start(),
                row.end(),
                row.sha256(),
                Optional.of(pair.name()),
                Optional.of(cell),
                row.quote());
    }

    private Entity thing(EntityKind kind, String name, Optional<String> written, TableRows.Row row) {
        Optional<ExternalId> id =
                written.flatMap(curie -> Curie.of(curie, Map.of()).record());
        if (written.isPresent() && id.isEmpty()) {
            told.report(
                    Severity.WARNING,
                    "012",
                    row.line(),
                    name,
                    "\"" + written.get() + "\" has not the form of its register.",
                    "It leads to no record; correct it in the source.");
        }
        Entity entity = told.state(things.of(List.of(kind), name, id.stream().toList()));
        id.ifPresent(record -> told.state(StatedRecord.printed(told.document(), entity.iri(), record)));
        return entity;
    }
}
