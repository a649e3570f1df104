package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Quantity;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/** Every triple written for a node that the reference graph has must be in the reference graph. */
final class EncoderTest {
    private static final Iri TRIAL = Iris.of("trial", "leonarda-1");
    private static final Iri DOCUMENT = Iris.of("document", "benchchem-lerociclib-9969ea4c");

    @Test
    void comparison_isAsInTheReferenceGraph() {
        assertReferenceHolds(Result.of(Type.COMPARISON, Value.VALUE_REPORTED, "0.353 (0.228 - 0.547); P = 0.000002")
                .study(TRIAL)
                .endpoint(Iris.endpoint(TRIAL, "pfs-bicr"))
                .arm(Iris.arm(TRIAL, "a"))
                .comparatorArm(Iris.arm(TRIAL, "b"))
                .statistic(Value.HAZARD_RATIO)
                .value(new BigDecimal("0.353"))
                .unit("UNITLESS")
                .ciLow(new BigDecimal("0.228"))
                .ciHigh(new BigDecimal("0.547"))
                .ciLevel(new BigDecimal("0.95"))
                .pValue(new BigDecimal("0.000002"))
                .pRelation("=")
                .build());
    }

    @Test
    void missingValue_isAsInTheReferenceGraph() {
        assertReferenceHolds(Result.of(Type.RESULT, Value.NOT_REPORTED, "Not Reported")
                .study(TRIAL)
                .endpoint(Iris.endpoint(TRIAL, "pfs-bicr"))
                .arm(Iris.arm(TRIAL, "a"))
                .statistic(Value.MEDIAN)
                .build());
    }

    @Test
    void arm_isAsInTheReferenceGraph() {
        assertReferenceHolds(
                new Arm(Iris.arm(TRIAL, "a"), "Arm A: lerociclib + fulvestrant", TRIAL, Value.EXPERIMENTAL_ARM));
    }

    @Test
    void intervention_isAsInTheReferenceGraph() {
        assertReferenceHolds(new Intervention(
                Iris.of("compound", "lerociclib"),
                Optional.of(new Quantity(new BigDecimal("50"), "MilliGM-PER-KiloGM")),
                Optional.of(BigDecimal.ONE),
                Optional.of(new Quantity(new BigDecimal("28"), "DAY")),
                Optional.of(Value.ORAL)));
    }

    @Test
    void claim_hasTheReferenceGraphsNames() {
        Anchor place = new Anchor(
                DOCUMENT, 2738, 2893, "a".repeat(64), Optional.of("Mechanism"), Optional.empty(), Optional.empty());
        Proposition proposition =
                Proposition.of(Iris.of("compound", "lerociclib"), Relation.INHIBITS, Iris.of("protein", "cdk4"));
        Claim claim = new Claim(
                Polarity.AFFIRMS,
                proposition,
                DOCUMENT,
                List.of(place),
                Value.INTERPRETATION,
                Value.KNOWLEDGE_ASSERTION,
                Value.TEXT_MINING_AGENT,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        EvidenceLine.cites(Iris.reference(DOCUMENT, 1)),
                        EvidenceLine.cites(Iris.reference(DOCUMENT, 3))));
        assertThat(claim.iri().localName()).isEqualTo("652e01b89d6d82176c799a83");
        Graph graph = encode(claim);
        assertThat(graph.contains(
                        Terms.node(claim.iri()),
                        Terms.node(Property.EVIDENCE),
                        uri("evidence", "d4b7b635e5f8be89b70aacf6")))
                .isTrue();
        assertThat(graph.contains(
                        Terms.node(claim.iri()),
                        Terms.node(Property.EVIDENCE),
                        uri("evidence", "2fc84d2f8c1726103a1526e9")))
                .isTrue();
        assertThat(graph.contains(Node.ANY, Terms.node(Property.STATUS), Node.ANY))
                .as("derived values are left to the rules")
                .isFalse();
    }

    @Test
    void longQuote_isLeftOut() {
        Anchor place = Anchor.of(DOCUMENT, 10, "x".repeat(121), Optional.empty(), Optional.empty());
        assertThat(place.quote()).isEmpty();
        assertThat(place.end()).isEqualTo(131);
    }

    private static void assertReferenceHolds(Statement statement) {
        Graph written = encode(statement);
        try (ReferenceRelease reference = ReferenceRelease.lerociclib()) {
            Graph expected = reference.data().getDefaultGraph();
            assertThat(written.find().toList())
                    .isNotEmpty()
                    .allSatisfy(triple -> assertThat(expected.contains(triple))
                            .as("%s", triple)
                            .isTrue());
            Node subject = written.find().next().getSubject();
            assertThat(expected.find(subject, Node.ANY, Node.ANY).toList())
                    .as("and nothing of the node is left out")
                    .hasSize(written.find(subject, Node.ANY, Node.ANY).toList().size());
        }
    }

    private static Graph encode(Statement statement) {
        Graph graph = GraphFactory.createDefaultGraph();
        Encoder encoder = Encoder.forReading("guide", "1", "9".repeat(64), graph::add);
        graph.clear();
        encoder.encode(statement);
        return graph;
    }

    private static Node uri(String type, String key) {
        return Terms.node(Iris.of(type, key));
    }
}
