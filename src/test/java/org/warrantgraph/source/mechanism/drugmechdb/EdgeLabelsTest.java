package org.warrantgraph.source.mechanism.drugmechdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.warrantgraph.source.mechanism.MechanismData;

class EdgeLabelsTest {
    private static final Pattern ALIGNED =
            Pattern.compile("(?m)^dm:\\w+ skos:notation \"([^\"]+)\" ; (\\S+) (w:\\w+) \\.");
    private static final Pattern SIGN = Pattern.compile("(?m)^(w:\\w+) a [^\\n]*w:Relation[^\\n]*w:sign (-?\\d)");

    @Test
    void everyLabel_meansWhatTheOntologyAlignsItWith() throws IOException {
        Map<String, String> aligned = new TreeMap<>();
        Matcher row = ALIGNED.matcher(Files.readString(Path.of("ontology/alignments.ttl")));
        while (row.find()) {
            boolean inverse = row.group(2).equals("owl:inverseOf");
            aligned.put(row.group(1), row.group(3) + (inverse ? " inverse" : " forward"));
        }
        Map<String, String> table = new TreeMap<>();
        MechanismData.rows(EdgeLabels.TABLE).forEach(cells -> table.put(cells[0], cells[1] + " " + cells[2]));
        assertThat(table).isEqualTo(aligned).hasSize(68);
    }

    @Test
    void theSignOfALabel_isTheSignOfItsRelation() throws IOException {
        Map<String, String> signs = new TreeMap<>();
        Matcher relation = SIGN.matcher(Files.readString(Path.of("ontology/warrant.ttl")));
        while (relation.find()) {
            signs.put(relation.group(1), relation.group(2));
        }
        assertThat(MechanismData.rows(EdgeLabels.TABLE))
                .allSatisfy(cells -> assertThat(cells[3]).as(cells[0]).isEqualTo(signs.get(cells[1])));
    }
}
