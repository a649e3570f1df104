package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.Claim;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** A claim may be put as in prose; the patterns that read guides read it. */
final class ProseClaimTest {
    private static final String HEAD = """
            document: {kind: primary article}
            compounds: examplinib, samplib
            proteins: kinase X, kinase Y
            claims:
            """;

    @ParameterizedTest
    @CsvSource({
        "examplinib inhibits kinase X, affirms, inhibits, kinase-x",
        "kinase X is inhibited by examplinib, affirms, inhibits, kinase-x",
        "examplinib directly inhibits kinase X, affirms, inhibits, kinase-x",
        "examplinib blocks kinase Y, affirms, inhibits, kinase-y",
        "examplinib does not inhibit kinase X, denies, inhibits, kinase-x",
        "kinase X is not inhibited by examplinib, denies, inhibits, kinase-x",
    })
    void line_saysWhatItSaysInProse(String line, String polarity, String relation, String object) {
        assertThat(claims(line)).singleElement().satisfies(claim -> {
            assertThat(claim.polarity().property().localName()).isEqualTo(polarity);
            assertThat(claim.proposition().subject().localName()).isEqualTo("examplinib");
            assertThat(claim.proposition().predicate().localName()).isEqualTo(relation);
            assertThat(claim.proposition().object().localName()).isEqualTo(object);
        });
    }

    @ParameterizedTest
    @CsvSource({"examplinib and kinase X were in the room", "examplinib inhibits kinase Z"})
    void line_thatSaysNothingKnown_givesNoClaim(String line) {
        assertThat(claims(line)).isEmpty();
    }

    private static List<Claim> claims(String line) {
        CollectingSink sink = new CollectingSink();
        new DossierReader().read(BytesSource.of("dossier.yaml", HEAD + "  - " + line + "\n"), sink);
        return sink.statements.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }
}
