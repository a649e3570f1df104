package org.warrantgraph.source.pathway.gpml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** What real drawings have that readers stumble over. */
final class RealPathwaysTest {
    private static final Path FOLDER = Path.of("src/test/resources/pathway/wikipathways");
    private static final CollectingSink INHIBITORS = read(FOLDER.resolve("WP5497.gpml"));
    private static final CollectingSink SIGNALLING = read(FOLDER.resolve("WP3879.gpml"));
    private static final CollectingSink INTERFERON = read(FOLDER.resolve("WP5494.gpml"));
    private static final CollectingSink CELL_CYCLE =
            read(Path.of("src/test/resources/workspaces/pathways/wikipathways/WP45.gpml"));

    private static CollectingSink read(Path file) {
        try {
            CollectingSink sink = new CollectingSink();
            new GpmlReader().read(new BytesSource(String.valueOf(file.getFileName()), Files.readAllBytes(file)), sink);
            return sink;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String messages(CollectingSink sink) {
        return sink.messages.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static List<String> said(CollectingSink sink, String head) {
        return sink.all(Claim.class)
                .filter(claim -> claim.qualifier()
                        .filter(words -> words.startsWith(head))
                        .isPresent())
                .map(claim -> claim.proposition().subject().localName() + " "
                        + claim.proposition().predicate().localName() + " "
                        + claim.proposition().object().localName())
                .toList();
    }

    @Test
    void nodesWithEmptyIdentifierAndDatabase_areKnownByTheirLabels() {
        assertThat(messages(INHIBITORS)).contains("W-GPML-012: 4 data nodes have no identifier");
        assertThat(INHIBITORS.all(IdentifierCode.class))
                .noneMatch(code -> code.value().isBlank());
        assertThat(INHIBITORS.all(StatedRecord.class))
                .noneMatch(stated -> stated.record().id().isBlank());
    }

    @Test
    void everyHead_keepsItsOwnMeaning() {
        assertThat(said(INHIBITORS, "mim-inhibition")).contains("palbociclib inhibits ccnd1-cdk4");
        assertThat(said(INHIBITORS, "mim-binding")).isNotEmpty().allMatch(line -> line.contains(" binds "));
        assertThat(said(INHIBITORS, "Arrow")).contains("kras affects raf1", "mapk3 affects ccnd1-cdk4");
        assertThat(said(CELL_CYCLE, "TBar")).contains("cdkn1c inhibits cdk2");
        assertThat(said(CELL_CYCLE, "mim-catalysis")).contains("wp45-id2d1a6c6 enabledBy ccne1-ccne2");
        assertThat(said(CELL_CYCLE, "mim-transcription-translation"))
                .containsExactly(
                        "e2f1-e2f2-e2f3-rb-tfdp1-tfdp2 drivesTranscriptionOf cell-cycle-dna-replication-genes");
        assertThat(said(CELL_CYCLE, "line without a head")).contains("gadd45a associatedWith pcna");
    }

    /** RAS with GDP becomes RAS with GTP: three members, and none of them becomes another. */
    @Test
    void aGroupThatChangesItsState_isNotEachMemberTurningIntoTheOthers() {
        assertThat(said(INTERFERON, "mim-conversion"))
                .contains("wp5494-id74f7cd7b input kras", "wp5494-id74f7cd7b output hras")
                .noneMatch(line -> line.contains(" produces "));
        assertThat(messages(INTERFERON)).contains("both ends are the same things");
    }

    @Test
    void theDatabaseHgnc_isASymbol_andAnIdentifierOfUniprotIsOne() {
        assertThat(SIGNALLING.all(IdentifierCode.class))
                .extracting(code -> code.scheme() + " " + code.value())
                .contains("HGNC TSC1");
        assertThat(SIGNALLING.all(StatedRecord.class))
                .extracting(stated -> stated.record().toString())
                .contains("uniprot:Q13131")
                .noneMatch(record -> record.startsWith("hgnc:TSC"));
        assertThat(SIGNALLING.all(Entity.class))
                .extracting(entity -> entity.iri().localName())
                .contains("tsc1", "mtor");
    }

    @Test
    void interactionsAttachedToNothing_areSkippedWithTheReason() {
        assertThat(INHIBITORS.skipped).contains("interaction: an end is attached to nothing");
        assertThat(SIGNALLING.skipped).contains("interaction: an end is a data node that was skipped");
        assertThat(INTERFERON.skipped).contains("interaction: an end is a group without data nodes");
    }

    @Test
    void labelsWithLineBreaks_areOneLine() {
        assertThat(CELL_CYCLE.all(Entity.class).map(Entity::label))
                .contains("Ubiquitin-mediated proteasome degradation");
        assertThat(SIGNALLING.all(Entity.class).map(Entity::label))
                .contains("Cap-independent translation initiation of p27 mRNA through its 5'UTR")
                .noneMatch(label -> label.contains("\n"));
    }

    @Test
    void theHeader_tellsTheRevisionAndItsDay() {
        assertThat(INHIBITORS.all(SourceDocument.class)).singleElement().satisfies(document -> {
            assertThat(document.title()).contains("Cyclin-dependent kinase 4/6 inhibitors in breast cancer (WP5497)");
            assertThat(document.issued()).contains("2026-01-01");
        });
        assertThat(INHIBITORS.all(IdentifierCode.class))
                .extracting(IdentifierCode::value)
                .contains("WP5497_r142315");
    }

    /** WP2881 says everything twice, once with the identifier and once with an empty one. */
    @Test
    void aReferenceWithAnEmptyIdentifierBesideTheRightOne_hasTheRightOne() throws IOException {
        CollectingSink sink = read(FOLDER.resolve("WP2881-reference.gpml"));
        assertThat(sink.all(Reference.class))
                .extracting(reference -> reference.identifiers().toString())
                .containsExactly("[pubmed:11803135]");
    }
}
