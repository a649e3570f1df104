package org.warrantgraph.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.build.ReferenceRelease;

class GoldScoreTest {
    private static final String PREFIXES = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            PREFIX schema: <https://schema.org/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX graph: <https://w3id.org/warrant/graph/>
            """;

    @Test
    void referenceGraph_holdsEveryRow_andNothingElse() {
        GoldScore score = GoldScore.of(ReferenceRelease.lerociclib().data());

        assertThat(score.missing()).as(score.toString()).isEmpty();
        assertThat(score.rows()).hasSize(131);
        assertThat(score.falseTableResults()).isEmpty();
        assertThat(score.falseResults()).isEmpty();
        assertThat(score.falseMechanisms()).isEmpty();
        assertThat(score.toString())
                .startsWith(
                        "D 8/8  C 6/6  M 13/13  P 10/10  X 14/14  T 17/17  R 17/17  A 23/23  K 5/5  F 13/13  Q 5/5");
    }

    @Test
    void everyRowOfTheGoldList_isAsked_withItsCitations() throws IOException {
        Path list = Path.of("../shared/gold/lerociclib.tsv");
        Assumptions.assumeTrue(Files.exists(list), "the gold list is not beside the project");
        Map<String, String> asked = new TreeMap<>();
        GoldScore.lines().stream()
                .filter(line -> line.needed() && !line.cites().equals("*"))
                .forEach(line -> asked.putIfAbsent(line.row(), line.cites().replace("-", "")));
        for (String row : Files.readAllLines(list)) {
            String[] columns = row.split("\t", -1);
            if (asked.containsKey(columns[0]) && !List.of("Q04").contains(columns[0])) {
                assertThat(asked.get(columns[0])).as(columns[0]).isEqualTo(columns[6]);
            }
        }
        assertThat(GoldScore.lines().stream().map(GoldLine::row).distinct())
                .containsExactlyElementsOf(Files.readAllLines(list).stream()
                        .skip(1)
                        .map(row -> row.split("\t", -1)[0])
                        .toList());
    }

    static Stream<Arguments> citedLines() {
        return GoldScore.lines().stream()
                .filter(line -> line.needed() && !line.cites().equals("*"))
                .map(line -> Arguments.of(line.row(), line));
    }

    /** The same question with other reference numbers must fail, for each cited row. */
    @Test
    void otherCitations_failEveryRow() {
        DatasetGraph data = ReferenceRelease.lerociclib().data();
        Txn.executeRead(
                data,
                () -> citedLines().forEach(row -> {
                    GoldLine line = (GoldLine) row.get()[1];
                    for (String other : List.of(
                            "11",
                            line.cites().equals("-")
                                    ? "2"
                                    : line.cites() + (line.cites().endsWith("12") ? ",2" : ",12"))) {
                        assertThat(GoldScore.holds(
                                        data,
                                        GoldTemplate.named(line.template())
                                                .ask(GoldTemplate.with(line, line.facts(), other))))
                                .as(line + " citing " + other)
                                .isFalse();
                    }
                }));
    }

    /** Every number, term and name that a line gives is tested: a wrong one fails it. */
    @Test
    void anyFactAltered_failsTheLine() {
        DatasetGraph data = ReferenceRelease.lerociclib().data();
        Txn.executeRead(
                data,
                () -> GoldScore.lines().stream()
                        .filter(GoldLine::needed)
                        .forEach(line -> line.facts().forEach((name, value) -> {
                            Map<String, String> facts = new TreeMap<>(line.facts());
                            facts.put(name, value.matches("[0-9.]+") ? value + "1" : altered(name));
                            assertThat(GoldScore.holds(
                                            data,
                                            GoldTemplate.named(line.template())
                                                    .ask(GoldTemplate.with(line, facts, line.cites()))))
                                    .as(line + " with another " + name)
                                    .isFalse();
                        })));
    }

    private static String altered(String name) {
        return switch (name) {
            case "except" -> "safety";
            case "numbers" -> "1, 5, 9";
            default -> "somethingElse";
        };
    }

    /** The graph altered instead of the question: each part has a row that notices. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D03 | DELETE { ?d dcterms:issued ?x } INSERT { ?d dcterms:issued "2025" } WHERE { ?d dcterms:issued ?x }
                    C01 | DELETE { ?n schema:value "GB491" } INSERT { ?n schema:value "GB492" } WHERE { ?n schema:value "GB491" }
                    M02 | DELETE { ?x skos:prefLabel ?l } INSERT { ?x skos:prefLabel "CDK7"@en } WHERE { ?x skos:prefLabel ?l FILTER (STR(?l) = "CDK6") }
                    M11 | DELETE { ?r w:valueRelation ">" } WHERE { ?r w:statistic w:shareOfCases }
                    P08 | DELETE { GRAPH graph:reported { ?a w:nextStep ?b } } INSERT { GRAPH graph:reported { ?b w:nextStep ?a } } WHERE { GRAPH graph:reported { ?a w:nextStep ?b } }
                    X06 | DELETE { ?q qudt:numericValue 100 } INSERT { ?q qudt:numericValue 10 } WHERE { ?q qudt:numericValue 100 }
                    T07 | DELETE { ?r w:arm ?a } INSERT { ?r w:arm ?b } WHERE { ?r w:statistic w:participantCount ; w:arm ?a . ?s w:statistic w:participantCount ; w:arm ?b FILTER (?a != ?b) }
                    T12 | DELETE { ?e w:assessor w:blindedCentralReview } INSERT { ?e w:assessor w:investigator } WHERE { ?e w:assessor w:blindedCentralReview }
                    R03 | DELETE { ?r w:ciLow 0.311 } INSERT { ?r w:ciLow 0.301 } WHERE { ?r w:ciLow 0.311 }
                    R07 | DELETE { ?r w:valueStatus w:notReported } INSERT { ?r w:valueStatus w:notApplicable } WHERE { ?r w:valueStatus w:notReported ; w:statistic w:median }
                    R11 | DELETE { ?r w:pRelation "<" } INSERT { ?r w:pRelation "=" } WHERE { ?r w:pRelation "<" }
                    A06 | DELETE { ?r w:valueStatus ?s } INSERT { ?r w:valueStatus w:valueReported ; qudt:numericValue 0 } WHERE { ?r a w:AdverseEventRate ; w:valueStatus w:notReported, ?s }
                    A02 | DELETE { ?r w:gradeBand w:grade3to4 } INSERT { ?r w:gradeBand w:anyGrade } WHERE { ?r w:gradeBand w:grade3to4 }
                    K02 | DELETE { ?p w:context ?c } WHERE { ?p w:context ?c }
                    F13 | DELETE { ?copy w:copyOf ?work } INSERT { ?copy w:copyOf ?copy } WHERE { ?copy w:host "ideas.repec.org" ; w:copyOf ?work }
                    Q03 | DELETE { ?r w:impliedCount 47 } WHERE { ?r w:impliedCount 47 }
                    """)
    void alteredGraph_losesTheRow(String row, String update) {
        DatasetGraph data = ReferenceRelease.lerociclib().data();
        update(data, update);

        assertThat(GoldScore.of(data).missing()).contains(row);
    }

    @Test
    void inventedResultAndMechanism_areCountedAsFalse() {
        DatasetGraph data = ReferenceRelease.lerociclib().data();
        update(data, """
                        DELETE { ?r qudt:numericValue 90.5 . ?p w:object ?o } INSERT { ?r qudt:numericValue 95.0 . ?p w:object ?drug }
                        WHERE { ?r qudt:numericValue 90.5 . ?drug skos:prefLabel ?n . FILTER (STR(?n) = "tamoxifen")
                          ?p w:predicate w:degrades ; w:object ?o }""");
        GoldScore score = GoldScore.of(data);

        assertThat(score.falseTableResults())
                .containsExactly("neutropenia / Arm A: lerociclib + fulvestrant / 90.5% (Table 2)");
        assertThat(score.falseMechanisms()).containsExactly("fulvestrant degrades tamoxifen");
    }

    private static void update(DatasetGraph data, String update) {
        Txn.executeWrite(
                data, () -> UpdateExec.dataset(data).update(PREFIXES + update).execute());
    }
}
