package org.warrantgraph.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Quantity;
import org.warrantgraph.model.Vocabulary;

class DosingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "150 mg, orally, twice daily      | 150-MilliGM                | 2.0       | oral         | -",
                "50 mg/kg                         | 50-MilliGM-PER-KiloGM      | -         | -            | -",
                "30 or 100 mg/kg                  | 30-MilliGM-PER-KiloGM 100-MilliGM-PER-KiloGM | - | - | -",
                "200 mg/m2 IV every 3 weeks       | 200-MilliGM-PER-M2         | 0.0476190 | intravenous  | -",
                "100 mg QD                        | 100-MilliGM                | 1.0       | -            | -",
                "5 mg BID PO                      | 5-MilliGM                  | 2.0       | oral         | -",
                "on a daily basis for 28 days     | -                          | 1.0       | -            | 28-DAY",
                "0.5 mg s.c. once weekly          | 0.5-MilliGM                | 0.142857  | subcutaneous | -",
                "10, 30 and 100 mg/kg             | 10-MilliGM-PER-KiloGM 30-MilliGM-PER-KiloGM 100-MilliGM-PER-KiloGM | - | - | -",
                "2.5mg/kg by oral gavage for 6 weeks | 2.5-MilliGM-PER-KiloGM  | -         | oral         | 6-WK",
                "on days 1 to 21 of a 28-day cycle | -                         | -         | -            | -",
            })
    void dosing_isReadFromPrintedWords(String text, String doses, BigDecimal perDay, String route, String duration) {
        Dosing dosing = Dosing.in(text);
        assertThat(dosing.doses())
                .extracting(Quantity::key)
                .isEqualTo(doses == null ? List.of() : Arrays.asList(doses.split(" ")));
        assertThat(dosing.dosesPerDay().orElse(null)).isEqualTo(perDay);
        assertThat(dosing.route().map(Iri::localName).orElse(null)).isEqualTo(route);
        assertThat(dosing.duration().map(Quantity::key).orElse(null)).isEqualTo(duration);
    }

    @Test
    void regimenForAllArms_fillsOnlyWhatAnArmLeavesOpen() {
        Dosing arm = Dosing.in("10 mg/kg subcutaneously").completedBy(Dosing.in("orally, once daily for 14 days"));
        assertThat(arm.route()).contains(Vocabulary.Value.SUBCUTANEOUS);
        assertThat(arm.dosesPerDay()).contains(new BigDecimal("1.0"));
        assertThat(arm.duration()).contains(new Quantity(new BigDecimal("14"), "DAY"));
    }

    @ParameterizedTest
    @CsvSource({"Arm A (n=137),137", "N = 138,138", "'Placebo (N=1,204)',1204"})
    void groupSize_isRead(String text, int size) {
        assertThat(GroupSize.in(text).orElseThrow().value()).isEqualTo(size);
    }

    @Test
    void groupSize_keepsPrintedText() {
        assertThat(GroupSize.in("Arm A (n=137)").orElseThrow().printed()).isEqualTo("n=137");
        assertThat(GroupSize.in("Region = 4")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A Phase III trial,phase3",
        "phase 2 study,phase2",
        "Phase 2/3,phase2to3",
        "phase IIb,phase2",
        "PHASE-1,phase1"
    })
    void phase_isRead(String text, String value) {
        assertThat(TrialPhase.find(text).get(0).value().values())
                .extracting(Iri::localName)
                .containsExactly(value);
    }

    @Test
    void combinedPhaseWithoutValueOfItsOwn_isBoth() {
        assertThat(TrialPhase.find("phase 1b/2").get(0).value().values())
                .containsExactly(Vocabulary.Value.PHASE1, Vocabulary.Value.PHASE2);
        assertThat(TrialPhase.find("the G1 phase of the cell")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Grade 3/4,3,4",
        "Grade 3-4 (%),3,4",
        "Grades 3–4,3,4",
        "Grade 3 or 4,3,4",
        "Any Grade,1,5",
        "All grades (%),1,5",
        "Grade ≥3,3,5",
        "≥ Grade 3,3,5",
        "Grade 3 or higher,3,5",
        "Grade 3+,3,5",
        "Grade 3,3,3",
        "G3/4,3,4",
        "Grade >2,3,5",
    })
    void gradeBand_isRead(String text, int low, int high) {
        GradeBand band = GradeBand.in(text).orElseThrow();
        assertThat(band.low()).isEqualTo(low);
        assertThat(band.high()).isEqualTo(high);
    }

    @Test
    void gradeWithoutNumber_isNoBand() {
        assertThat(GradeBand.in("high grade tumours")).isEmpty();
        assertThat(GradeBand.in("G1 arrest of cells in grade school")).isNotPresent();
    }
}
