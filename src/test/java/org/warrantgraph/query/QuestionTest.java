package org.warrantgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.WarrantException;

class QuestionTest {
    private static final ReferenceRelease RELEASE = ReferenceRelease.lerociclib();
    private static final Question SEARCH = Question.parse("search", """
            # title: Search
            # param: text | string | cyclin | Text
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?thing WHERE {
              { SELECT ?text WHERE { VALUES ?text { "cyclin" } } }   # param text
              ?thing skos:prefLabel ?name FILTER (STR(?name) = ?text) }
            """);

    @Test
    void aValueThatLooksLikeSparql_staysAText() {
        String hostile = "\" } } ?s ?p ?o . { FILTER (\"";
        Answer.Table answer = (Answer.Table) SEARCH.run(RELEASE, Map.of("text", hostile));
        assertThat(answer.rows()).isEmpty();
        assertThat(QueryFactory.create(answer.sparql(), Syntax.syntaxSPARQL_12)).isNotNull();
        assertThat(answer.sparql()).contains("\\\" } } ?s ?p ?o");
    }

    @Test
    void aValue_replacesTheDefaultInsideASubQuery() {
        Answer.Table answer = (Answer.Table) SEARCH.run(RELEASE, Map.of("text", "fulvestrant"));
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.release()).isEqualTo(RELEASE.id());
    }

    @Test
    void oneOfTwoParametersOfOneLine_mayBeSetAlone() {
        Question question = Catalogue.load().question("adverse-events");
        Answer.Table swapped = (Answer.Table) question.run(RELEASE, Map.of("armB", "Arm A: lerociclib + fulvestrant"));
        assertThat(swapped.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("a")).isEqualTo(row.get("b")));
    }

    @Test
    void anUnknownParameter_namesTheKnownOnes() {
        assertThatThrownBy(() -> Catalogue.load().question("step-chain").run(RELEASE, Map.of("pathwy", "x")))
                .isInstanceOf(WarrantException.Usage.class)
                .hasMessageContaining("W-QUERY-002")
                .hasMessageContaining("Did you mean \"pathway\"?");
    }

    @Test
    void moreRowsThanTheLimit_areCutAndSaidToBe() {
        Question all = Question.parse("all", "SELECT * WHERE { ?s ?p ?o }");
        Answer.Table cut = (Answer.Table) all.run(RELEASE, Map.of(), new Limits(3, Duration.ofSeconds(30)));
        assertThat(cut.rows()).hasSize(3);
        assertThat(cut.truncated()).isTrue();
        Question three = Question.parse("three", "SELECT * WHERE { ?s ?p ?o } LIMIT 3");
        assertThat(three.run(RELEASE, Map.of(), new Limits(3, Duration.ofSeconds(30)))
                        .truncated())
                .isFalse();
    }

    @Test
    void aQuestionThatTakesTooLong_isStopped() {
        Question endless = Question.parse(
                "endless", "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertThatThrownBy(() -> endless.run(RELEASE, Map.of(), new Limits(10, Duration.ofMillis(200))))
                .isInstanceOf(WarrantException.Usage.class)
                .hasMessageContaining("W-QUERY-007");
    }

    @Test
    void anotherService_isNotAsked() {
        Question remote = Question.parse("remote", "SELECT * WHERE { SERVICE <http://localhost:1/> { ?s ?p ?o } }");
        assertThatThrownBy(() -> remote.run(RELEASE, Map.of())).hasMessageContaining("W-QUERY-008");
    }

    @Test
    void construct_givesStatements_andAsk_givesYesOrNo() {
        Answer.Statements statements = (Answer.Statements)
                Question.parse("c", "CONSTRUCT WHERE { ?s a <https://w3id.org/warrant/ontology#Compound> }")
                        .run(RELEASE, Map.of());
        assertThat(statements.graph().size()).isEqualTo(6);
        Answer.Truth truth =
                (Answer.Truth) Question.parse("a", "ASK { ?s ?p ?o }").run(RELEASE, Map.of());
        assertThat(truth.value()).isTrue();
    }

    @Test
    void brokenSparql_isRefusedWithTheLine() {
        assertThatThrownBy(() -> Question.parse("broken", "# title: Broken\nSELECT ?s\nWHERE { ?s ?p }"))
                .isInstanceOf(WarrantException.UnreadableInput.class)
                .hasMessageContaining("broken:3")
                .hasMessageContaining("W-QUERY-006");
    }

    @Test
    void brokenParameter_isRefusedWithTheLine() {
        assertThatThrownBy(() -> Question.parse("broken", "# title: Broken\n# param: drug\nSELECT * { ?s ?p ?o }"))
                .hasMessageContaining("broken:2")
                .hasMessageContaining("W-QUERY-009");
    }

    @Test
    void frontMatter_isReadInAnyOrder() {
        Question question = Question.parse("01-x", """
                # keywords: a, b c
                # param: t | Protein,Complex | Cyclin D-CDK4/6 complex | Target
                # a remark
                # question: What?
                # title: X
                SELECT * WHERE { ?s ?p ?o }
                """);
        assertThat(question.name()).isEqualTo("x");
        assertThat(question.keywords()).isEqualTo(List.of("a", "b c"));
        assertThat(question.parameters())
                .containsExactly(new Parameter(
                        "t",
                        Set.of(
                                new Iri("https://w3id.org/warrant/ontology#Protein"),
                                new Iri("https://w3id.org/warrant/ontology#Complex")),
                        "Cyclin D-CDK4/6 complex",
                        "Target"));
        assertThat(question.parameters().get(0).kind()).isEqualTo("Complex or Protein");
    }
}
