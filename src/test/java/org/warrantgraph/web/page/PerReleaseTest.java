package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PerReleaseTest {
    private final List<String> made = new ArrayList<>();
    private final PerRelease<String> known = new PerRelease<>(release -> {
        made.add(release.id());
        return "known of " + release.id();
    });

    @Test
    void oldReleaseKeepsWhatIsKnown_whileANewOneIsPrepared() {
        Release old = release("old");
        Release next = release("next");
        known.prepare(old);
        known.prepare(next);
        assertThat(known.of(old)).isEqualTo("known of old");
        assertThat(known.of(next)).isEqualTo("known of next");
        assertThat(made).containsExactly("old", "next");
    }

    @Test
    void nothingIsKept_ofAReleaseThatIsClosed() {
        Release release = release("one");
        known.prepare(release);
        known.forget(release);
        known.of(release);
        assertThat(made).containsExactly("one", "one");
    }

    private static Release release(String id) {
        return new Release() {
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
                return JsonMapper.shared().createObjectNode();
            }

            @Override
            public void close() {}
        };
    }
}
