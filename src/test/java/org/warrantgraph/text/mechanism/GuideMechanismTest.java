package org.warrantgraph.text.mechanism;

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
import org.warrantgraph.model.Reference;
import org.warrantgraph.source.guide.GuideParser;
import org.warrantgraph.text.lexicon.DocumentTaggers;
import org.warrantgraph.text.lexicon.Lexicon;
import org.warrantgraph.text.pattern.RelationPatterns;
import org.warrantgraph.text.pattern.StatementPatterns;
import org.warrantgraph.text.structure.TextDocument;

class GuideMechanismTest {
    private static final Path GUIDE = Path.of("../shared/data/guides/lerociclib.md");

    @Test
    void guide_givesNineOfTenMechanismRows_andAtMostTwoFalseClaims() throws IOException {
        Assumptions.assumeTrue(Files.exists(GUIDE), "the guide is not here: " + GUIDE);
        TextDocument document = new GuideParser()
                .parse("lerociclib.md", Files.readAllBytes(GUIDE))
                .document();

        GoldScore score = GoldScore.of(graph(document));

        List<String> missing =
                score.missing().stream().filter(row -> row.matches("[CMPK].*")).toList();
        assertThat(score.found("CMP"))
                .as("missing %s, false %s", missing, score.falseMechanisms())
                .isGreaterThanOrEqualTo(score.total("CMP"));
        assertThat(score.falseMechanisms()).hasSizeLessThanOrEqualTo(2);
    }

    private static DatasetGraph graph(TextDocument document) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            Encoder encoder = Encoder.forReading(
                    "claims",
                    "test",
                    document.document().sha256(),
                    triple -> data.getDefaultGraph().add(triple));
            encoder.encode(document.document());
            for (Reference reference : document.references()) {
                encoder.encode(reference);
            }
            new MechanismExtractor(RelationPatterns.load(), StatementPatterns.load(), "test")
                    .extract(
                            document,
                            new DocumentTaggers(Lexicon.bundled(), "test").taggerFor(document),
                            encoder::encode);
            Assembly.bundled().run(data, rule -> {});
        });
        return data;
    }
}
