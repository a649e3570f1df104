package org.warrantgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.Work;
import org.warrantgraph.model.WorkStanding;
import org.warrantgraph.model.identifier.Identifiers;

/** Records and references without a common identifier, contradictions, curators, standings. */
class IdentityOfRecordsTest {
    private static final Iri LIBRARY = Iris.of("document", "library-00000001");
    private static final Iri ARTICLE = Iris.of("document", "article-00000002");
    private static final String TITLE = "Examplinib for disorder D in adults over sixty";

    @Test
    void recordWithBothIdentifiers_joinsReferencesThatCarryOneEach() {
        Resolution out = resolve(
                reference(1, "A. One.", "pubmed:11"),
                reference(2, "B. Two.", "doi:10.1000/x"),
                record(1, "A title of that work here", "", "", "", "pubmed:11", "doi:10.1000/x"));
        assertThat(works(out))
                .singleElement()
                .satisfies(work -> assertThat(work.identifiers())
                        .extracting(ExternalId::toString)
                        .containsExactly("doi:10.1000/x", "pubmed:11"));
        assertThat(decisions(out))
                .filteredOn(decision -> decision.decides().value().contains("/copy/"))
                .allSatisfy(decision -> {
                    assertThat(decision.method()).isEqualTo(Value.CROSSWALK);
                    assertThat(decision.status()).isEqualTo(Value.ACCEPTED);
                    assertThat(decision.why()).contains("A record carries");
                });
    }

    @Test
    void titleYearAuthorAndVenueThatFit_areOneWork() {
        Resolution out = resolve(
                record(1, TITLE, "2019", "Doe", "N Engl J Med"),
                record(2, TITLE + ".", "2019", "Doe", "The New England Journal of Medicine", "doi:10.1000/x"));
        assertThat(works(out)).hasSize(1);
        assertThat(decisions(out)).anySatisfy(decision -> {
            assertThat(decision.method()).isEqualTo(Value.SAME_CITATION);
            assertThat(decision.confidence()).isEqualByComparingTo("0.99");
            assertThat(decision.why()).isEqualTo("Same title, same year, same first author, same venue.");
        });
    }

    @Test
    void titleWithoutSubtitle_byTheSameAuthorInTheSameYear_isOneWork_andAloneOnlyACandidate() {
        String longer = TITLE + ": results of a survey";
        assertThat(works(resolve(record(1, TITLE, "2019", "Doe", ""), record(2, longer, "2019", "Doe", ""))))
                .hasSize(1);
        Resolution alone = resolve(record(1, TITLE, "", "", ""), record(2, longer, "", "", ""));
        assertThat(works(alone)).hasSize(2);
        assertThat(decisions(alone)).filteredOn(IdentityOfRecordsTest::proposed).hasSize(1);
    }

    @Test
    void yearlyReport_ofAnotherYear_isAnotherWork() {
        Resolution out = resolve(
                record(1, "Statistics of disorder D in Europe", "2012", "Doe", "J Examples"),
                record(2, "Statistics of disorder D in Europe", "2016", "Roe", "J Examples"));
        assertThat(works(out)).hasSize(2);
        assertThat(decisions(out)).noneMatch(IdentityOfRecordsTest::proposed);
    }

    @Test
    void secondPart_isAnotherWork() {
        Resolution out = resolve(
                record(1, "A long account of examplinib in disorder D part 1", "2019", "Doe", "J Examples"),
                record(2, "A long account of examplinib in disorder D part 2", "2019", "Doe", "J Examples"));
        assertThat(works(out)).hasSize(2);
        assertThat(decisions(out)).noneMatch(IdentityOfRecordsTest::proposed);
    }

    @Test
    void otherSpellingAndSmallWords_areTheSameTitle_anotherCountryIsNot() {
        Publication british =
                record(1, "A randomised study of examplinib in adults in Egypt", "2010", "Doe", "J Examples");
        assertThat(works(resolve(
                        british,
                        record(2, "Randomized study of examplinib for adults in Egypt", "2010", "Doe", "J Examples"))))
                .hasSize(1);
        Resolution countries = resolve(
                british,
                record(2, "A randomised study of examplinib in adults in Nigeria", "2010", "Doe", "J Examples"));
        assertThat(works(countries)).hasSize(2);
        assertThat(decisions(countries)).noneMatch(IdentityOfRecordsTest::proposed);
    }

    @Test
    void sameTitleWithTwoDois_isNeverMergedSilently() {
        Resolution out = resolve(
                record(1, TITLE, "2019", "Doe", "J Examples", "doi:10.1000/x"),
                record(2, TITLE, "2019", "Doe", "J Examples", "doi:10.1000/y"));
        assertThat(works(out)).hasSize(2);
        assertThat(decisions(out))
                .filteredOn(IdentityOfRecordsTest::proposed)
                .singleElement()
                .satisfies(decision -> assertThat(decision.why()).contains("doi:10.1000/x and doi:10.1000/y"));
        assertThat(messages(out)).containsExactly("W-LINK-002");
    }

    @Test
    void oneDoiWithTwoPmids_isNeverMergedSilently() {
        Resolution out = resolve(
                record(1, "One title of five words", "", "", "", "doi:10.1000/x", "pubmed:11"),
                record(2, "Quite another title than that", "", "", "", "doi:10.1000/x", "pubmed:12"));
        assertThat(works(out)).hasSize(2);
        assertThat(messages(out)).containsExactly("W-LINK-002");
    }

    @Test
    void preprintAbstractAndArticle_areThreeWorksOfOneStudy() {
        Study trial = new Study(Iris.trial("EX-1"), "EX-1", Value.INTERVENTIONAL_TRIAL);
        String title = "Examplinib for disorder D in adults: EX-1 trial";
        Resolution out = resolve(
                trial,
                kind(record(1, title, "2019", "Doe", ""), Value.PREPRINT),
                kind(record(2, title, "2019", "Doe", ""), Value.CONFERENCE_ABSTRACT),
                kind(record(3, title, "2019", "Doe", ""), Value.PRIMARY_ARTICLE));
        assertThat(works(out))
                .hasSize(3)
                .allSatisfy(work -> assertThat(work.reports()).containsExactly(trial.iri()));
        assertThat(decisions(out)).noneMatch(IdentityOfRecordsTest::proposed);
    }

    @Test
    void registryNumberOfARecord_leadsToItsStudy_unlessTheRecordIsAReview() {
        Study trial = new Study(Iris.trial("EX-1"), "EX-1", Value.INTERVENTIONAL_TRIAL);
        ExternalId number = new ExternalId("clinicaltrials", "NCT00000001");
        ReferenceResolver resolver = new ReferenceResolver();
        resolver.add(trial);
        resolver.addNumber(trial.iri(), number);
        resolver.add(numbered(kind(record(1, "What came of it", "", "", ""), Value.PRIMARY_ARTICLE), number));
        resolver.add(numbered(kind(record(2, "All that is known", "", "", ""), Value.REVIEW), number));
        assertThat(works(resolver.resolve()))
                .extracting(work -> work.reports().size())
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void twoStudiesThatClaimOneNumber_areReported_andOnlyProposed() {
        ExternalId number = new ExternalId("clinicaltrials", "NCT00000001");
        ReferenceResolver resolver = new ReferenceResolver();
        for (String name : List.of("EX-1", "EX-2")) {
            resolver.add(new Study(Iris.trial(name), name, Value.INTERVENTIONAL_TRIAL));
            resolver.addNumber(Iris.trial(name), number);
        }
        resolver.add(numbered(record(1, "What came of it", "", "", ""), number));
        Resolution out = resolver.resolve();
        assertThat(messages(out)).containsExactly("W-LINK-005");
        assertThat(works(out))
                .singleElement()
                .satisfies(work -> assertThat(work.reports()).isEmpty());
        assertThat(decisions(out))
                .as("the work and each trial, and the trials")
                .filteredOn(IdentityOfRecordsTest::proposed)
                .hasSize(3);
    }

    @Test
    void curator_keepsApartWhatHasOneIdentifier() {
        Resolution out = resolve(
                reference(1, "A. One.", "doi:10.1000/x"),
                reference(2, "B. Two.", "doi:10.1000/x"),
                new SameWork(iri(1), iri(2), Value.REVERTED, "The publisher gave both one DOI."));
        assertThat(works(out)).hasSize(2);
        assertThat(decisions(out))
                .filteredOn(decision -> decision.status().equals(Value.REVERTED))
                .singleElement()
                .satisfies(decision -> assertThat(decision.why()).isEqualTo("The publisher gave both one DOI."));
    }

    @Test
    void curatorsWhoContradictEachOther_mergeNothing_andAreReported_alsoInARound() {
        Resolution pair = resolve(
                reference(1, "A. One."),
                reference(2, "B. Two."),
                new SameWork(iri(1), iri(2), Value.ACCEPTED, "One."),
                new SameWork(iri(1), iri(2), Value.REVERTED, "Two."));
        assertThat(works(pair)).hasSize(2);
        assertThat(messages(pair)).containsExactly("W-LINK-001");
        Resolution round = resolve(
                reference(1, "A. One."),
                reference(2, "B. Two."),
                reference(3, "C. Three."),
                new SameWork(iri(1), iri(2), Value.ACCEPTED, "One."),
                new SameWork(iri(2), iri(3), Value.ACCEPTED, "One."),
                new SameWork(iri(1), iri(3), Value.REVERTED, "Two."));
        assertThat(works(round)).hasSize(2);
        assertThat(messages(round)).containsExactly("W-LINK-001");
    }

    @Test
    void documentThatCitesItself_isOneWork_andReported() {
        Publication itself = new Publication(
                ARTICLE,
                Anchor.of(ARTICLE, 0, TITLE, Optional.empty(), Optional.empty()),
                true,
                Value.PRIMARY_ARTICLE,
                Optional.of(TITLE),
                ids("doi:10.1000/x"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Resolution out = resolve(itself, reference(1, "Doe 2019.", "doi:10.1000/x"));
        assertThat(works(out)).hasSize(1);
        assertThat(decisions(out)).anySatisfy(decision -> {
            assertThat(decision.decides()).isEqualTo(ARTICLE);
            assertThat(decision.method()).isEqualTo(Value.PRINTED_IDENTIFIER);
        });
        assertThat(messages(out)).containsExactly("W-LINK-003");
    }

    @Test
    void standingOfAKnownWork_isKept_thatOfUnknownOnesIsCounted() {
        Resolution out = resolve(
                reference(1, "A. One.", "pubmed:11"),
                standing(0, "pubmed:11"),
                standing(20, "pubmed:12"),
                standing(40, "pubmed:13"));
        assertThat(all(out, WorkStanding.class))
                .singleElement()
                .satisfies(standing ->
                        assertThat(standing.work()).isEqualTo(works(out).get(0).iri()));
        assertThat(out.messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("W-LINK-004");
            assertThat(message.what()).startsWith("2 of the 3 ");
        });
    }

    @Test
    void order_doesNotMatter() {
        List<Statement> in = new ArrayList<>(List.of(
                record(1, TITLE, "2019", "Doe", "J Examples", "doi:10.1000/x"),
                record(2, TITLE, "2019", "Doe", "J Examples", "doi:10.1000/y"),
                record(3, TITLE, "2020", "", "", "pubmed:11"),
                record(4, TITLE + ": more", "2019", "Doe", ""),
                reference(1, "Doe J. " + TITLE + ". J Ex. 2019.", "pubmed:11"),
                reference(2, "Roe R. " + TITLE + ". J Ex. 2011."),
                standing(0, "pubmed:11")));
        Resolution expected = resolve(in.toArray(new Statement[0]));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(in, new Random(seed));
            assertThat(resolve(in.toArray(new Statement[0]))).isEqualTo(expected);
        }
    }

    private static boolean proposed(IdentityDecision decision) {
        return decision.status().equals(Value.PROPOSED);
    }

    private static Resolution resolve(Statement... statements) {
        ReferenceResolver resolver = new ReferenceResolver();
        Arrays.stream(statements).forEach(resolver::add);
        return resolver.resolve();
    }

    private static <T> List<T> all(Resolution out, Class<T> type) {
        return out.statements().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Work> works(Resolution out) {
        return all(out, Work.class);
    }

    private static List<IdentityDecision> decisions(Resolution out) {
        return all(out, IdentityDecision.class);
    }

    private static List<String> messages(Resolution out) {
        return out.messages().stream().map(Message::id).toList();
    }

    private static List<ExternalId> ids(String... ids) {
        return Arrays.stream(ids).flatMap(id -> Identifiers.parse(id).stream()).toList();
    }

    private static Publication record(
            int number, String title, String year, String author, String venue, String... ids) {
        return new Publication(
                LIBRARY,
                Anchor.of(LIBRARY, number * 100, title, Optional.empty(), Optional.empty()),
                false,
                Value.UNKNOWN_KIND,
                Optional.of(title),
                ids(ids),
                some(year),
                some(author),
                some(venue),
                Optional.empty(),
                List.of());
    }

    private static Publication kind(Publication p, Iri kind) {
        return new Publication(
                p.document(),
                p.place(),
                p.itself(),
                kind,
                p.title(),
                p.identifiers(),
                p.issued(),
                p.firstAuthor(),
                p.venue(),
                p.url(),
                p.studies());
    }

    private static Publication numbered(Publication p, ExternalId number) {
        return new Publication(
                p.document(),
                p.place(),
                p.itself(),
                p.kind(),
                p.title(),
                p.identifiers(),
                p.issued(),
                p.firstAuthor(),
                p.venue(),
                p.url(),
                List.of(number));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Iri iri(int number) {
        return Iris.reference(ARTICLE, number);
    }

    private static Reference reference(int number, String printed, String... ids) {
        return new Reference(
                ARTICLE,
                number,
                printed,
                Anchor.of(ARTICLE, number * 100, printed, Optional.of("References"), Optional.empty()),
                printed.contains(TITLE) ? Optional.of(TITLE) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ids(ids),
                Optional.empty());
    }

    private static Standing standing(int at, String id) {
        return new Standing(
                LIBRARY,
                Anchor.of(LIBRARY, at, id, Optional.empty(), Optional.empty()),
                Value.RETRACTION,
                ids(id),
                Optional.empty(),
                List.of(),
                Optional.of("2020-01"),
                Optional.empty());
    }
}
