package org.warrantgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.text.lexicon.Lexicon;

class LexiconRecordsTest {
    private static final LexiconRecords RECORDS = new LexiconRecords(Lexicon.bundled());

    @Test
    void plainName_isAcceptedForEachRegister() {
        assertThat(records(Entity.named(EntityKind.PROTEIN, "CDK4")))
                .containsExactly("hgnc:1773 accepted 0.98", "ncbigene:1019 accepted 0.98");
        assertThat(records(Entity.named(EntityKind.PROTEIN, "cyclin-dependent kinase 6")))
                .containsExactly("hgnc:1777 accepted 0.95", "ncbigene:1021 accepted 0.95");
    }

    @Test
    void otherName_isAskedWhereThePreferredOneIsUnknown() {
        assertThat(records(Entity.named(EntityKind.PROTEIN, "our kinase", "cyclin-dependent kinase 4")))
                .contains("hgnc:1773 accepted 0.9");
        assertThat(records(Entity.named(EntityKind.PROTEIN, "our receptor", "ER")))
                .isEmpty();
    }

    @Test
    void nameThatNeedsItsContext_isOnlyProposed() {
        assertThat(records(Entity.named(EntityKind.PROTEIN, "ER"))).contains("fplx:ESR proposed 0.5");
    }

    @Test
    void nameOfTwoRecords_proposesBoth() {
        assertThat(records(Entity.named(EntityKind.PROTEIN, "FFAR2")))
                .containsExactly("ncbigene:105372382 proposed 0.50", "ncbigene:2867 proposed 0.50");
    }

    @Test
    void nameOfAnotherKind_isNoMatch() {
        assertThat(records(Entity.named(EntityKind.DISEASE, "CDK4"))).isEmpty();
        assertThat(records(Entity.named(EntityKind.STEP, "CDK4"))).isEmpty();
        assertThat(records(Entity.named(EntityKind.COMPOUND, "never heard of"))).isEmpty();
    }

    @Test
    void gene_hasRecordsOfGenesOnly() {
        assertThat(records(Entity.named(EntityKind.GENE, "CDK4")))
                .allMatch(record -> record.startsWith("hgnc:") || record.startsWith("ncbigene:"))
                .isNotEmpty();
    }

    @Test
    void registerThatSomebodyDecided_isLeftAlone() {
        assertThat(RECORDS.of(Entity.named(EntityKind.PROTEIN, "CDK4"), "hgnc"::equals))
                .extracting(RecordFinding::record)
                .singleElement()
                .hasToString("ncbigene:1019");
    }

    private static List<String> records(Entity entity) {
        return RECORDS.of(entity, register -> false).stream()
                .map(found -> found.record() + (found.certain() ? " accepted " : " proposed ") + found.confidence())
                .toList();
    }
}
