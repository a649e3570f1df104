package org.warrantgraph.source.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Study;
import org.warrantgraph.source.CollectingSink;

/** One record in two shapes is one study with the same arms, endpoints and results, told by two documents. */
final class TwoShapesTest {
    private static final Path XML = Path.of("src/test/resources/trial/invented.xml");

    @Test
    void xml_saysWhatJsonSays() {
        CollectingSink json = TrialsAsRead.invented();
        CollectingSink xml = TrialsAsRead.read(XML, new ClinicalTrialsXmlReader());
        assertThat(xml.all(Study.class))
                .containsExactlyElementsOf(json.all(Study.class).toList());
        assertThat(xml.all(Arm.class))
                .containsExactlyElementsOf(json.all(Arm.class).toList());
        // The XML twin leaves out one outcome and one event.
        assertThat(results(xml)).isNotEmpty().isSubsetOf(results(json));
    }

    @Test
    void aRealRecordInVersion1AndXml_givesNoResultTwice() {
        CollectingSink old = TrialsAsRead.shared("ctgov-v1-json/NCT00023673.json", new ClinicalTrialsJsonReader());
        CollectingSink xml = TrialsAsRead.shared("ctgov-xml/NCT00023673.xml", new ClinicalTrialsXmlReader());
        assertThat(old.all(Study.class))
                .containsExactlyElementsOf(xml.all(Study.class).toList());
        assertThat(old.all(Endpoint.class).map(Endpoint::iri).collect(Collectors.toSet()))
                .containsAll(xml.all(Endpoint.class).map(Endpoint::iri).toList());
        Set<Iri> both = new TreeSet<>(results(old));
        both.addAll(results(xml));
        assertThat(both).hasSameSizeAs(results(old));
        assertThat(old.all(Claim.class).map(Claim::source).collect(Collectors.toSet()))
                .doesNotContainAnyElementsOf(
                        xml.all(Claim.class).map(Claim::source).toList());
    }

    private static Set<Iri> results(CollectingSink read) {
        return read.all(Result.class).map(Result::iri).collect(Collectors.toCollection(TreeSet::new));
    }
}
