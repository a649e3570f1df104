package org.warrantgraph.text.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary;

class StudyExtractorTest {
    private static StudyReading read(String file) throws IOException {
        try (InputStream in = StudyExtractorTest.class.getResourceAsStream("/text/study/" + file)) {
            return StudyReading.of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void trialWithActiveComparator_isReadFromBulletsAndTables() throws IOException {
        StudyReading reading = read("placebo-controlled.md");
        assertThat(reading.all(Study.class)).extracting(Study::label).containsExactly("HORIZON-7");
        assertThat(reading.objects("phase")).contains("phase2 [1]");
        assertThat(reading.objects("design")).contains("openLabel [1]", "multicentre [1]");
        assertThat(reading.all(Arm.class))
                .extracting(arm -> arm.label() + " " + arm.kind().localName())
                .containsExactly("Arm 1: velmarib + docetaxel experimentalArm", "Arm 2: docetaxel activeComparator");
        assertThat(reading.objects("hasIntervention"))
                .containsExactlyInAnyOrder(
                        "velmarib-200-MilliGM-oral-1-per-day [1]",
                        "docetaxel-75-MilliGM-PER-M2-intravenous-0.047619-per-day [1]",
                        "docetaxel [1]");
        assertThat(reading.objects("primaryEndpoint")).containsExactly("OS [1]");
        assertThat(reading.objects("secondaryEndpoint"))
                .containsExactly("PFS [2]", "DoR [2]", "patient-reported fatigue [2]", "safety [2]");
        assertThat(reading.results())
                .contains(
                        "enrolment | participantCount | 210 NUM",
                        "enrolment | allocationRatio | 2 UNITLESS",
                        "enrolment | Arm 1: velmarib + docetaxel | participantCount | 140 NUM",
                        "OS | Arm 1: velmarib + docetaxel | median | 21.4 MO | CI 18.0..25.1 @0.95",
                        "OS | Arm 2: docetaxel | median | 15.9 MO | CI 13.2..18.8 @0.95",
                        "ORR | Arm 1: velmarib + docetaxel vs Arm 2: docetaxel | oddsRatio | 2.06 UNITLESS | CI 1.13..3.77 @0.95 | p=0.018",
                        "OS | Arm 1: velmarib + docetaxel vs Arm 2: docetaxel | testOfDifference | p=0.019 | notReported",
                        "ORR | Arm 1: velmarib + docetaxel | percentage | 48.6 PERCENT | of 140",
                        "DoR | Arm 1: velmarib + docetaxel | median | notReached",
                        "DoR | Arm 2: docetaxel | median | 7.1 MO");
    }

    @Test
    void numbersInSentences_goToTheArmsTheyAreSaidOf() throws IOException {
        assertThat(read("placebo-controlled.md").claims())
                .contains(
                        "HORIZON-7 hasResult OS | Arm 1: velmarib + docetaxel | median | 21.4 MO [1]",
                        "HORIZON-7 hasResult OS | Arm 2: docetaxel | median | 15.9 MO [1]",
                        "HORIZON-7 hasResult OS | Arm 1: velmarib + docetaxel vs Arm 2: docetaxel | hazardRatio | 0.68 UNITLESS | CI 0.49..0.94 @0.95 | p=0.019 [1]",
                        "HORIZON-7 hasResult ORR | Arm 1: velmarib + docetaxel | percentage | 48.6 PERCENT [2]",
                        "HORIZON-7 hasResult ORR | Arm 2: docetaxel | percentage | 31.4 PERCENT [2]");
    }

    @Test
    void adverseEvents_keepCountsGradesAndRowsWithoutGrade() throws IOException {
        StudyReading reading = read("placebo-controlled.md");
        assertThat(reading.results())
                .contains(
                        "safety | rash | anyGrade | Arm 1: velmarib + docetaxel | percentage | 40.0 PERCENT | of 140",
                        "safety | rash | grade3to5 | Arm 1: velmarib + docetaxel | percentage | 5.0 PERCENT | of 140",
                        "safety | rash | grade3to5 | Arm 2: docetaxel | percentage | 0 PERCENT | of 70",
                        "safety | febrile neutropenia | grade3to5 | Arm 2: docetaxel | percentage | 12.9 PERCENT | of 70",
                        "safety | dose reduction | gradeNotApplicable | Arm 1: velmarib + docetaxel | percentage | 20.0 PERCENT | of 140",
                        "safety | dose reduction | grade3to5 | Arm 1: velmarib + docetaxel | percentage | notReported");
        assertThat(reading.all(Result.class).stream()
                        .filter(result -> result.type().equals(Vocabulary.Type.ADVERSE_EVENT_RATE)))
                .hasSize(12);
    }

    @Test
    void referencesThatReportTheTrial_areTold() throws IOException {
        assertThat(read("placebo-controlled.md").all(ReportedStudy.class))
                .extracting(each -> each.reference().localName().replaceAll(".*-", "") + " "
                        + each.method().localName())
                .contains("1 sameTitle");
    }

    @Test
    void singleArmTrial_givesItsOnlyColumnToItsOnlyArm() throws IOException {
        StudyReading reading = read("single-arm.md");
        assertThat(reading.objects("phase")).containsExactly("phase1 [1]", "phase2 [1]");
        assertThat(reading.objects("design")).containsExactlyInAnyOrder("singleArm [1]", "openLabel [1]");
        assertThat(reading.objects("hasArm")).containsExactly("orvanib [1]");
        assertThat(reading.results())
                .contains(
                        "enrolment | participantCount | 54 NUM",
                        "ORR | orvanib | percentage | 61.1 PERCENT | CI 46.9..74.1 @0.95 | of 54",
                        "complete response | orvanib | percentage | 22.2 PERCENT | of 54",
                        "PFS | orvanib | median | 9.3 MO | CI 7.0..12.2 @0.95",
                        "12-month PFS rate | orvanib | percentage | 38.5 PERCENT | of 54",
                        "safety | orvanib | mostCommon");
        assertThat(reading.results()).noneMatch(result -> result.contains("63"));
    }

    @Test
    void threeArms_areComparedRowByRowWithThePlaceboArm() throws IOException {
        StudyReading reading = read("dose-finding.md");
        assertThat(reading.all(Arm.class))
                .extracting(arm -> arm.label() + " " + arm.kind().localName())
                .containsExactly(
                        "tesorvia 10 mg experimentalArm",
                        "tesorvia 30 mg experimentalArm",
                        "placebo placeboComparator");
        assertThat(reading.results())
                .contains(
                        "enrolment | tesorvia 30 mg | participantCount | 60 NUM",
                        "enrolment | allocationRatio | 1 UNITLESS",
                        "complete response | tesorvia 10 mg | percentage | 24.6 PERCENT | of 61",
                        "complete response | placebo | percentage | 9.7 PERCENT | of 62",
                        "complete response | tesorvia 30 mg vs placebo | oddsRatio | 6.67 UNITLESS | CI 2.48..17.9 @0.95 | p<0.001");
    }

    @Test
    void experiment_spreadsDosesOverArmsAndTakesOutcomesInWords() throws IOException {
        StudyReading reading = read("bench.md");
        assertThat(reading.all(Study.class))
                .extracting(Study::label)
                .containsExactly("quelatinib + cisplatin xenograft study");
        assertThat(reading.all(Arm.class))
                .extracting(Arm::label)
                .containsExactly(
                        "vehicle",
                        "quelatinib 10 mg/kg",
                        "quelatinib 30 mg/kg",
                        "quelatinib 90 mg/kg",
                        "cisplatin 3 mg/kg");
        assertThat(reading.objects("usesModel"))
                .containsExactly("A549 human lung cancer cells in athymic nude mice [1]");
        assertThat(reading.objects("hasIntervention"))
                .contains("quelatinib-90-MilliGM-PER-KiloGM-oral-2-per-day-3-WK [1]");
        assertThat(reading.objects("hasResult"))
                .containsExactlyInAnyOrder(
                        "tumour volume | quelatinib 90 mg/kg | in A549 human lung cancer cells in athymic nude mice | greaterEffect [2]",
                        "tumour volume | quelatinib 10 mg/kg | in A549 human lung cancer cells in athymic nude mice | noDifference [2]");
    }

    @Test
    void claims_haveTheirPlaceInTheText() throws IOException {
        StudyReading reading = read("placebo-controlled.md");
        for (Claim claim : reading.all(Claim.class)) {
            assertThat(claim.rule()).isPresent();
            claim.places()
                    .forEach(place -> assertThat(place.end())
                            .isLessThanOrEqualTo(reading.document().original().length()));
        }
        assertThat(reading.all(Claim.class).stream()
                        .flatMap(claim -> claim.places().stream())
                        .filter(place -> place.cell().isPresent()))
                .isNotEmpty();
    }

    @Test
    void documentWithoutStudies_givesNothing() {
        assertThat(StudyReading.of("# A note\n\nNothing was tried on anyone.\n").statements())
                .isEmpty();
        assertThat(StudyReading.of("").statements()).isEmpty();
    }

    @Test
    void everyDataFile_isPartOfTheVersion() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/study"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".tsv", "")))
                    .containsExactlyInAnyOrderElementsOf(StudyData.FILES);
        }
    }
}
