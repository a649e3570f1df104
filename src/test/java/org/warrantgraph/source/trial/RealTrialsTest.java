package org.warrantgraph.source.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Reader;

/** What real records have that a reader must survive. */
final class RealTrialsTest {
    private static final Path REAL = Path.of("src/test/resources/trial/real");

    private static CollectingSink json(String name) {
        return read(name, new ClinicalTrialsJsonReader());
    }

    private static CollectingSink xml(String name) {
        return read(name, new ClinicalTrialsXmlReader());
    }

    private static CollectingSink lines() {
        return read("trials.jsonl", new ClinicalTrialsLinesReader());
    }

    private static CollectingSink read(String name, Reader reader) {
        return TrialsAsRead.read(REAL.resolve(name), reader);
    }

    private static List<String> names(CollectingSink read, Iri relation) {
        return TrialsAsRead.objects(read, relation).stream()
                .map(object -> read.all(Entity.class)
                        .filter(entity -> entity.iri().equals(object))
                        .map(Entity::label)
                        .findFirst()
                        .orElse(object.localName()))
                .toList();
    }

    private static List<String> studies(CollectingSink read) {
        return read.all(Study.class).map(study -> study.iri().localName()).toList();
    }

    @Test
    void aFileNamedAfterAnotherTrial_isReadByTheNumberInside() {
        CollectingSink read = xml("NCT00980226.xml");
        assertThat(studies(read)).containsExactly("nct00081588");
        assertThat(read.messages).extracting(Message::id).contains("W-TRIAL-004");
    }

    @Test
    void aListOfVersion1_isReadStudyByStudy() {
        CollectingSink read = json("full-studies.json");
        assertThat(read.used).isEqualTo(2);
        assertThat(studies(read)).containsExactlyInAnyOrder("nct04780373", "nct04780386");
        assertThat(TrialsAsRead.objects(read, Relation.RECRUITMENT_STATUS))
                .containsExactly(Value.COMPLETED_STUDY, Value.COMPLETED_STUDY);
    }

    @Test
    void aPageOfVersion2_isReadStudyByStudy() {
        CollectingSink read = json("search_nsclc_egfr_l858r_20260811.json");
        assertThat(studies(read)).containsExactlyInAnyOrder("nct06382129", "nct06604689");
        assertThat(TrialsAsRead.objects(read, Relation.RECRUITMENT_STATUS))
                .containsExactlyInAnyOrder(Value.ACTIVE_NOT_RECRUITING, Value.RECRUITING);
    }

    @Test
    void aFieldFilteredRecord_saysWhatItHas() {
        CollectingSink read = json("get_nct06382129_20260811.json");
        assertThat(read.used).isOne();
        assertThat(TrialsAsRead.objects(read, Relation.EXCLUDES_POPULATION)).isNotEmpty();
        assertThat(read.all(Result.class).filter(result -> result.arm().isPresent()))
                .isEmpty();
    }

    @Test
    void aPartialRecordWithAnAnnotation_isATrialWithoutResults() {
        CollectingSink read = json("NCT03453554.json");
        assertThat(studies(read)).containsExactly("nct03453554");
        assertThat(read.all(Study.class).map(Study::kind)).containsExactly(Value.UNKNOWN_KIND);
        assertThat(read.all(Result.class)).isEmpty();
        assertThat(read.messages).isEmpty();
    }

    @Test
    void codeNames_areTheDrugs() {
        assertThat(TrialsAsRead.objects(lines(), Relation.STUDIES))
                .extracting(Iri::localName)
                .contains("palbociclib", "ribociclib", "abemaciclib", "letrozole");
        assertThat(TrialsAsRead.objects(xml("NCT01642004.xml"), Relation.STUDIES))
                .extracting(Iri::localName)
                .contains("nivolumab", "docetaxel");
    }

    @Test
    void aDrugListedTwice_isGivenOnceInEachArm() {
        CollectingSink read = lines();
        List<Iri> given = read.all(Claim.class)
                .filter(claim -> claim.proposition().predicate().equals(Relation.HAS_INTERVENTION))
                .filter(claim -> claim.proposition().subject().localName().equals("nct01740427-placebo-letrozole"))
                .map(claim -> claim.proposition().object())
                .toList();
        assertThat(given).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void doses_areReadWhereOneIsPrinted() {
        CollectingSink read = lines();
        Intervention palbociclib = read.all(Intervention.class)
                .filter(given -> given.agent().localName().equals("palbociclib"))
                .findFirst()
                .orElseThrow();
        assertThat(palbociclib.dose()).hasValueSatisfying(dose -> {
            assertThat(dose.value()).isEqualByComparingTo("125");
            assertThat(dose.unit()).isEqualTo("MilliGM");
        });
        assertThat(palbociclib.route()).contains(Value.ORAL);
        assertThat(palbociclib.dosesPerDay())
                .hasValueSatisfying(times -> assertThat(times).isEqualByComparingTo("1"));
        assertThat(read.all(Intervention.class)
                        .filter(given -> given.agent().localName().equals("placebo")))
                .allMatch(given -> given.dose().isEmpty());
    }

    @Test
    void eligibility_isUnescapedAndSorted() {
        CollectingSink read = lines();
        assertThat(names(read, Relation.HAS_POPULATION))
                .contains("Postmenopausal women", "Eastern Cooperative Oncology Group [ECOG] 0-2")
                .noneMatch(words -> words.contains("\\") || words.contains("Criteria:"));
        assertThat(names(read, Relation.EXCLUDES_POPULATION)).contains("Confirmed diagnosis of HER2 positive disease");
        assertThat(read.all(Claim.class)
                        .filter(claim -> claim.proposition().predicate().equals(Relation.EXCLUDES_POPULATION))
                        .map(claim -> claim.places().get(0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void wrappedCriteriaOfTheXml_areJoined() {
        assertThat(names(xml("NCT01642004.xml"), Relation.HAS_POPULATION))
                .contains(
                        "Disease recurrence or progression during/after one prior platinum doublet-based chemotherapy regimen"
                                + " for advanced or metastatic disease");
        assertThat(names(xml("NCT01642004.xml"), Relation.EXCLUDES_POPULATION))
                .contains("Prior treatment with Docetaxel");
    }

    @Test
    void criteriaThatDifferInASign_areTwoPopulations() {
        CollectingSink read = TrialsAsRead.text("one.jsonl", """
                {"nct_id": "NCT99999902", "brief_title": "x", "eligibility_text": "* ECOG >= 2\\n* ECOG <= 2\\n* ECOG > 2\\n* ECOG \\u2265 2"}
                """, new ClinicalTrialsLinesReader());
        assertThat(TrialsAsRead.objects(read, Relation.HAS_POPULATION))
                .extracting(Iri::localName)
                .containsExactly("ecog-at-least-2", "ecog-at-most-2", "ecog-above-2", "ecog-at-least-2");
    }

    @Test
    void levelsOfIntervals_areKeptAsPrinted() {
        Result ratio = TrialsAsRead.result(xml("NCT01642004.xml"), "Hazard Ratio (HR) 0.59");
        assertThat(ratio.ciLevel()).contains(new BigDecimal("0.9685"));
        assertThat(ratio.statistic()).contains(Value.HAZARD_RATIO);
        assertThat(ratio.printed()).contains("96.85%");
    }

    @Test
    void pValues_keepTheirRelationWithAndWithoutBlank() {
        Result blank = TrialsAsRead.result(xml("NCT01029262.xml"), "p < 0.001");
        assertThat(blank.pRelation()).contains("<");
        assertThat(blank.pValue()).contains(new BigDecimal("0.001"));
        Result odds = TrialsAsRead.result(json("NCT02552212.json"), "15.231");
        assertThat(odds.statistic()).contains(Value.ODDS_RATIO);
        assertThat(odds.pRelation()).contains("<");
    }

    @Test
    void dates_areAsPreciseAsPrinted() {
        assertThat(dates(xml("NCT00001177.xml"))).contains("1981-08-24");
        assertThat(dates(xml("NCT00023673.xml"))).contains("2001-07");
        assertThat(dates(json("NCT00023673.json"))).contains("2001-07");
        assertThat(dates(lines())).contains("2013");
    }

    private static List<String> dates(CollectingSink read) {
        return read.all(RdfStatement.class)
                .filter(said -> said.predicate().localName().endsWith("startDate"))
                .map(said -> ((org.warrantgraph.model.RdfLiteral) said.object()).lexical())
                .toList();
    }

    @Test
    void publications_areResultsDerivedOrBackground() {
        assertThat(json("NCT02552212.json")
                        .all(ReportedStudy.class)
                        .map(said -> said.confidence().toPlainString()))
                .containsExactly("0.99", "0.99", "0.8", "0.8");
        assertThat(xml("NCT00023673.xml").all(ReportedStudy.class)).hasSize(3);
    }

    @Test
    void aPublicationOfTheXml_isDerivedWhereItPrintsTheNumber() {
        CollectingSink read = TrialsAsRead.text("NCT99999903.xml", """
                <clinical_study><id_info><nct_id>NCT99999903</nct_id></id_info>
                <reference><citation>Doe J. More of NCT99999903. J Examples. 2016.</citation></reference>
                <reference><citation>Loe L. Of old. J Examples. 2001.</citation></reference></clinical_study>
                """, new ClinicalTrialsXmlReader());
        assertThat(read.all(ReportedStudy.class)).hasSize(1);
        assertThat(read.all(RdfStatement.class)
                        .filter(said -> said.predicate().localName().endsWith("citation")))
                .hasSize(1);
    }

    @Test
    void aBrokenLine_isToldAndSpoilsNoOther() {
        CollectingSink read = TrialsAsRead.text("trials.jsonl", """
                {"nct_id": "NCT99999902", "brief_title": "x"}
                {"nct_id": "NCT99999903", "brief_
                {"nct_id": "NCT99999904", "brief_title": "y"}
                """, new ClinicalTrialsLinesReader());
        assertThat(studies(read)).containsExactly("nct99999902", "nct99999904");
        assertThat(read.skipped).containsExactly("broken line");
        assertThat(read.messages).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("W-TRIAL-005");
            assertThat(message.place().line()).isEqualTo(2);
        });
    }

    @Test
    void estimatesUnderRareNames_keepTheirNameAndTheirKind() {
        Result difference = TrialsAsRead.result(xml("NCT01380080.xml"), "Cumulative probability difference -0.06");
        assertThat(difference.statistic()).contains(Value.RISK_DIFFERENCE);
        assertThat(difference.ciLow()).contains(new BigDecimal("-3.05"));
        assertThat(difference.ciLevel()).contains(new BigDecimal("0.95"));
        assertThat(difference.pValue()).contains(new BigDecimal("0.97"));
        assertThat(difference.printed()).contains("z-test");
        assertThat(xml("NCT01029262.xml").all(Result.class))
                .extracting(result -> result.statistic().orElse(Value.UNSPECIFIED_STATISTIC))
                .contains(Value.RISK_RATIO);
    }

    @Test
    void aRecordThatSaysItHasNoResults_hasNone() {
        CollectingSink read = json("NCT06171568.json");
        assertThat(studies(read)).containsExactly("nct06171568");
        assertThat(read.all(Result.class))
                .singleElement()
                .satisfies(enrolled -> assertThat(enrolled.statistic()).contains(Value.PARTICIPANT_COUNT));
        assertThat(read.skipped).isEmpty();
    }
}
