package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.warrantgraph.gold.GoldScore;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

class BundledDossierTest {
    static BytesSource bundled() {
        try (InputStream in = Objects.requireNonNull(
                DossierReader.class.getResourceAsStream("/workspace/dossiers/lerociclib.yaml"))) {
            return new BytesSource("dossiers/lerociclib.yaml", in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void bundledDossier_isReadWithoutAMessage() {
        CollectingSink sink = new CollectingSink();
        new DossierReader().read(bundled(), sink);

        assertThat(sink.messages).isEmpty();
        assertThat(sink.skipped).isEmpty();
    }

    @Test
    void bundledDossier_saysEveryRowOfTheGoldList_andNothingElse() {
        DatasetGraph data = DossierGraph.of(new DossierReader(), bundled());
        GoldScore score = GoldScore.of(data);

        assertThat(score.missing()).as(score.toString()).isEmpty();
        assertThat(score.falseResults()).isEmpty();
        assertThat(score.falseMechanisms()).isEmpty();
    }
}
