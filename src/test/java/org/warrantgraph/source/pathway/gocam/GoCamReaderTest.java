package org.warrantgraph.source.pathway.gocam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** Real models, each oddity of them. */
class GoCamReaderTest {
    private static String text(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/pathway/go-cam", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CollectingSink model(String file) {
        return read(text(file));
    }

    private static CollectingSink read(String turtle) {
        CollectingSink sink = new CollectingSink();
        new GoCamReader().read(BytesSource.of("model.ttl", turtle), sink);
        return sink;
    }

    private static Stream<String> said(CollectingSink sink) {
        Map<Iri, String> names = new HashMap<>();
        sink.all(Entity.class).forEach(entity -> names.put(entity.iri(), entity.label()));
        return sink.all(Claim.class)
                .map(claim -> names.get(claim.proposition().subject()) + " "
                        + claim.proposition().predicate().localName() + " "
                        + names.get(claim.proposition().object()));
    }

    @Test
    void anActivity_isAStepWithItsFunctionEnablerPlaceAndProcess() {
        CollectingSink sink = model("test2.ttl");
        assertThat(said(sink))
                .contains(
                        "ligase activity of uniprot:Q13253 enabledBy uniprot:Q13253",
                        "ligase activity of uniprot:Q13253 locatedIn go:0005634",
                        "ligase activity of uniprot:Q13253 partOf melanocyte proliferation",
                        "ligase activity of uniprot:Q13253 nextStep receptor agonist activity of uniprot:P41587");
        assertThat(sink.all(Entity.class).filter(entity -> entity.kind() == EntityKind.STEP))
                .hasSize(2)
                .allSatisfy(step ->
                        assertThat(step.pathway().orElseThrow().localName()).isEqualTo("gocam-59dc728000000512"));
    }

    @Test
    void causalEdges_keepTheirNameAndTheirSign() {
        CollectingSink sink = model("example_missing_evidence.ttl");
        assertThat(said(sink))
                .contains(
                        "ASC binds Caspase-8 complex upregulates Caspase-8 cleaves IL1B precursor",
                        "Caspase-8 binds MALT nextStep ASC binds Caspase-8 complex");
        assertThat(sink.all(Claim.class)
                        .filter(claim -> claim.proposition().predicate().equals(Relation.NEXT_STEP)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.qualifier()).contains("provides input for"));
    }

    @Test
    void evidence_hasItsKindItsSourceAndItsMaker() {
        CollectingSink sink = model("test-negation1.ttl");
        Claim claim = sink.all(Claim.class).findFirst().orElseThrow();
        assertThat(claim.evidence()).singleElement().satisfies(line -> {
            assertThat(line.evidenceType().localName()).isEqualTo("ECO_0000303");
            assertThat(line.hop()).isEqualTo(Value.CITED_BY_SOURCE);
        });
        assertThat(sink.all(Reference.class))
                .hasSize(2)
                .allSatisfy(reference -> assertThat(reference.identifiers()).hasToString("[pubmed:12345]"));
        assertThat(sink.all(RdfStatement.class))
                .contains(new RdfStatement(
                        claim.iri(),
                        new Iri("http://purl.org/dc/terms/contributor"),
                        new Iri("http://orcid.org/0000-0002-8688-6599")));
    }

    @Test
    void aFunctionThatAGeneProductDoesNotHave_isDenied() {
        assertThat(model("test-negation1.ttl").all(Claim.class).map(Claim::polarity))
                .containsExactlyInAnyOrder(Polarity.DENIES, Polarity.AFFIRMS);
    }

    @Test
    void anEdgeWithoutEvidence_isKeptAndMarked() {
        CollectingSink sink = model("fail_no_evidence_4.ttl");
        assertThat(sink.all(Claim.class).filter(claim -> claim.knowledgeLevel().equals(Value.NOT_PROVIDED)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.evidence()).containsExactly(EvidenceLine.states()));
        assertThat(sink.messages)
                .anyMatch(message ->
                        message.id().equals("W-GOCAM-021") && message.place().line() > 100);
    }

    @Test
    void aPlaceThatCarriesOutAnActivity_isRefused() {
        CollectingSink sink = model("fail_enabled_by_3.ttl");
        assertThat(sink.skipped).hasSize(2).anyMatch(reason -> reason.contains("cannot carry out an activity"));
        assertThat(said(sink)).containsExactly("ligase activity partOf melanocyte proliferation");
    }

    @Test
    void aGeneProductThatOccursSomewhere_isRefused() {
        assertThat(model("fail_occurs_in_2.ttl").skipped)
                .containsExactly("edge: a gene product or chemical does not occur; activities and processes do");
    }

    @Test
    void anchors_areTheTargetsOfTheAnnotations() {
        Claim claim = model("test-negation1.ttl").all(Claim.class).findFirst().orElseThrow();
        assertThat(claim.places().get(0).quote().orElseThrow())
                .startsWith("owl:annotatedTarget <http://model.geneontology.org/5d29218800000021/");
        assertThat(claim.places().get(0).section().orElseThrow()).contains("RO_0002333");
    }

    @Test
    void sourcesWithBlanks_areKeptAndUnderstood() {
        CollectingSink sink = read(text("test-negation1.ttl").replace("\"PMID:12345\"", "\"PMID:12345 \""));
        assertThat(sink.all(Reference.class)).allSatisfy(reference -> {
            assertThat(reference.printed()).isEqualTo("PMID:12345 ");
            assertThat(reference.identifiers()).hasToString("[pubmed:12345]");
        });
    }

    @Test
    void sourcesThatAreNoWorks_areDescribed_andWithIsKept() {
        CollectingSink sink = read(
                text("test-negation1.ttl")
                        .replace(
                                "\"PMID:12345\"^^xsd:string",
                                "\"PAINT_REF:19375\"^^xsd:string ; <http://geneontology.org/lego/evidence-with> \"PANTHER:PTN1\""));
        assertThat(sink.all(Reference.class)).allSatisfy(reference -> {
            assertThat(reference.identifiers()).isEmpty();
            assertThat(reference.describedAs()).contains("PAINT_REF:19375");
        });
        assertThat(sink.all(RdfStatement.class)
                        .filter(triple -> triple.predicate().equals(Property.EVIDENCE_WITH))
                        .map(RdfStatement::object))
                .hasSize(2)
                .containsOnly(RdfLiteral.text("PANTHER:PTN1"));
    }

    @Test
    void anUnknownRelation_isSkippedWithTheReason() {
        CollectingSink sink = read(text("test-negation1.ttl").replace("RO_0002333", "RO_0099999"));
        assertThat(sink.skipped).hasSize(2).containsOnly("edge: the relation is not known");
    }

    @Test
    void onlyAModelInProduction_isACuratedDatabase() {
        assertThat(model("test2.ttl").all(SourceDocument.class))
                .extracting(SourceDocument::kind)
                .containsExactly(Value.UNKNOWN_KIND);
        String produced = text("test2.ttl").replace("\"development\"", "\"production\"");
        assertThat(read(produced).all(SourceDocument.class))
                .extracting(SourceDocument::kind)
                .containsExactly(Value.CURATED_DATABASE);
    }

    @Test
    void aHumanProtein_isTheTargetThatGuidesCallByName() {
        String cdk4 = text("test2.ttl").replace("Q13253", "P11802");
        assertThat(read(cdk4).all(Entity.class).map(entity -> entity.iri().value()))
                .contains("https://w3id.org/warrant/id/protein/cdk4");
    }

    @Test
    void aModelThatBreaksOff_isRefusedWithItsLine() {
        String broken = text("test2.ttl").substring(0, 15_000);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("W-GOCAM-002")
                .hasMessageMatching("(?s)model\\.ttl:\\d+.*");
    }

    @Test
    void aBrokenIri_isReportedWithItsLine() {
        String broken =
                text("test2.ttl").replaceFirst("identifiers.org/uniprot/P41587>", "identifiers.org/uni prot/P41587>");
        CollectingSink sink = new CollectingSink();
        try {
            new GoCamReader().read(BytesSource.of("model.ttl", broken), sink);
            assertThat(sink.messages)
                    .anyMatch(message -> message.id().equals("W-GOCAM-010")
                            && message.place().line() > 0);
        } catch (WarrantException.UnreadableInput refused) {
            assertThat(refused.report().place().line()).isPositive();
        }
    }
}
