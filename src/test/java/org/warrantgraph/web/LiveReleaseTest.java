package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

final class LiveReleaseTest {
    private final Counting first = new Counting("0000000000000001");
    private final Counting second = new Counting("0000000000000002");

    @Test
    void oldRelease_closesAfterItsLastRequest_andNotBefore() {
        LiveRelease live = new LiveRelease(first, closed -> {});
        LiveRelease.Lease early = live.lease();
        LiveRelease.Lease alsoEarly = live.lease();
        live.switchTo(second);
        early.close();
        early.close();
        assertThat(first.closed).isZero();
        assertThat(alsoEarly.release()).isSameAs(first);
        alsoEarly.close();
        assertThat(first.closed).isEqualTo(1);
        assertThat(second.closed).isZero();
    }

    @Test
    void newRequests_seeTheNewRelease() {
        LiveRelease live = new LiveRelease(first, closed -> {});
        live.switchTo(second);
        assertThat(first.closed).isEqualTo(1);
        try (LiveRelease.Lease lease = live.lease()) {
            assertThat(lease.release()).isSameAs(second);
        }
        live.close();
        assertThat(second.closed).isEqualTo(1);
        assertThat(live.wasServed(first.id())).isTrue();
        assertThat(live.wasServed("0000000000000003")).isFalse();
    }

    /** Counts how often it was closed. */
    private static final class Counting implements Release {
        private final String id;
        private int closed;

        Counting(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public DatasetGraph data() {
            return DatasetGraphFactory.empty();
        }

        @Override
        public Optional<byte[]> source(Iri document) {
            return Optional.empty();
        }

        @Override
        public JsonNode report() {
            return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
