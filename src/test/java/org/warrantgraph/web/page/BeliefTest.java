package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.system.Txn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/** The terms shown are those of the rule that wrote the belief. */
final class BeliefTest {
    @ParameterizedTest
    @ValueSource(strings = {"lerociclib", "cases"})
    void termsShown_giveTheBeliefOfEveryProposition(String graph) {
        try (ReferenceRelease release =
                graph.equals("cases") ? ReferenceRelease.cases() : ReferenceRelease.lerociclib()) {
            Asked asked = new Asked();
            List<Iri> propositions = Txn.calculateRead(
                    release.data(),
                    () -> asked.rows("sitemap", release).stream()
                            .flatMap(row -> row.iri("thing").stream())
                            .filter(thing -> thing.value().contains("/proposition/"))
                            .toList());
            assertThat(propositions).hasSizeGreaterThan(5);
            Txn.executeRead(release.data(), () -> {
                Naming naming = new Naming(release.data());
                for (Iri proposition : propositions) {
                    Row row = asked.rows("proposition", release, proposition).get(0);
                    Belief shown = Belief.of(asked.rows("belief-of", release, proposition), naming);
                    assertThat(shown.value())
                            .as(proposition.value())
                            .isEqualByComparingTo(row.number("belief").orElse(BigDecimal.ZERO));
                }
            });
        }
    }
}
