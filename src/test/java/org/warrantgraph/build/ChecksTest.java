package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.Namespaces;

/** Each check says what it should of a few invented lines, and the reference graph's findings come out again. */
final class ChecksTest {
    private static final Node CHECKS = NodeFactory.createURI(Namespaces.GRAPH + "checks");
    private static final String PREFIXES = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX schema: <https://schema.org/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            PREFIX unit: <http://qudt.org/vocab/unit/>
            PREFIX e: <https://example.org/>
            """;
    private static final String ARMS = """
            e:t a w:Trial ; w:kind w:interventionalTrial . e:a a w:Arm ; w:ofStudy e:t . e:b a w:Arm ; w:ofStudy e:t .
            e:na w:ofStudy e:t ; w:arm e:a ; w:statistic w:participantCount ; w:valueStatus w:valueReported ; qudt:numericValue 40 .
            e:nb w:ofStudy e:t ; w:arm e:b ; w:statistic w:participantCount ; w:valueStatus w:valueReported ; qudt:numericValue 41 .
            """;
    /** A program read the size of an arm out of a text. */
    private static final String READ =
            "e:says w:object e:na . e:reader w:affirms e:says ; w:agentType w:textMiningAgent .\n";

    private static final String CLAIM = """
            e:d a w:SourceDocument ; w:sourceKind w:vendorGuide . e:c w:affirms e:p ; w:source e:d ; w:evidence e:l .
            e:l w:hop w:citedBySource ; w:reference e:r . e:r w:copy e:y . e:y w:copyOf e:k . e:k a w:Work ; w:reports e:s . e:s a w:Study .
            """;

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("arm-sizes-add-up", "consistent", ARMS + enrolled(81)),
                Arguments.of("arm-sizes-add-up", "inconsistent", ARMS + enrolled(80)),
                Arguments.of("arm-sizes-add-up", "incomplete", ARMS + enrolled(120) + "e:c a w:Arm ; w:ofStudy e:t ."),
                Arguments.of("arm-sizes-add-up", "incomplete", ARMS + enrolled(100)),
                // How many had an outcome is no size of an arm.
                Arguments.of(
                        "arm-sizes-add-up",
                        "consistent",
                        ARMS + enrolled(81)
                                + "e:o w:ofStudy e:t ; w:arm e:a ; w:ofEndpoint e:cured ; w:statistic w:participantCount ; "
                                + "w:valueStatus w:valueReported ; qudt:numericValue 7 ."),
                Arguments.of("arm-sizes-add-up", "nothing", ARMS),
                Arguments.of("arm-sizes-add-up", "inconsistent", ARMS + enrolled(60) + READ),
                Arguments.of("arm-sizes-add-up", "notDecidable", ARMS + enrolled(41) + READ),
                Arguments.of("arm-sizes-add-up", "notDecidable", ARMS + enrolled(81) + third(40) + READ),
                Arguments.of("arm-sizes-add-up", "inconsistent", ARMS + enrolled(81) + third(40)),
                Arguments.of("estimate-inside-interval", "consistent", ratio("0.5", "0.4", "0.6")),
                Arguments.of("estimate-inside-interval", "inconsistent", ratio("0.9", "0.4", "0.6")),
                Arguments.of("estimate-inside-interval", "inconsistent", ratio("0.5", "0.6", "0.4")),
                Arguments.of("interval-symmetric-on-log-scale", "consistent", ratio("0.50", "0.25", "1.00")),
                Arguments.of("interval-symmetric-on-log-scale", "notDecidable", ratio("0.54", "0.25", "1.01")),
                Arguments.of("interval-symmetric-on-log-scale", "inconsistent", ratio("0.90", "0.25", "1.01")),
                Arguments.of(
                        "p-agrees-with-interval", "consistent", ratio("0.451", "0.311", "0.656") + p("=", "0.000016")),
                Arguments.of("p-agrees-with-interval", "inconsistent", ratio("0.47", "0.34", "0.65") + p("=", "0.001")),
                Arguments.of("p-agrees-with-interval", "consistent", ratio("0.47", "0.34", "0.65") + p("<", "0.001")),
                Arguments.of("p-agrees-with-interval", "inconsistent", ratio("0.90", "0.70", "1.16") + p("<", "0.01")),
                Arguments.of("p-agrees-with-interval", "inconsistent", ratio("0.47", "0.34", "0.65") + p(">", "0.05")),
                Arguments.of("p-agrees-with-interval", "nothing", ratio("0.47", "0.34", "0.65")),
                // A difference below 0 has an interval below 0.
                Arguments.of(
                        "p-agrees-with-interval",
                        "consistent",
                        difference("-4.8687", "-6.4014", "-3.3360") + p("<", "0.001")),
                Arguments.of(
                        "p-agrees-with-interval", "consistent", difference("-1.0", "-2.0", "0.0") + p("=", "0.05")),
                Arguments.of(
                        "p-agrees-with-interval",
                        "inconsistent",
                        difference("-1.0", "-2.0", "0.0") + p("=", "0.00001")),
                // z is 0.1: p is 0.92 of two sides and 0.46 of one.
                Arguments.of(
                        "p-agrees-with-interval",
                        "notDecidable",
                        difference("0.100", "-1.860", "2.060") + p("=", "0.460")),
                Arguments.of(
                        "p-agrees-with-interval",
                        "notDecidable",
                        ratio("0.90", "0.70", "1.16") + p("<", "0.01") + "e:x w:method w:nonInferiorityTest ."),
                // An exact interval of few events is skewed.
                Arguments.of("interval-symmetric-on-log-scale", "notDecidable", ratio("17.8", "1.8", "830.7")),
                Arguments.of("p-is-a-probability", "inconsistent", "e:x w:pValue 1.2 ; w:pRelation \"=\" ."),
                Arguments.of("p-is-a-probability", "nothing", "e:x w:pValue 0.2 ; w:pRelation \"=\" ."),
                Arguments.of("percent-within-range", "inconsistent", percent("e:a", "150", "150%")),
                Arguments.of("percent-within-range", "nothing", percent("e:a", "100", "100%")),
                Arguments.of("percent-implies-count", "consistent", ARMS + percent("e:a", "52.5", "52.5%")),
                Arguments.of("percent-implies-count", "incomplete", ARMS + percent("e:a", "52.6", "52.6%")),
                // The percent sign of the interval's level is not that of the share.
                Arguments.of(
                        "percent-implies-count",
                        "consistent",
                        ARMS
                                + percent(
                                        "e:a",
                                        "52.5",
                                        "52.5 (95% confidence interval 36.1 to 68.5) percentage of participants")),
                Arguments.of(
                        "percent-implies-count",
                        "incomplete",
                        ARMS + percent("e:a", "52.5", "52.5%")
                                + "e:x w:population e:pop . e:pop skos:prefLabel \"some\" ."),
                Arguments.of(
                        "percent-implies-count",
                        "consistent",
                        percent("e:a", "12.5", "3/24 (12.5%)") + "e:x w:denominator 24 ."),
                Arguments.of(
                        "text-agrees-with-table",
                        "consistent",
                        words("w:greaterEffect", "significantly longer") + p("<", "0.001")),
                Arguments.of(
                        "text-agrees-with-table",
                        "inconsistent",
                        words("w:greaterEffect", "significantly longer") + p("=", "0.31")),
                Arguments.of(
                        "text-agrees-with-table",
                        "consistent",
                        words("w:noDifference", "not significant") + p("=", "0.31")),
                Arguments.of("class-claim-rests-on-one-member", "incomplete", CLASS + member("a")),
                Arguments.of("class-claim-rests-on-one-member", "nothing", CLASS + member("a") + member("b")),
                Arguments.of("class-claim-rests-on-one-member", "nothing", CLASS),
                Arguments.of("one-place-many-statements", "notDecidable", statementsOfOnePlace(13)),
                Arguments.of("one-place-many-statements", "nothing", statementsOfOnePlace(12)),
                Arguments.of("one-passage-many-claims", "notDecidable", foundInOnePassage(3)),
                Arguments.of("one-passage-many-claims", "nothing", foundInOnePassage(2)),
                Arguments.of("one-passage-many-claims", "notDecidable", readFromOneSentence(3, 60)),
                Arguments.of("one-passage-many-claims", "nothing", readFromOneSentence(3, 59)),
                Arguments.of("one-passage-many-claims", "nothing", readFromOneSentence(2, 60)),
                Arguments.of("settlements-agree", "inconsistent", settled("w:explained") + settled("w:resolved")),
                Arguments.of("settlements-agree", "nothing", settled("w:explained")),
                Arguments.of("settlement-has-a-conflict", "notDecidable", settled("w:explained")),
                Arguments.of(
                        "settlement-has-a-conflict",
                        "nothing",
                        settled("w:explained") + "e:f a w:Conflict ; w:side e:c1 , e:c2 . e:c1 w:affirms e:p ."),
                Arguments.of("text-agrees-with-table", "nothing", words("w:greaterEffect", "longer") + p("=", "0.31")),
                Arguments.of(
                        "result-is-complete",
                        "incomplete",
                        ratio("0.5", "0.4", "0.6") + median("e:ma", "e:a", "w:notReported", "")),
                Arguments.of(
                        "result-is-complete",
                        "incomplete",
                        "e:x w:statistic w:oddsRatio ; w:valueStatus w:valueReported ; qudt:numericValue 2 ."),
                Arguments.of("result-is-complete", "nothing", ratio("0.5", "0.4", "0.6") + medians("10.2", "5.0")),
                Arguments.of(
                        "ratio-of-medians",
                        "consistent",
                        medians("10.2", "5.0") + saidRatio(">", "2", "more than doubled")),
                Arguments.of(
                        "ratio-of-medians",
                        "inconsistent",
                        medians("9.8", "5.0") + saidRatio(">", "2", "more than doubled")),
                Arguments.of("ratio-of-medians", "consistent", medians("2.5", "5.0") + saidRatio("=", "0.5", "halved")),
                Arguments.of("narrower-grade-within-wider", "consistent", grades("10.0", "30.0")),
                Arguments.of("narrower-grade-within-wider", "inconsistent", grades("30.0", "10.0")),
                Arguments.of(
                        "medians-and-ratio-same-direction",
                        "consistent",
                        ratio("0.5", "0.4", "0.6") + medians("10.2", "5.0")),
                Arguments.of(
                        "medians-and-ratio-same-direction",
                        "inconsistent",
                        ratio("1.5", "1.4", "1.6") + medians("10.2", "5.0")),
                Arguments.of("reference-is-resolvable", "incomplete", "e:r w:resolution w:hostOnly ."),
                Arguments.of("reference-is-resolvable", "nothing", "e:r w:resolution w:titleOnly ."),
                Arguments.of("work-cites-itself", "inconsistent", cited("e:k")),
                Arguments.of("work-cites-itself", "nothing", cited("e:other")),
                Arguments.of("nothing-is-its-own-copy", "inconsistent", "e:a w:copyOf e:b . e:b w:copyOf e:a ."),
                Arguments.of("nothing-is-its-own-copy", "nothing", "e:a w:copyOf e:b . e:c w:copyOf e:b ."),
                Arguments.of("circular-citation", "inconsistent", says(1, 2) + says(2, 1)),
                Arguments.of("circular-citation", "nothing", says(1, 2) + says(2, 3)),
                Arguments.of("identifiers-agree", "inconsistent", alike("doi:10.1000/x", "doi:10.1000/y")),
                Arguments.of("identifiers-agree", "nothing", alike("doi:10.1000/x", "pubmed:1")),
                Arguments.of("registry-number-of-one-study", "inconsistent", number("e:t1") + number("e:t2")),
                Arguments.of("registry-number-of-one-study", "nothing", number("e:t1")),
                Arguments.of("registry-number-of-one-study", "inconsistent", bothNamed("w:sameIdentifier")),
                Arguments.of("registry-number-of-one-study", "nothing", bothNamed("w:curatorJudgement")),
                Arguments.of("curators-name-one-record", "inconsistent", record("1", "hgnc") + record("2", "hgnc")),
                Arguments.of("curators-name-one-record", "nothing", record("1", "hgnc") + record("2", "uniprot")),
                Arguments.of("study-kind-supports-claim", "inconsistent", claim("w:inhibits", "w:interventionalTrial")),
                Arguments.of("study-kind-supports-claim", "nothing", claim("w:inhibits", "w:inVitro")),
                Arguments.of(
                        "study-kind-supports-claim",
                        "inconsistent",
                        claim("w:inhibits", "w:animalExperiment")
                                + "e:p w:context e:cells . e:cells w:kind w:cellLine ."),
                Arguments.of("study-kind-supports-claim", "nothing", claim("w:memberOf", "w:interventionalTrial")),
                Arguments.of("synergy-needs-interaction-test", "incomplete", claim("w:synergizesWith", "w:inVitro")),
                Arguments.of(
                        "synergy-needs-interaction-test",
                        "inconsistent",
                        claim("w:synergizesWith", "w:inVitro") + combination("false")),
                Arguments.of(
                        "synergy-needs-interaction-test",
                        "consistent",
                        claim("w:synergizesWith", "w:inVitro") + combination("true")),
                Arguments.of(
                        "source-sells-the-subject",
                        "notDecidable",
                        claim("schema:identifier", "w:inVitro")
                                + "e:o schema:propertyID \"Cat. No.\" ; schema:value \"1\" . e:s1 skos:prefLabel \"x\" ."),
                Arguments.of(
                        "source-sells-the-subject",
                        "nothing",
                        claim("schema:identifier", "w:inVitro")
                                + "e:o schema:propertyID \"research code\" ; schema:value \"1\" . e:s1 skos:prefLabel \"x\" ."),
                Arguments.of("vendor-only-support", "notDecidable", claim("w:inhibits", "w:inVitro")),
                Arguments.of(
                        "vendor-only-support",
                        "nothing",
                        claim("w:inhibits", "w:inVitro")
                                + "e:c2 w:affirms e:p ; w:source e:d2 ; w:evidence e:l2 . e:l2 w:hop w:statedBySource . e:d2 a w:SourceDocument ; w:sourceKind w:review ."));
    }

    private static final String CLASS =
            CLAIM + "e:p w:subject e:class ; w:predicate w:inhibits ; w:object e:x . e:class a w:DrugClass .\n";

    /** A member of the class, tested in the cited study. */
    private static String member(String name) {
        return """
                e:mN w:subject e:drugN ; w:predicate w:memberOf ; w:object e:class . e:drugN skos:prefLabel "drug N" .
                e:armN w:ofStudy e:s . e:gN w:subject e:armN ; w:predicate w:hasIntervention ; w:object e:givenN . e:givenN w:agent e:drugN .
                """.replace("N", name);
    }

    private static String statementsOfOnePlace(int statements) {
        return IntStream.range(0, statements)
                .mapToObj(i ->
                        "e:c" + i + " w:affirms e:p" + i + " ; <http://www.w3.org/ns/prov#wasDerivedFrom> e:place .\n")
                .collect(Collectors.joining());
    }

    /** Claims of as many documents, each found in the same place of a cited work. */
    private static String foundInOnePassage(int documents) {
        return IntStream.range(0, documents)
                .mapToObj(i ->
                        "e:c%1$d w:source e:d%1$d ; w:evidence e:l%1$d . e:l%1$d w:verification w:confirmed ; prov:wasDerivedFrom e:place .\n"
                                .formatted(i))
                .collect(Collectors.joining("", "e:place oa:hasSource e:cited .\n", ""));
    }

    /** Claims of as many documents, read from the same words. */
    private static String readFromOneSentence(int documents, int length) {
        return IntStream.range(0, documents)
                .mapToObj(i ->
                        "e:c%1$d w:source e:d%1$d ; prov:wasDerivedFrom e:a%1$d . e:a%1$d w:sha256 \"same\" ; oa:start 10 ; oa:end %2$d .\n"
                                .formatted(i, 10 + length))
                .collect(Collectors.joining());
    }

    private static String bothNamed(String method) {
        return "e:t1 a w:Trial . e:t2 a w:Trial . e:d a w:IdentityDecision ; w:method " + method
                + " ; w:status w:proposed ; w:decides e:t1 ; w:decidedAs e:t2 .\n";
    }

    private static String record(String id, String register) {
        return "e:d" + id
                + " a w:IdentityDecision ; w:method w:curatorJudgement ; w:status w:accepted ; w:decides e:thing ;"
                + " w:decidedAs e:r" + id + " . e:r" + id + " schema:propertyID \"" + register + "\" .\n";
    }

    private static String settled(String status) {
        return "e:settled-" + status.substring(2) + " a w:Settlement ; schema:about e:p ; w:status " + status + " .\n";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void check_saysWhatItShould(String check, String outcome, String turtle) {
        assertThat(findings(check, turtle))
                .extracting(finding -> finding.outcome().localName())
                .isEqualTo(outcome.equals("nothing") ? List.of() : List.of(outcome));
    }

    @Test
    void everyCheck_hasACaseThatItFindsAndOneThatItLeavesAlone() {
        for (ChecksQuery query : ChecksQuery.bundled()) {
            Set<Object> outcomes = cases().filter(c -> c.get()[0].equals(query.check()))
                    .map(c -> c.get()[1])
                    .collect(Collectors.toSet());
            assertThat(outcomes)
                    .as(query.check())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .containsAnyOf("consistent", "nothing");
        }
    }

    @Test
    void severity_isWarningOnlyWhereSomebodyShouldLook() {
        assertThat(findings("estimate-inside-interval", ratio("0.5", "0.4", "0.6")))
                .singleElement()
                .satisfies(f -> assertThat(f.severity().localName()).isEqualTo("info"));
        assertThat(findings("estimate-inside-interval", ratio("0.9", "0.4", "0.6")))
                .singleElement()
                .satisfies(f -> assertThat(f.severity().localName()).isEqualTo("warning"));
    }

    @Test
    void rowsThatDifferInTheirInput_areOneFinding() {
        assertThat(findings("arm-sizes-add-up", ARMS + enrolled(81)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message()).isEqualTo("40 + 41 = 81, the enrolment.");
                    assertThat(f.inputs()).hasSize(3);
                });
    }

    @Test
    void noCheck_saysWrong() {
        assertThat(ChecksQuery.bundled())
                .noneMatch(
                        query -> query.text().lines().anyMatch(line -> !line.startsWith("#") && line.contains("rong")));
    }

    @Test
    void referenceGraph_hasItsFindingsAgain() {
        try (ReferenceRelease original = ReferenceRelease.lerociclib();
                ReferenceRelease copy = ReferenceRelease.lerociclib()) {
            Stripped.strip(copy.data());
            copy.data().removeGraph(CHECKS);
            Assembly.bundled().run(copy.data(), rule -> {});
            List<String> seen = new ArrayList<>();
            Checks.bundled("0.2.0").run(copy.data(), check -> seen.add(check.check()));
            assertThat(seen).isSorted().hasSize(ChecksQuery.bundled().size());
            Set<String> expected = new TreeSet<>();
            original.data().getGraph(CHECKS).find().forEach(t -> expected.add(t.toString()));
            Set<String> actual = new TreeSet<>();
            copy.data().getGraph(CHECKS).find().forEach(t -> actual.add(t.toString()));
            assertThat(actual).isEqualTo(expected).isNotEmpty();
            assertThat(Shapes.bundled().validate(copy.data())).isEmpty();
        }
    }

    private static Collection<ChecksFinding> findings(String check, String turtle) {
        ChecksQuery query = ChecksQuery.bundled().stream()
                .filter(q -> q.check().equals(check))
                .findFirst()
                .orElseThrow();
        try (ReferenceRelease release = ReferenceRelease.of()) {
            RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
                    .parse(StreamRDFLib.graph(release.data().getDefaultGraph()));
            Assembly.bundled().run(release.data(), rule -> {});
            return List.copyOf(Checks.find(release.data(), query));
        }
    }

    private static String third(int n) {
        return "e:c a w:Arm ; w:ofStudy e:t . e:nc w:ofStudy e:t ; w:arm e:c ; w:statistic w:participantCount ;"
                + " w:valueStatus w:valueReported ; qudt:numericValue " + n + " .\n";
    }

    private static String enrolled(int n) {
        return "e:n w:ofStudy e:t ; w:statistic w:participantCount ; w:valueStatus w:valueReported ; qudt:numericValue "
                + n + " .\n";
    }

    private static String ratio(String value, String low, String high) {
        return "e:x a w:Comparison ; w:ofStudy e:t ; w:ofEndpoint e:e ; w:arm e:a ; w:comparatorArm e:b ; w:statistic w:hazardRatio ; "
                + "w:valueStatus w:valueReported ; qudt:numericValue %s ; w:ciLow %s ; w:ciHigh %s ; w:ciLevel 0.95 .\n"
                        .formatted(value, low, high);
    }

    private static String difference(String value, String low, String high) {
        return "e:x a w:Comparison ; w:statistic w:meanDifference ; w:valueStatus w:valueReported ; qudt:numericValue %s ; w:ciLow %s ; w:ciHigh %s ; w:ciLevel 0.95 .\n"
                .formatted(value, low, high);
    }

    private static String p(String relation, String p) {
        return "e:x w:pValue %s ; w:pRelation \"%s\" .\n".formatted(p, relation);
    }

    private static String percent(String arm, String value, String printed) {
        return "e:x w:arm %s ; w:statistic w:percentage ; w:valueStatus w:valueReported ; qudt:hasUnit unit:PERCENT ; qudt:numericValue %s ; w:printed \"%s\" .\n"
                .formatted(arm, value, printed);
    }

    private static String words(String outcome, String printed) {
        return "e:e w:ofStudy e:t ; w:measure w:overallSurvival . e:w a w:QualitativeResult ; w:ofStudy e:t ; w:ofEndpoint e:e ; w:outcome %s ; w:printed \"%s\" .\n"
                        .formatted(outcome, printed)
                + "e:x a w:Comparison ; w:ofStudy e:t ; w:ofEndpoint e:e .\n";
    }

    private static String median(String result, String arm, String status, String value) {
        return "%s w:ofStudy e:t ; w:ofEndpoint e:e ; w:arm %s ; w:statistic w:median ; w:valueStatus %s .\n"
                        .formatted(result, arm, status)
                + (value.isEmpty()
                        ? ""
                        : "%s qudt:numericValue %s ; qudt:hasUnit unit:MO .\n".formatted(result, value));
    }

    private static String medians(String a, String b) {
        return median("e:ma", "e:a", "w:valueReported", a) + median("e:mb", "e:b", "w:valueReported", b);
    }

    private static String saidRatio(String relation, String value, String words) {
        return "e:x w:ofStudy e:t ; w:ofEndpoint e:e ; w:arm e:a ; w:comparatorArm e:b ; w:statistic w:ratioOfMedians ; w:valueRelation \"%s\" ; qudt:numericValue %s ; w:printed \"%s\" .\n"
                .formatted(relation, value, words);
    }

    private static String grades(String narrow, String any) {
        return "e:x w:arm e:a ; w:adverseEvent e:ae ; w:gradeBand w:grade3to4 ; qudt:hasUnit unit:PERCENT ; qudt:numericValue %s .\n"
                        .formatted(narrow)
                + "e:y w:arm e:a ; w:adverseEvent e:ae ; w:gradeBand w:anyGrade ; qudt:hasUnit unit:PERCENT ; qudt:numericValue %s .\n"
                        .formatted(any);
    }

    private static String claim(String relation, String studyKind) {
        return CLAIM
                + "e:p a w:Proposition ; w:subject e:s1 ; w:predicate %s ; w:object e:o . e:s w:kind %s .\n"
                        .formatted(relation, studyKind);
    }

    private static String combination(String testsInteraction) {
        return "e:ia w:agent e:s1 . e:ib w:agent e:o . e:pa w:subject e:arm ; w:predicate w:hasIntervention ; w:object e:ia . e:pb w:subject e:arm ; w:predicate w:hasIntervention ; w:object e:ib .\n"
                + "e:x w:arm e:arm ; w:testsInteraction %s .\n".formatted(testsInteraction);
    }

    /** A document that is a copy of {@code work} cites work k. */
    private static String cited(String work) {
        return "e:r a w:Reference ; dcterms:isPartOf e:d ; w:copy e:y . e:y w:copyOf e:k . e:d w:copyOf " + work
                + " .\n";
    }

    /** Document {@code n}, a copy of work {@code n}, says p and cites work {@code other}. */
    private static String says(int n, int other) {
        return """
                e:c%1$d w:affirms e:p ; w:source e:d%1$d ; w:evidence e:l%1$d . e:d%1$d w:copyOf e:k%1$d .
                e:l%1$d w:reference e:r%1$d . e:r%1$d w:copy e:y%1$d . e:y%1$d w:copyOf e:k%2$d .
                """.formatted(n, other);
    }

    private static String alike(String one, String other) {
        return """
                e:dec a w:IdentityDecision ; w:status w:proposed ; w:method w:sameTitle ; w:decides e:a ; w:decidedAs e:b .
                e:a dcterms:identifier "%s" . e:b dcterms:identifier "%s" .
                """.formatted(one, other);
    }

    private static String number(String trial) {
        return "%1$s a w:Trial . %1$s-p w:predicate schema:identifier ; w:subject %1$s ; w:object e:nct .\n"
                .formatted(trial);
    }
}
