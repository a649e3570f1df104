package org.warrantgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;

class RecordDecisionsTest {
    private static final Iri CDK4 = new Iri("https://w3id.org/warrant/id/protein/cdk4");
    private static final ExternalId HGNC = new ExternalId("hgnc", "1773");
    private static final ExternalId OTHER = new ExternalId("hgnc", "1777");

    private final RecordDecisions decisions = new RecordDecisions();

    @Test
    void pairThatSeveralMethodsFind_isDecidedOnce_byTheStrongest_withAllReasonsAndSources() {
        found(HGNC, RecordMethod.NAME_IN_LEXICON, "0.98", true, "by name", "");
        found(HGNC, RecordMethod.PRINTED, "0.99", true, "printed", "b");
        found(HGNC, RecordMethod.PRINTED, "0.99", true, "printed", "a");

        assertThat(decisions.decisions()).singleElement().satisfies(decision -> {
            assertThat(told(decision)).isEqualTo("hgnc:1773 printedIdentifier 0.99 accepted");
            assertThat(decision.why()).isEqualTo("printed; also: by name.");
            assertThat(decision.sources()).extracting(Iri::localName).containsExactly("a", "b");
        });
    }

    @Test
    void whatIsCertain_goesBeforeWhatAStrongerMethodLeavesOpen() {
        found(HGNC, RecordMethod.PRINTED, "0.50", false, "one of two", "a");
        found(HGNC, RecordMethod.NAME_IN_TABLE, "0.95", true, "by name", "b");

        assertThat(all()).containsExactly("hgnc:1773 sameName 0.95 accepted");
    }

    @Test
    void curator_leavesNoOtherRecordOfThatRegisterAccepted() {
        found(OTHER, RecordMethod.PRINTED, "0.99", true, "printed", "a");
        found(HGNC, RecordMethod.CURATOR, "1", true, "judged", "b");

        assertThat(all())
                .containsExactly("hgnc:1773 curatorJudgement 1 accepted", "hgnc:1777 printedIdentifier 0.5 proposed");
        assertThat(decisions.decisions().get(1).why()).isEqualTo("printed; a curator says it is hgnc:1773.");
    }

    @Test
    void twoRecordsThatSourcesPrint_areBothAccepted_andNeitherIsTheOnlyOne() {
        found(OTHER, RecordMethod.PRINTED, "0.99", true, "printed", "a");
        found(HGNC, RecordMethod.PRINTED, "0.99", true, "printed", "b");

        assertThat(all()).hasSize(2).allMatch(line -> line.endsWith("accepted"));
        assertThat(decisions.accepted()).isEmpty();
    }

    @Test
    void listOfPossibleRecords_tellsNothingOfItsRegister() {
        found(HGNC, RecordMethod.LISTED, "0.5", false, "listed", "a");

        assertThat(decisions.isTold(CDK4, "hgnc")).isFalse();
        found(HGNC, RecordMethod.CROSSWALK, "0.50", false, "one of two", "a");
        assertThat(decisions.isTold(CDK4, "hgnc")).isTrue();
    }

    private void found(
            ExternalId record, RecordMethod method, String confidence, boolean certain, String why, String source) {
        decisions.add(new RecordFinding(
                CDK4,
                record,
                method,
                new BigDecimal(confidence),
                certain,
                why,
                Optional.of(source)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Iri("https://w3id.org/warrant/id/document/" + name))));
    }

    private List<String> all() {
        return decisions.decisions().stream().map(RecordDecisionsTest::told).toList();
    }

    private static String told(IdentityDecision decision) {
        return decision.decidedAs().localName() + " " + decision.method().localName() + " " + decision.confidence()
                + " " + decision.status().localName();
    }
}
