package org.warrantgraph.source.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurieTest {
    private static final Map<String, String> PREFIXES = Map.of("db", "drugbank");

    @ParameterizedTest
    @CsvSource({
        "DB:DB00035, drugbank:DB00035",
        "UniProt:P30518, uniprot:P30518",
        "taxonomy:9606, ncbitaxon:9606",
        "reactome:R-HSA-629587, reactome:R-HSA-629587",
        "Pfam:PF00069, pfam:PF00069",
        "TIGR:TIGR00010, tigrfam:TIGR00010"
    })
    void soundIdentifier_isARecordOfItsRegister(String written, String record) {
        assertThat(Curie.of(written, PREFIXES).record()).hasToString("Optional[" + record + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB:B02362",
                "DB:DB010473",
                "DB:DBDB08902",
                "DB:DBSALT001065",
                "DB:DBMET01698",
                "UniProt:P3535",
                "UniProt:41972",
                "GO:005507",
                "InterPro:SSF50353",
                "reactome:R-HSA-629587\ufeff",
                "nonsense",
                "unheardOf:1"
            })
    void malformedIdentifier_isNoRecord_andKeptAsWritten(String written) {
        Curie curie = Curie.of(written, PREFIXES);
        assertThat(curie.record()).isEmpty();
        assertThat(curie.written()).isEqualTo(written);
    }
}
