package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary;

/** The ladder as a tree, on the invented cases. */
final class RungTest {
    @Test
    void lineThatWasLookedUp_leadsToThePlaceInTheCitedWork() {
        try (ReferenceRelease cases = ReferenceRelease.cases()) {
            Asked asked = new Asked();
            List<Rung> passages = Txn.calculateRead(cases.data(), () -> {
                Naming naming = new Naming(cases.data());
                return cases
                        .data()
                        .getDefaultGraph()
                        .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Vocabulary.Type.CLAIM.value()))
                        .mapWith(triple -> new Iri(triple.getSubject().getURI()))
                        .toList()
                        .stream()
                        .flatMap(claim -> Rung.tree(asked.rows("ladder-of-claim", cases, claim), naming).stream())
                        .flatMap(RungTest::all)
                        .filter(rung -> rung.kind().equals("passage"))
                        .toList();
            });
            assertThat(passages).isNotEmpty().allSatisfy(passage -> {
                assertThat(passage.link().orElseThrow().href())
                        .startsWith("/id/document/")
                        .contains(".html#");
                assertThat(passage.note()).isEqualTo("looked up in the cited work");
            });
        }
    }

    private static Stream<Rung> all(Rung rung) {
        return Stream.concat(Stream.of(rung), rung.below().stream().flatMap(RungTest::all));
    }
}
