package org.warrantgraph.source.mechanism.drugmechdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.mechanism.Samples;

class DrugMechDbReaderTest {
    private static CollectingSink sample(String name) {
        return Samples.read(new DrugMechDbReader(), Samples.of("drugmechdb/" + name));
    }

    private static final CollectingSink ODD = sample("oddities.yaml");
    private static final CollectingSink DESMOPRESSIN = sample("DB00035_MESH_D006467_1.yaml");

    private static String said(Claim claim) {
        return claim.proposition().subject().localName() + " "
                + claim.proposition().predicate().localName() + " "
                + claim.proposition().object().localName();
    }

    private static List<String> said(CollectingSink sink) {
        return sink.all(Claim.class).map(DrugMechDbReaderTest::said).toList();
    }

    private static List<String> messages(CollectingSink sink, String id) {
        return sink.messages.stream()
                .filter(message -> message.id().equals(id))
                .map(Message::toString)
                .toList();
    }

    @Test
    void everyLink_isAClaim_andTheRecordAnIndication() {
        assertThat(said(DESMOPRESSIN))
                .contains(
                        "desmopressin treats hereditary-factor-viii-deficiency-disease",
                        "desmopressin activates avpr2",
                        "avpr2 upregulates response-to-vasopressin",
                        "response-to-vasopressin upregulates coagulation-factor-viii",
                        "coagulation-factor-viii upregulates blood-coagulation",
                        "hereditary-factor-viii-deficiency-disease anticorrelatesWith blood-coagulation");
        assertThat(DESMOPRESSIN.used).isEqualTo(1);
        assertThat(DESMOPRESSIN.skipped).isEmpty();
    }

    @Test
    void widerRelation_keepsTheLabelOfTheSource() {
        assertThat(DESMOPRESSIN.all(Claim.class))
                .filteredOn(claim -> said(claim).equals("response-to-vasopressin upregulates coagulation-factor-viii"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.qualifier()).contains("increases abundance of"));
    }

    @Test
    void theOrderOfLinks_isTheOrderOfSteps() {
        List<String> order = DESMOPRESSIN
                .all(Claim.class)
                .filter(claim -> List.of(
                                Relation.NEXT_STEP, Relation.ACTS_ON_STEP, Relation.AFFECTS, Relation.ENABLED_BY)
                        .contains(claim.proposition().predicate()))
                .map(DrugMechDbReaderTest::said)
                .map(said -> said.replaceAll("drugmechdb-[0-9a-f]{8}-", "step-"))
                .toList();
        assertThat(order)
                .containsExactly(
                        "desmopressin actsOnStep step-1-vasopressin-v2-receptor-positively-regulates-response-to-vasopressin",
                        "step-1-vasopressin-v2-receptor-positively-regulates-response-to-vasopressin enabledBy"
                                + " avpr2",
                        "step-1-vasopressin-v2-receptor-positively-regulates-response-to-vasopressin nextStep"
                                + " step-2-response-to-vasopressin-increases-abundance-of-factor-viii",
                        "step-2-response-to-vasopressin-increases-abundance-of-factor-viii enabledBy response-to-vasopressin",
                        "step-2-response-to-vasopressin-increases-abundance-of-factor-viii nextStep"
                                + " step-3-factor-viii-positively-regulates-blood-coagulation",
                        "step-3-factor-viii-positively-regulates-blood-coagulation enabledBy coagulation-factor-viii",
                        "step-3-factor-viii-positively-regulates-blood-coagulation nextStep"
                                + " step-4-blood-coagulation-negatively-correlated-with-hereditary-factor-viii-def-6bd94244",
                        "step-4-blood-coagulation-negatively-correlated-with-hereditary-factor-viii-def-6bd94244 enabledBy"
                                + " blood-coagulation",
                        "step-4-blood-coagulation-negatively-correlated-with-hereditary-factor-viii-def-6bd94244 affects"
                                + " hereditary-factor-viii-deficiency-disease");
    }

    @Test
    void nodeListedTwice_isOneThing() {
        assertThat(messages(DESMOPRESSIN, "W-DRUGMECHDB-012"))
                .singleElement()
                .asString()
                .contains("DB00035_MESH_D006467_1.yaml:36", "nodes/3", "GO:1904116 is listed twice");
    }

    @Test
    void identifiers_leadToTheirRegisters_underLegacyPrefixesToo() {
        assertThat(DESMOPRESSIN.all(StatedRecord.class))
                .filteredOn(stated -> stated.entity().localName().equals("desmopressin"))
                .extracting(stated -> stated.record().record().value())
                .containsExactly("https://bioregistry.io/drugbank:DB00035", "https://bioregistry.io/mesh:D003894");
        assertThat(ODD.all(StatedRecord.class))
                .extracting(stated -> stated.record().record().value())
                .anyMatch(record -> record.startsWith("https://bioregistry.io/reactome:R-HSA-"))
                .anyMatch(record -> record.startsWith("https://bioregistry.io/ncbitaxon:"))
                .anyMatch(record -> record.startsWith("https://bioregistry.io/interpro:IPR"));
    }

    @Test
    void malformedIdentifiers_areKeptAsWritten_andFlagged() {
        assertThat(ODD.all(IdentifierCode.class))
                .extracting(IdentifierCode::value)
                .contains(
                        "DB:B02362",
                        "DB:DB010473",
                        "DB:DBSALT001065",
                        "DB:DBMET01698",
                        "UniProt:41972",
                        "GO:005507",
                        "InterPro:SSF50353",
                        "reactome:R-HSA-629587\ufeff");
        assertThat(ODD.all(StatedRecord.class))
                .extracting(stated -> stated.record().record().value())
                .noneMatch(record -> record.contains("B02362") || record.contains("629587") || record.contains("5507"));
        assertThat(messages(ODD, "W-DRUGMECHDB-010"))
                .anyMatch(message ->
                        message.contains("\"reactome:R-HSA-629587<U+FEFF>\" has not the form of its register"))
                .anyMatch(message -> message.contains("\"DB:B02362\""));
    }

    @Test
    void labelAndRegisterThatDisagree_areBothKept_andReported() {
        assertThat(messages(ODD, "W-DRUGMECHDB-011"))
                .anyMatch(message -> message.contains("a Disease has an identifier of another register: DB:DB00100"));
    }

    @Test
    void whatARecordLacks_isSaid() {
        assertThat(messages(ODD, "W-DRUGMECHDB-019"))
                .anyMatch(message -> message.contains("no drug_mesh"))
                .anyMatch(
                        message -> message.contains("MESH_C106301_MESH_D003233_1") && message.contains("no drugbank"));
        assertThat(messages(ODD, "W-DRUGMECHDB-022")).anyMatch(message -> message.contains("DB00059_MESH_D054198_1"));
    }

    @Test
    void linkToItself_isKept_andIsNoStep() {
        assertThat(said(ODD)).contains("immune-response upregulates immune-response");
        assertThat(messages(ODD, "W-DRUGMECHDB-017")).singleElement().asString().contains("GO:0006955");
        assertThat(ODD.all(Entity.class))
                .filteredOn(entity -> entity.kind() == EntityKind.STEP)
                .extracting(Entity::label)
                .noneMatch(label -> label.matches("(?i)immune response positively regulates immune response"));
    }

    @Test
    void referencesThatAreNoAddresses_areKeptAsPrinted() {
        assertThat(messages(ODD, "W-DRUGMECHDB-020")).hasSize(4);
        assertThat(ODD.all(Reference.class))
                .filteredOn(reference -> reference.printed().startsWith("mhttps"))
                .singleElement()
                .satisfies(reference -> assertThat(reference.identifiers()).isEmpty());
        assertThat(ODD.all(Reference.class))
                .filteredOn(reference -> reference.printed().equals("DOI:10.2217/fmb.10.125"))
                .singleElement()
                .satisfies(reference -> assertThat(reference.identifiers()).hasToString("[doi:10.2217/fmb.10.125]"));
    }

    @Test
    void pagesOfOneAddress_areOneWork() {
        assertThat(DESMOPRESSIN.all(Reference.class))
                .extracting(reference -> reference.identifiers().toString())
                .containsExactly(
                        "[url:https://go.drugbank.com/drugs/DB00035]",
                        "[url:https://en.wikipedia.org/wiki/Desmopressin]");
    }

    @Test
    void evidenceOfALink_isItsOwn_withQuoteAndKindOfStudy() {
        CollectingSink sink = sample("evidence-P01.yaml");
        Claim first = sink.all(Claim.class)
                .filter(claim -> claim.proposition().predicate().equals(Relation.INHIBITS))
                .findFirst()
                .orElseThrow();
        assertThat(first.evidence())
                .extracting(line -> line.evidenceType().localName())
                .containsExactly("ECO_0000180", "ECO_0000181");
        assertThat(first.agentType()).isEqualTo(Value.TEXT_MINING_AGENT);
        assertThat(sink.all(RdfStatement.class))
                .extracting(RdfStatement::object)
                .filteredOn(RdfLiteral.class::isInstance)
                .anyMatch(text -> ((RdfLiteral) text).lexical().startsWith("It acetylates Ser529 residue"));
        assertThat(sink.all(SourceDocument.class))
                .extracting(SourceDocument::kind)
                .containsExactly(Value.MACHINE_CURATED_DATABASE);
        assertThat(DESMOPRESSIN.all(SourceDocument.class))
                .extracting(SourceDocument::kind)
                .containsExactly(Value.CURATED_DATABASE);
    }

    @Test
    void evidenceAgainstALink_isADenial_andNoEvidenceIsLeftOut() {
        String text = new String(
                        Samples.of("drugmechdb/evidence-P01.yaml").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("supports: SUPPORT", "supports: REFUTE")
                .replaceFirst("supports: SUPPORT", "supports: NO_EVIDENCE");
        CollectingSink sink = Samples.read(new DrugMechDbReader(), BytesSource.of("P01.yaml", text));
        assertThat(sink.all(Claim.class))
                .filteredOn(claim -> claim.polarity() == Polarity.DENIES)
                .singleElement()
                .satisfies(claim -> assertThat(said(claim)).contains("inhibits"));
        assertThat(messages(sink, "W-DRUGMECHDB-021"))
                .singleElement()
                .asString()
                .contains("links/0/evidence/1");
    }

    @Test
    void unknownLabelOfALink_isAFinding_keptAsWritten() {
        String text = new String(
                        Samples.of("drugmechdb/DB00035_MESH_D006467_1.yaml").bytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("increases activity of", "tickles");
        CollectingSink sink = Samples.read(new DrugMechDbReader(), BytesSource.of("a.yaml", text));
        assertThat(messages(sink, "W-DRUGMECHDB-016"))
                .singleElement()
                .asString()
                .contains("a.yaml:10", "\"tickles\" is no label");
        assertThat(sink.all(Claim.class))
                .filteredOn(claim -> claim.qualifier().filter("tickles"::equals).isPresent())
                .singleElement()
                .satisfies(claim -> assertThat(claim.proposition().predicate()).isEqualTo(Relation.ASSOCIATED_WITH));
    }

    @Test
    void aBrokenRecord_leavesTheOthersWhole() {
        String text = new String(
                        Samples.of("drugmechdb/oddities.yaml").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("  graph:", "  graph: [");
        CollectingSink sink = Samples.read(new DrugMechDbReader(), BytesSource.of("a.yaml", text));
        assertThat(sink.used).isEqualTo(13);
        assertThat(sink.skipped).hasSize(1);
    }

    private static final CollectingSink PAIRS = sample("names-and-pairs.yaml");

    @Test
    void twoRecordsOfOneDrugAndDisease_areTwoPathwaysAndOneIndication() {
        List<Claim> indications = PAIRS.all(Claim.class)
                .filter(claim -> said(claim).equals("leucovorin treats megaloblastic-anemia"))
                .toList();
        assertThat(indications).hasSize(2);
        assertThat(indications.stream().map(Claim::proposition).distinct()).hasSize(1);
        assertThat(PAIRS.all(Entity.class))
                .filteredOn(entity -> entity.kind() == EntityKind.PATHWAY)
                .extracting(entity -> entity.iri().localName())
                .contains("drugmechdb-db00650-mesh-d000749-1", "drugmechdb-db00650-mesh-d000749-2");
    }

    @Test
    void oneIdentifierUnderTwoNames_isOneThing() {
        assertThat(PAIRS.all(StatedRecord.class))
                .filteredOn(stated -> stated.record().toString().equals("go:0006954"))
                .extracting(stated -> stated.entity().localName())
                .containsOnly("inflammation");
        assertThat(PAIRS.all(Entity.class))
                .filteredOn(entity -> entity.iri().localName().equals("inflammation"))
                .flatExtracting(Entity::otherNames)
                .contains("Inflammatory response");
    }
}
