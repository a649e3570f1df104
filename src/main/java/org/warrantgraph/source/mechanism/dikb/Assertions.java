package org.warrantgraph.source.mechanism.dikb;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.mechanism.Attribution;
import org.warrantgraph.source.mechanism.CitedPages;
import org.warrantgraph.source.mechanism.Curie;
import org.warrantgraph.source.mechanism.NamedThings;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.TableRows;
import org.warrantgraph.source.record.Telling;

/**
 * Claims what the rows say: supporting evidence affirms, refuting evidence denies. A row without evidence says only that the question was put,
 * also where other rows refute it; it is no claim.
 */
final class Assertions {
    private static final Iri QUOTE = new Iri("http://www.w3.org/ns/oa#exact");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

    private final Telling told;
    private final CitedPages pages;
    private final DikbWords words = new DikbWords();
    private final NamedThings things = new NamedThings();
    private final List<String> bare = new ArrayList<>();
    private final Set<String> judged = new HashSet<>();

    Assertions(Telling told) {
        this.told = told;
        this.pages = new CitedPages(told);
    }

    /** To be called at the end: counts the rows that only state a claim, which most claims have beside those with their evidence. */
    void end() {
        bare.forEach(label -> told.skipped(
                judged.contains(label)
                        ? "the claim again; its evidence stands in other rows"
                        : "a claim that nobody has judged: no row gives evidence"));
    }

    void row(TableRows.Row row) {
        pages.next();
        String label = row.cell("researchStatementLabel").orElse("");
        String type = row.cell("assertType").orElse("");
        Optional<Iri> relation = words.relation(type);
        int middle = label.toLowerCase(Locale.ROOT).indexOf("_" + type.toLowerCase(Locale.ROOT) + "_");
        if (relation.isEmpty() || middle <= 0 || middle + type.length() + 2 >= label.length()) {
            told.skipped("no claim that Warrant knows");
            told.report(
                    Severity.WARNING,
                    "010",
                    row.line(),
                    label,
                    "\"" + type + "\" with \"" + label + "\" is no claim that Warrant knows.",
                    "The row was left out; a relation may be added to dikb-words.tsv.");
            return;
        }
        Optional<Polarity> side = row.cell("evidenceRole").flatMap(words::role);
        if (row.cell("evidenceRole").isEmpty()) {
            bare.add(label);
            told.report(
                    Severity.INFO,
                    "014",
                    row.line(),
                    label,
                    "the row gives no evidence for the claim or against it.",
                    "It was left out; other rows of the claim were read.");
            return;
        }
        if (side.isEmpty()) {
            told.skipped("unknown role of evidence");
            told.report(
                    Severity.WARNING,
                    "011",
                    row.line(),
                    label,
                    "\"" + row.cell("evidenceRole").get() + "\" is no role of evidence; known are support and refute.",
                    "It was left out; other rows of the claim were read.");
            return;
        }
        judged.add(label);
        boolean enzyme = !relation.get().equals(Relation.INCREASES_EXPOSURE_OF);
        Entity subject = thing(List.of(EntityKind.COMPOUND), label.substring(0, middle), row.cell("preciptURI"));
        String object = label.substring(middle + type.length() + 2);
        Proposition proposition = Proposition.of(
                subject.iri(),
                relation.get(),
                thing(
                                enzyme ? List.of(EntityKind.PROTEIN, EntityKind.COMPLEX) : List.of(EntityKind.COMPOUND),
                                enzyme ? object.toUpperCase(Locale.ROOT) : object,
                                row.cell("objectURI"))
                        .iri());
        claim(row, label, side.get(), proposition);
        told.used();
    }

    private void claim(TableRows.Row row, String label, Polarity side, Proposition proposition) {
        Anchor whole = row.place(told.document());
        Anchor place = new Anchor(
                whole.document(),
                whole.start(),
                whole.end(),
                whole.sha256(),
                Optional.of(label),
                Optional.empty(),
                whole.quote());
        List<EvidenceLine> lines = evidence(row, label, place);
        Claim claim = told.claim(side, proposition, List.of(place), Manner.curated(), qualifier(row), lines);
        Optional<Iri> cited = claim.evidence().get(0).reference();
        row.cell("evidenceStatement")
                .ifPresent(quote ->
                        told.state(new RdfStatement(Iris.evidence(claim.iri(), cited), QUOTE, RdfLiteral.text(quote))));
        row.cell("whoAnnotated").ifPresent(who -> Attribution.tell(claim, "DIKB", who, told));
        row.cell("dateAnnotated")
                .ifPresent(date -> day(date, row, label).ifPresent(day -> Attribution.on(claim, day, told)));
    }

    private List<EvidenceLine> evidence(TableRows.Row row, String label, Anchor place) {
        String type = row.cell("evidenceType").orElse("");
        Iri eco = words.evidence(type.substring(type.indexOf('#') + 1));
        Optional<String> source = row.cell("evidenceSource");
        if (source.filter(printed -> !CitedPages.isAddress(printed)).isPresent()) {
            told.report(
                    Severity.INFO,
                    "012",
                    row.line(),
                    label,
                    "\"" + source.get() + "\" is no address; of a bare number it is not said what it numbers.",
                    "It is cited as printed.");
        }
        Optional<Iri> page = source.map(printed -> pages.cite(printed, place).iri());
        return List.of(new EvidenceLine(
                page,
                eco,
                Value.SUPPORTS,
                Value.UNVERIFIED,
                page.isPresent() ? Value.CITED_BY_SOURCE : Value.STATED_BY_SOURCE,
                Optional.empty()));
    }

    /** Numbers and types that the relation does not carry, as printed. */
    private static Optional<String> qualifier(TableRows.Row row) {
        StringJoiner says = new StringJoiner("; ");
        row.cell("numericVal").ifPresent(ratio -> says.add("AUC ratio " + ratio));
        row.cell("contVal").ifPresent(says::add);
        row.cell("objectDose").ifPresent(dose -> says.add("object " + dose + " g"));
        row.cell("precipDose").ifPresent(dose -> says.add("precipitant " + dose + " g"));
        row.cell("numOfSubjects").ifPresent(n -> says.add("subjects: " + n));
        row.cell("evidenceType").ifPresent(type -> says.add(type.substring(type.indexOf('#') + 1)));
        return says.length() == 0 ? Optional.empty() : Optional.of(says.toString());
    }

    /** {@code 10/30/2007 11:25:31}, with line breaks behind it; anything else is said and left out. */
    private Optional<String> day(String printed, TableRows.Row row, String label) {
        try {
            String first = printed.split("\\s")[0];
            return Optional.of(LocalDate.parse(first, DAY).toString());
        } catch (DateTimeException e) {
            told.report(
                    Severity.INFO,
                    "013",
                    row.line(),
                    label,
                    "\"" + printed + "\" is no day as the others are written.",
                    "The claim was read without it.");
            return Optional.empty();
        }
    }

    private Entity thing(List<EntityKind> kinds, String name, Optional<String> uri) {
        Optional<ExternalId> id = uri.filter(iri -> iri.startsWith(Namespaces.OBO))
                .map(iri -> iri.substring(Namespaces.OBO.length()).replaceFirst("_", ":"))
                .flatMap(curie -> Curie.of(curie, Map.of()).record());
        Entity entity = told.state(things.of(kinds, name, id.stream().toList()));
        id.ifPresent(record -> told.state(StatedRecord.printed(told.document(), entity.iri(), record)));
        return entity;
    }
}
