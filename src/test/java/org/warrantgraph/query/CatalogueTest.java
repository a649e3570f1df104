package org.warrantgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.WarrantException;

class CatalogueTest {
    private static final ReferenceRelease GUIDE = ReferenceRelease.lerociclib();
    private static final ReferenceRelease CASES = ReferenceRelease.cases();

    static Stream<Question> questions() {
        return Catalogue.load().questions().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestion_withItsDefaults_givesTheExpectedRowsByteForByte(Question question) throws IOException {
        ReferenceRelease release = question.data().equals("cases") ? CASES : GUIDE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.CSV.write((Answer.Table) question.run(release, Map.of()), out);
        try (InputStream expected =
                CatalogueTest.class.getResourceAsStream("/model/expected/" + question.id() + ".csv")) {
            assertThat(expected).as("expected answer of " + question.id()).isNotNull();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theCatalogue_hasItsQuestions_fiveOfThemInSparql12() {
        assertThat(questions()).hasSize(43);
        assertThat(questions().filter(q -> q.id().startsWith("r"))).hasSize(5);
    }

    @Test
    void aQuestion_isFoundWithAndWithoutItsNumber() {
        Catalogue catalogue = Catalogue.load();
        assertThat(catalogue.question("step-chain")).isEqualTo(catalogue.question("02-step-chain"));
        assertThat(questions().map(Question::name)).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownQuestion_isAnsweredWithNearOnes() {
        assertThatThrownBy(() -> Catalogue.load().question("mechanism-with-evidense"))
                .isInstanceOf(WarrantException.Usage.class)
                .hasMessageContaining("W-QUERY-001")
                .hasMessageContaining("mechanism-with-evidence");
    }
}
