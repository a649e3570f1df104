package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema for editors knows the same dossiers as the reader. */
class DossierSchemaTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<DossierKeys, String> BLOCKS = Map.of(
            DossierKeys.DOCUMENT, "document",
            DossierKeys.REFERENCE, "reference",
            DossierKeys.PATHWAY, "pathway",
            DossierKeys.STEP, "step",
            DossierKeys.CLAIMS, "claims",
            DossierKeys.VERDICTS, "verdicts",
            DossierKeys.STUDY, "study",
            DossierKeys.RESULTS, "results");

    @Test
    void bundledDossier_isValid() throws IOException {
        assertThat(errors(new String(BundledDossierTest.bundled().bytes(), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compound: examplinib",
                "document: {kind: vendr guide}",
                "references: {first: A title}",
                "trials: {T-1: {arm: {A: examplinib}}}",
                "pathways: {P: {steps: [{by: kinase X}]}}",
                "same work: [1]"
            })
    void faultyDossier_isNot(String dossier) throws IOException {
        assertThat(errors(dossier)).isNotEmpty();
    }

    @Test
    void schemaAndReader_haveTheSameKeys() throws IOException {
        JsonNode schema = schema();
        assertThat(keys(schema)).isEqualTo(new TreeSet<>(DossierKeys.DOSSIER.names()));
        BLOCKS.forEach((block, name) ->
                assertThat(keys(schema.get("$defs").get(name))).as(name).isEqualTo(new TreeSet<>(block.names())));
        assertThat(BLOCKS).hasSize(DossierKeys.values().length - 1);
    }

    private static Set<String> keys(JsonNode block) {
        return new TreeSet<>(block.get("properties").propertyNames());
    }

    private static List<?> errors(String yaml) throws IOException {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema());
        return schema.validate(JSON.readTree(JSON.writeValueAsString(value)));
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DossierReader.class.getResourceAsStream("/schema/dossier.schema.json"))) {
            return JSON.readTree(in);
        }
    }
}
