package org.warrantgraph.text.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.identifier.Identifiers;

class KnownThingsTest {
    private final KnownThings known = KnownThings.bundled();

    @ParameterizedTest
    @CsvSource({
        "RB1, hgnc:9884, Rb",
        "ERBB2, ncbigene:2064, HER2",
        "ESR1, hgnc:3467, estrogen receptor alpha",
        "CDK4, hgnc:1773, CDK4"
    })
    void symbolAndRecordOfAGene_areTheThingThatTextsCallOtherwise(String symbol, String record, String label) {
        EnumSet<EntityKind> proteins = EnumSet.of(EntityKind.PROTEIN);

        assertThat(known.named(symbol, proteins, List.of())).map(Entity::label).contains(label);
        assertThat(known.identified(Identifiers.parse(record).orElseThrow(), proteins))
                .map(Entity::label)
                .contains(label);
    }
}
