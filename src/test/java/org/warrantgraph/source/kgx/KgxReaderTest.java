package org.warrantgraph.source.kgx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.statement.RelationTable;
import org.warrantgraph.source.statement.Said;

final class KgxReaderTest {
    private static final Path BIOLINK = Path.of("../shared/data/ontologies/biolink-model-4.4.4.yaml.gz");

    private final Said edges = Said.of(new KgxReader(), "src/test/resources/kgx/invented_edges.tsv");
    private final Said nodes = Said.of(new KgxReader(), "src/test/resources/kgx/invented_nodes.tsv");
    private final Said lines = Said.of(new KgxReader(), "src/test/resources/kgx/invented_edges.jsonl");

    @Test
    void qualifiers_decideWhichRelationAnEdgeIs() {
        assertThat(edges.claims())
                .extracting(claim -> claim.proposition().predicate().localName())
                .containsExactly("inhibits", "inhibits", "affects", "manifestationOf", "associatedWith", "treats");
        assertThat(lines.claims())
                .extracting(claim -> claim.proposition().predicate().localName())
                .containsExactly("activates", "binds");
    }

    @Test
    void negatedEdge_denies() {
        assertThat(edges.claims())
                .extracting(Claim::polarity)
                .containsExactly(
                        Polarity.AFFIRMS,
                        Polarity.DENIES,
                        Polarity.AFFIRMS,
                        Polarity.AFFIRMS,
                        Polarity.AFFIRMS,
                        Polarity.AFFIRMS);
        assertThat(edges.claims().get(1).proposition())
                .isEqualTo(edges.claims().get(0).proposition());
    }

    @Test
    void inversePredicate_isTurnedRound() {
        assertThat(edges.claims().get(3).proposition().subject().value()).contains("/phenotype/");
        assertThat(edges.claims().get(3).proposition().object().value()).contains("/protein/");
    }

    @Test
    void lessOfTheSubject_isNotReadAsTheSubject() {
        assertThat(edges.claims().get(2).qualifier())
                .hasValueSatisfying(words ->
                        assertThat(words).contains("subject direction decreased", "object direction increased"));
    }

    @Test
    void publications_areEvidenceLines_andAFileWithoutThemCitesItsPrimarySource() {
        assertThat(edges.claims().get(0).evidence())
                .hasSize(2)
                .extracting(line -> line.evidenceType().localName())
                .containsOnly("ECO_0000305");
        assertThat(edges.cited(edges.claims().get(3)).printed()).isEqualTo("infores:invented");
        assertThat(lines.cited(lines.claims().get(0)).printed()).isEqualTo("infores:first");
        assertThat(edges.claims().get(4).evidence()).containsExactly(EvidenceLine.states());
    }

    @Test
    void levelAndAgent_areThoseOfTheEdge() {
        assertThat(edges.claims())
                .extracting(claim -> claim.knowledgeLevel().localName() + " "
                        + claim.agentType().localName())
                .containsExactly(
                        "knowledgeAssertion manualAgent",
                        "observation manualAgent",
                        "prediction computationalModel",
                        "statisticalAssociation automatedAgent",
                        "notProvided automatedAgent",
                        "knowledgeAssertion manualAgent");
        assertThat(edges.claims().get(0).kind()).isEqualTo(Value.FINDING);
    }

    @Test
    void whatIsNotUnderstood_isKeptOrSkippedWithItsLine() {
        assertThat(edges.claims().get(4).qualifier()).contains("CHEBI:999001 devours HGNC:1773");
        assertThat(edges.sink().messages)
                .extracting(message -> message.id() + " " + message.place().line())
                .containsExactlyInAnyOrder("W-KGX-020 6", "W-KGX-010 7", "W-KGX-011 8", "W-KGX-012 9", "W-KGX-013 0");
        assertThat(edges.sink().skipped).containsExactly("an edge without subject, predicate or object", "broken line");
        assertThat(lines.sink().skipped).containsExactly("broken line");
        assertThat(nodes.sink().skipped).containsExactly("a node without identifier");
    }

    @Test
    void nodesAndEdges_tellOfTheSameEntities() {
        assertThat(nodes.sink().all(Entity.class).map(Entity::label)).containsExactly("exemplib", "CDK4");
        assertThat(nodes.sink().all(Entity.class).map(Entity::iri))
                .containsExactly(
                        edges.claims().get(0).proposition().subject(),
                        edges.claims().get(0).proposition().object());
    }

    @Test
    void everyMappedPredicate_isInTheBiolinkModel() throws IOException {
        Assumptions.assumeTrue(Files.exists(BIOLINK), "no ../shared/data/ontologies");
        String model;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(BIOLINK))) {
            model = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        TreeSet<String> slots = Pattern.compile("(?m)^  ([a-z][a-z_ ]+):\\s*$")
                .matcher(model)
                .results()
                .map(MatchResult::group)
                .map(name -> name.strip().replace(":", "").replace(' ', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(RelationTable.read("kgx/predicates.tsv").words())
                .hasSizeGreaterThan(150)
                .filteredOn(word -> !slots.contains(word))
                .allMatch(
                        word -> word.contains("regulate") || word.endsWith("_of") || word.equals("approved_to_treat"));
    }
}
