package org.warrantgraph.text.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.Assembly;
import org.warrantgraph.build.Encoder;
import org.warrantgraph.gold.GoldScore;

/** The real guide against the gold list, trials and experiments only. */
class GuideStudyTest {
    private static final Path GUIDE = Path.of("../shared/data/guides/lerociclib.md");

    @Test
    void guide_givesEveryRowOnStudies_andNoFalseResult() throws IOException {
        Assumptions.assumeTrue(Files.exists(GUIDE), "the guide is not here: " + GUIDE);
        GoldScore score = GoldScore.of(graph(StudyReading.of(Files.readString(GUIDE))));

        List<String> missing =
                score.missing().stream().filter(row -> row.matches("[XTRA].*")).toList();
        // A23 also says that the class causes neutropenia; that half is the mechanism reader's.
        assertThat(missing).as(score.toString()).isSubsetOf("A23");
        assertThat(score.falseTableResults()).isEmpty();
    }

    private static DatasetGraph graph(StudyReading reading) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            Encoder encoder = Encoder.forReading(
                    "study",
                    "test",
                    reading.document().document().sha256(),
                    triple -> data.getDefaultGraph().add(triple));
            encoder.encode(reading.document().document());
            reading.document().references().forEach(encoder::encode);
            reading.statements().forEach(encoder::encode);
            Assembly.bundled().run(data, rule -> {});
        });
        return data;
    }
}
