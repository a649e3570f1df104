package org.warrantgraph.source.pathway.gpml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** What is read out of a drawing that is made up, each oddity of real ones in it. */
class GpmlReaderTest {
    private static final String INVENTED = invented();

    private final CollectingSink sink = read(INVENTED);

    private static String invented() {
        try {
            return Files.readString(Path.of("src/test/resources/pathway/invented.gpml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CollectingSink read(String text) {
        CollectingSink sink = new CollectingSink();
        new GpmlReader().read(BytesSource.of("WP1.gpml", text), sink);
        return sink;
    }

    /** {@code subject relation object}, by names. */
    private static Stream<String> said(CollectingSink sink) {
        Map<Iri, String> names = new HashMap<>();
        sink.all(Entity.class).forEach(entity -> names.put(entity.iri(), entity.label()));
        sink.all(IdentifierCode.class).forEach(code -> names.put(code.iri(), code.scheme() + " " + code.value()));
        return sink.all(Claim.class)
                .map(claim -> names.get(claim.proposition().subject()) + " "
                        + claim.proposition().predicate().localName() + " "
                        + names.get(claim.proposition().object()));
    }

    @Test
    void aConversion_hasItsEnzymeAndInhibitorThroughItsAnchor() {
        assertThat(said(sink))
                .contains(
                        "estradiol produces inventol",
                        "estradiol → inventol input estradiol",
                        "estradiol → inventol output inventol",
                        "estradiol → inventol enabledBy aromatase",
                        "blockib downregulates estradiol → inventol");
    }

    @Test
    void aStep_belongsToThePathway() {
        assertThat(sink.all(Entity.class).filter(entity -> entity.kind() == EntityKind.STEP))
                .singleElement()
                .satisfies(
                        step -> assertThat(step.pathway().orElseThrow().value()).endsWith("pathway/wikipathways-wp1"));
    }

    @Test
    void aComplex_isOneThingWithParts_andAGroupIsItsMembers() {
        assertThat(said(sink)).contains("CCND1:CDK4 affects Rb", "blockib affects Rb");
        assertThat(sink.all(Entity.class).filter(entity -> entity.kind() == EntityKind.COMPLEX))
                .singleElement()
                .satisfies(complex -> assertThat(complex.parts()).hasSize(2));
    }

    @Test
    void aState_isNamedInTheQualifier() {
        assertThat(claim("mim-modification; to state P")).isNotNull();
    }

    @Test
    void identifiers_leadToTheThingsOfTheLexicon() {
        assertThat(sink.all(Entity.class).map(Entity::iri).map(Iri::value))
                .contains(
                        "https://w3id.org/warrant/id/protein/cdk4",
                        "https://w3id.org/warrant/id/protein/rb",
                        "https://w3id.org/warrant/id/protein/aromatase",
                        "https://w3id.org/warrant/id/compound/estradiol");
        assertThat(sink.all(StatedRecord.class)
                        .map(stated -> stated.record().record().value()))
                .contains("https://bioregistry.io/uniprot:P11802", "https://bioregistry.io/ensembl:ENSG00000137869");
    }

    @Test
    void aMalformedIdentifier_isKeptAsPrintedAndJoinsNothing() {
        assertThat(said(sink)).contains("blockib identifier DrugBank DBCAT1");
        assertThat(sink.all(StatedRecord.class))
                .noneMatch(stated -> stated.record().record().value().contains("DBCAT1"));
        assertThat(messages()).anyMatch(text -> text.contains("W-GPML-010") && text.contains("DBCAT1"));
    }

    @Test
    void aNodeWithoutIdentifier_isKnownByItsLabel() {
        assertThat(messages()).anyMatch(text -> text.contains("W-GPML-012") && text.contains("1 data nodes"));
    }

    @Test
    void labelsWithLineBreaks_becomeOneLine() {
        assertThat(sink.all(Entity.class).flatMap(entity -> entity.otherNames().stream()))
                .contains("Substrate one");
    }

    @Test
    void looseEnds_areSkippedWithTheReason() {
        assertThat(sink.skipped)
                .containsExactlyInAnyOrder(
                        "reference without identifier and title",
                        "interaction: an end is attached to nothing",
                        "interaction: an end names an element that is not in the file");
    }

    @Test
    void anUnknownHead_isKeptInItsOwnWordsAndFlagged() {
        assertThat(claim("mim-sparkle").proposition().predicate()).isEqualTo(Relation.AFFECTS);
        assertThat(messages()).anyMatch(text -> text.contains("W-GPML-020") && text.contains("mim-sparkle"));
    }

    @Test
    void aLineWithoutAHead_isAnAssociation() {
        assertThat(claim("line without a head").proposition().predicate()).isEqualTo(Relation.ASSOCIATED_WITH);
    }

    @Test
    void aLabelAsEnd_isAProcess() {
        assertThat(said(sink)).contains("inventol affects invented state");
    }

    @Test
    void citations_areEvidence_andThoseThatLeadNowhereAreReported() {
        List<Reference> references = sink.all(Reference.class).toList();
        assertThat(references).hasSize(2);
        assertThat(references.get(0).identifiers()).singleElement().hasToString("pubmed:12345678");
        assertThat(references.get(1).identifiers()).isEmpty();
        assertThat(claim("mim-catalysis").evidence())
                .containsExactly(EvidenceLine.cites(references.get(0).iri()));
        assertThat(messages()).anyMatch(text -> text.contains("W-GPML-033") && text.contains("nowhere"));
        assertThat(messages()).anyMatch(text -> text.contains("W-GPML-031"));
    }

    @Test
    void identifiersOfReactions_stayWithTheirClaims() {
        assertThat(sink.all(RdfStatement.class).map(RdfStatement::object).map(Object::toString))
                .anyMatch(text -> text.contains("Rhea:12345"));
    }

    @Test
    void theDocument_saysRevisionAndDay() {
        assertThat(sink.all(SourceDocument.class)).singleElement().satisfies(document -> {
            assertThat(document.title()).contains("Invented pathway (WP1)");
            assertThat(document.issued()).contains("2025-01-02");
            assertThat(document.kind()).isEqualTo(Value.CURATED_DATABASE);
            assertThat(document.declaredReferences()).contains(3);
        });
        assertThat(said(sink)).contains("Invented pathway identifier WikiPathways WP1_r2");
    }

    @Test
    void genesOfOtherOrganisms_areNotTheHumanOnes() {
        CollectingSink mouse = read(INVENTED.replace("Homo sapiens", "Mus musculus")
                .replace("ENSG00000137869", "ENSMUSG00000032274")
                .replace("ID=\"RB1\"", "ID=\"Rb1\""));
        assertThat(mouse.all(Entity.class).map(Entity::label)).contains("CYP19A1 (Mus musculus)", "Rb1 (Mus musculus)");
        assertThat(mouse.all(Entity.class).map(Entity::iri).map(Iri::localName))
                .contains("ensembl-ensmusg00000032274")
                .doesNotContain("aromatase", "rb");
    }

    @Test
    void anotherVersionOfTheFormat_isRefused() {
        String text = INVENTED.replace("GPML/2013a", "GPML/2021");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("W-GPML-003");
    }

    private Claim claim(String qualifier) {
        return sink.all(Claim.class)
                .filter(claim -> claim.qualifier().filter(qualifier::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim with qualifier " + qualifier));
    }

    private List<String> messages() {
        return sink.messages.stream().map(Object::toString).toList();
    }
}
