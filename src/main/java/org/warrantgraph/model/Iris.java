package org.warrantgraph.model;

import static org.warrantgraph.model.Namespaces.ID;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Mints the IRIs of things from what they are, so that the same content has the same name in every build.
 *
 * <p>Hashed keys are the first 24 hexadecimal digits of SHA-256 over the UTF-8 bytes of the listed parts, joined by one line feed.
 */
public final class Iris {
    private static final String QUDT = "http://qudt.org/schema/qudt/";

    private Iris() {}

    /** {@code id/{type}/{key}}. */
    public static Iri of(String type, String key) {
        return new Iri(ID + type + "/" + key);
    }

    /** By a slug of the preferred name. */
    public static Iri entity(EntityKind kind, String label) {
        return of(kind.path(), Slug.of(label));
    }

    /** {@code step/guide-{8}-{ordinal}-{slug}}: a step belongs to one source's telling. */
    public static Iri step(SourceDocument document, int ordinal, String label) {
        return of("step", "guide-" + document.shortHash() + "-" + ordinal + "-" + Slug.of(label));
    }

    public static Iri identifierCode(String scheme, String value) {
        return of("identifier", Slug.of(scheme) + "-" + Slug.of(value));
    }

    public static Iri trial(String name) {
        return of("trial", Slug.of(name));
    }

    public static Iri experiment(String name) {
        return of("experiment", Slug.of(name));
    }

    /** {@code arm/{study}-{slug}}. */
    public static Iri arm(Iri study, String name) {
        return of("arm", study.localName() + "-" + Slug.of(name));
    }

    /** {@code endpoint/{study}-{slug}}. */
    public static Iri endpoint(Iri study, String name) {
        return of("endpoint", study.localName() + "-" + Slug.of(name));
    }

    /** {@code document/{slug}-{first 8 digits of sha256}}. */
    public static Iri document(String name, String sha256) {
        return of("document", Slug.of(name) + "-" + sha256.substring(0, 8));
    }

    /** {@code reference/{8}-{number}}, the 8 digits being the last of the document's key. */
    public static Iri reference(Iri document, int number) {
        String key = document.localName();
        return of("reference", key.substring(key.length() - 8) + "-" + number);
    }

    public static Iri quantity(Quantity quantity) {
        return of("quantity", quantity.key());
    }

    static Iri intervention(Intervention given) {
        List<String> parts = new ArrayList<>();
        parts.add(given.agent().localName());
        given.dose().ifPresent(dose -> parts.add(dose.key()));
        given.route().ifPresent(route -> parts.add(route.localName()));
        given.dosesPerDay()
                .ifPresent(times -> parts.add(times.stripTrailingZeros().toPlainString() + "-per-day"));
        given.duration().ifPresent(duration -> parts.add(duration.key()));
        return of("intervention", String.join("-", parts));
    }

    /** Parts: {@code warrant-proposition-1}, subject, predicate, object, and context if there is one. */
    public static Iri proposition(Proposition p) {
        List<String> parts = new ArrayList<>(List.of(
                "warrant-proposition-1",
                p.subject().value(),
                p.predicate().value(),
                p.object().value()));
        p.context().ifPresent(context -> parts.add(context.value()));
        return hashed("proposition", parts);
    }

    /** Parts: {@code warrant-claim-1}, {@code affirms} or {@code denies}, proposition, source document, first anchor. */
    static Iri claim(Claim claim) {
        Anchor first = claim.places().stream()
                .min(Comparator.comparingInt(Anchor::start).thenComparing(Anchor::end))
                .orElseThrow();
        return hashed(
                "claim",
                List.of(
                        "warrant-claim-1",
                        claim.polarity().property().localName(),
                        claim.proposition().iri().value(),
                        claim.source().value(),
                        first.iri().value()));
    }

    /** Parts: {@code warrant-evidence-1}, claim, reference or {@code -}. */
    public static Iri evidence(Iri claim, Optional<Iri> reference) {
        return hashed(
                "evidence",
                List.of(
                        "warrant-evidence-1",
                        claim.value(),
                        reference.map(Iri::value).orElse("-")));
    }

    /** Parts: {@code warrant-anchor-1}, document, start, end, row, column. */
    static Iri anchor(Anchor anchor) {
        return hashed(
                "anchor",
                List.of(
                        "warrant-anchor-1",
                        anchor.document().value(),
                        Integer.toString(anchor.start()),
                        Integer.toString(anchor.end()),
                        anchor.cell().map(cell -> Integer.toString(cell.row())).orElse(""),
                        anchor.cell()
                                .map(cell -> Integer.toString(cell.column()))
                                .orElse("")));
    }

    /** Parts: {@code warrant-decision-1}, decided node, decided as, local name of the method. */
    public static Iri decision(Iri decides, Iri decidedAs, Iri method) {
        return hashed(
                "decision", List.of("warrant-decision-1", decides.value(), decidedAs.value(), method.localName()));
    }

    /** Parts: {@code warrant-standing-1}, work, kind, place. */
    static Iri standing(WorkStanding standing) {
        return hashed(
                "standing",
                List.of(
                        "warrant-standing-1",
                        standing.work().value(),
                        standing.says().kind().value(),
                        standing.says().place().iri().value()));
    }

    /** Parts: {@code warrant-finding-1}, check id, subject node, inputs sorted. */
    public static Iri finding(String check, Iri about, Collection<Iri> inputs) {
        List<String> parts = new ArrayList<>(List.of("warrant-finding-1", check, about.value()));
        inputs.stream().map(Iri::value).sorted().distinct().forEach(parts::add);
        return hashed("finding", parts);
    }

    /** Parts: {@code warrant-settlement-1}, what it is about, status, the document that says so. */
    public static Iri settlement(Iri about, Iri status, Iri document) {
        return hashed("settlement", List.of("warrant-settlement-1", about.value(), status.value(), document.value()));
    }

    /** Parts: {@code warrant-conflict-1}, sides sorted. */
    public static Iri conflict(Collection<Iri> sides) {
        List<String> parts = new ArrayList<>(List.of("warrant-conflict-1"));
        sides.stream().map(Iri::value).sorted().distinct().forEach(parts::add);
        return hashed("conflict", parts);
    }

    /**
     * {@code {study}-{endpoint or ae-event}-{arm or a-vs-b}-{grade, statistic or outcome}-{h8}}; h8 is taken over
     * {@code warrant-result-1} and, sorted, one part {@code {property IRI} {value}} for each triple of the node except its type,
     * implied count and denominator.
     */
    static Iri result(Result r) {
        List<String> content = new ArrayList<>();
        add(content, Vocabulary.Property.OF_STUDY, r.study());
        add(content, Vocabulary.Property.OF_ENDPOINT, r.endpoint());
        add(content, Vocabulary.Property.ARM, r.arm());
        add(content, Vocabulary.Property.COMPARATOR_ARM, r.comparatorArm());
        add(content, Vocabulary.Property.POPULATION, r.population());
        add(content, Vocabulary.Property.STATISTIC, r.statistic());
        add(content, new Iri(QUDT + "numericValue"), r.value().map(BigDecimal::toPlainString));
        add(content, new Iri(QUDT + "hasUnit"), r.unit().map(unit -> Namespaces.UNIT + unit));
        add(content, Vocabulary.Property.VALUE_RELATION, r.valueRelation());
        add(content, Vocabulary.Property.CI_LOW, r.ciLow().map(BigDecimal::toPlainString));
        add(content, Vocabulary.Property.CI_HIGH, r.ciHigh().map(BigDecimal::toPlainString));
        add(content, Vocabulary.Property.CI_LEVEL, r.ciLevel().map(BigDecimal::toPlainString));
        add(content, Vocabulary.Property.P_VALUE, r.pValue().map(BigDecimal::toPlainString));
        add(content, Vocabulary.Property.P_RELATION, r.pRelation());
        add(content, Vocabulary.Property.ADVERSE_EVENT, r.adverseEvent());
        add(content, Vocabulary.Property.GRADE_BAND, r.gradeBand());
        add(content, Vocabulary.Property.OUTCOME, r.outcome());
        add(content, Vocabulary.Property.METHOD, r.method());
        add(content, Vocabulary.Property.TESTS_INTERACTION, r.testsInteraction());
        add(content, Vocabulary.Property.DATA_CUT, r.dataCut());
        add(content, Vocabulary.Property.VALUE_STATUS, Optional.of(r.status()));
        add(content, Vocabulary.Property.PRINTED, Optional.of(r.printed()));
        content.sort(Comparator.naturalOrder());
        content.add(0, "warrant-result-1");
        String h8 = Hashes.sha256(String.join("\n", content)).substring(0, 8);

        List<String> name = new ArrayList<>();
        String study = r.study().map(Iri::localName).orElse("");
        r.study().ifPresent(iri -> name.add(iri.localName()));
        if (r.adverseEvent().isPresent()) {
            name.add("ae-" + r.adverseEvent().get().localName());
        } else {
            r.endpoint().ifPresent(endpoint -> name.add(within(study, endpoint)));
        }
        r.arm()
                .ifPresent(arm -> name.add(within(study, arm)
                        + r.comparatorArm()
                                .map(other -> "-vs-" + within(study, other))
                                .orElse("")));
        r.gradeBand().or(r::statistic).or(r::outcome).ifPresent(value -> name.add(value.localName()));
        name.add(h8);
        return of("result", String.join("-", name));
    }

    /** The key of an arm or endpoint without its study's key in front. */
    private static String within(String study, Iri part) {
        String key = part.localName();
        return !study.isEmpty() && key.startsWith(study + "-") ? key.substring(study.length() + 1) : key;
    }

    private static void add(List<String> content, Iri property, Optional<?> value) {
        value.ifPresent(v -> content.add(property.value() + " " + v));
    }

    private static Iri hashed(String type, List<String> parts) {
        return of(type, Hashes.sha256(String.join("\n", parts)).substring(0, 24));
    }
}
