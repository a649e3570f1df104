package org.warrantgraph.text.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.Result;

/** Which look at the data a sentence, a caption or the label of a row names. */
final class DataCutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At the data cut-off of 9 March 2022, median OS was 20 months. | 2022-03-09",
                "By the cutoff date (March 9, 2022) 80 patients had died. | 2022-03-09",
                "As of 30 June 2023 (data cutoff), 12 were still treated. | 2023-06-30",
                "Clinical cut-off 2021-11-02. | 2021-11-02",
                "The database lock was on 1 May 2020. | 2020-05-01",
                "At the second interim analysis the ratio was 0.8. | second interim analysis",
                "In the prespecified interim overall survival analysis | interim analysis",
                "Final PFS analysis | final analysis",
                "Updated analysis (data cutoff, 4 July 2024) | 2024-07-04"
            })
    void oneLookAtTheData_isRead(String text, String cut) {
        assertThat(DataCut.in(text)).contains(cut);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patients were enrolled from 9 March 2022.",
                "The final analysis set had 120 patients.",
                "The interim analysis gave 0.8 and the final analysis 0.7.",
                "Data cutoff 31 February 2022.",
                "The cutoff for positivity was 10 percent on 9 March 2022 as on other days."
            })
    void whatNamesNoLookOrSeveral_isLeftOpen(String text) {
        assertThat(DataCut.in(text.replace("10 percent", "10 %"))).isEmpty();
    }

    @Test
    void results_carryTheLookOfTheirRowTheirCaptionOrTheirSentence() throws IOException {
        StudyReading reading = StudyReading.of(guide().replace(
                        "Table 1. Outcomes of HORIZON-7", "Table 1. Outcomes of HORIZON-7 (data cutoff 9 March 2022)")
                .replace("| Median DoR |", "| Median DoR (interim analysis) |")
                .replace("Median OS was 21.4 months", "At the final analysis, median OS was 21.4 months"));
        assertThat(cuts(reading, "68 (48.6)")).containsExactly("2022-03-09");
        assertThat(cuts(reading, "2.06 (1.13–3.77); 0.018")).containsExactly("2022-03-09");
        assertThat(cuts(reading, "7.1 months")).containsExactly("interim analysis");
        assertThat(cuts(reading, "21.4 months")).containsExactly("final analysis");
        assertThat(cuts(reading, "48.6%")).as("a sentence that names none").containsExactly("");
    }

    private static List<String> cuts(StudyReading reading, String printed) {
        return reading.all(Result.class).stream()
                .filter(result -> result.printed().equals(printed))
                .map(result -> result.dataCut().orElse(""))
                .toList();
    }

    private static String guide() throws IOException {
        try (InputStream in = DataCutTest.class.getResourceAsStream("/text/study/placebo-controlled.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
