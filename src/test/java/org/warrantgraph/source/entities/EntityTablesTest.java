package org.warrantgraph.source.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.SameRecord;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.packed.Packed;
import org.warrantgraph.source.packed.PackedLimits;
import org.warrantgraph.source.packed.PackedMember;

class EntityTablesTest {
    private static final Path REAL = Path.of("..", "shared", "data", "entities");

    private final Readers readers = Readers.of(new EntityTableReader(), new HgncReader());
    private final Collected sink = new Collected();

    @Test
    void nodesWithCrlf_keepNamesWithoutTheLineEnd() {
        read("nodes.tsv", "id\tname\tkind\r\nGene::9021\tSOCS3\tGene\r\nCompound::DB00014\tGoserelin\tCompound\r\n");

        assertThat(sink.names)
                .extracting(name ->
                        name.record() + " " + name.name() + " " + name.kind().orElseThrow())
                .containsExactly("ncbigene:9021 SOCS3 GENE", "drugbank:DB00014 Goserelin COMPOUND");
        assertThat(sink.names).extracting(RecordName::line).containsExactly(2, 3);
        assertThat(sink.used).isEqualTo(2);
        assertThat(sink.skipped).isEqualTo(Map.of("header", 1));
    }

    @Test
    void malformedIdentifiers_areNamedAndNotMended() {
        read(
                "nodes.tsv",
                "id\tname\tkind\nCompound::B02362\tAminobenzoic acid\tCompound\nCompound::DB00014\ufeff\tGoserelin\tCompound\n");

        assertThat(sink.names).isEmpty();
        assertThat(sink.messages).extracting(Message::id).containsExactly("W-ENTITY-001", "W-ENTITY-001");
        assertThat(sink.messages.get(0).toString()).contains("nodes.tsv:2 B02362", "has not the form of its register");
        assertThat(sink.messages.get(1).what()).contains("\"DB00014?\"", "cannot be seen");
        assertThat(sink.skipped).hasSize(3).doesNotContainValue(0);
    }

    @Test
    void hgncRecord_givesEveryNameAndCrossReference() {
        read("genes.jsonl", """
                {"hgnc_id":"HGNC:1773","symbol":"CDK4","name":"cyclin dependent kinase 4","alias_symbol":["PSK-J3"],"prev_symbol":["CMM3"],"entrez_id":"1019","uniprot_ids":["P11802"]}
                not json
                """);

        assertThat(sink.names)
                .extracting(RecordName::name)
                .containsExactly("CDK4", "cyclin dependent kinase 4", "PSK-J3", "CMM3");
        assertThat(sink.names).allMatch(name -> name.kind().orElseThrow() == EntityKind.GENE);
        assertThat(sink.same)
                .extracting(same -> same.one() + " " + same.other())
                .containsExactlyInAnyOrder("hgnc:1773 ncbigene:1019", "hgnc:1773 uniprot:P11802");
        assertThat(sink.skipped).isEqualTo(Map.of("line that is no JSON", 1));
    }

    @Test
    void quotedTextWithCommas_isOneName() {
        read("grounding_map.csv", "\"AMPK (alpha 1, beta 1, gamma 1)\",FPLX,AMPK_A1B1G1,,,,\n");
        read("misgrounding_map.csv", "baz1,HGNC,13006\n");

        assertThat(sink.names.get(0).name()).isEqualTo("AMPK (alpha 1, beta 1, gamma 1)");
        assertThat(sink.names)
                .filteredOn(name -> name.use() == RecordName.Use.WRONG)
                .hasSize(1);
    }

    /** Rows of the tree of MeSH, as they are: a term stands below each of its broader terms. */
    @Test
    void aTermAtSeveralPlacesOfATree_isNotTakenForSeveralRecords() {
        read("mesh-tree-terms.tsv", """
                C04.588.180	Breast Neoplasms
                C10.228.140.380.100	Alzheimer Disease
                C10.574.945.249	Alzheimer Disease
                C17.800.090.500	Breast Neoplasms
                F03.615.400.100	Alzheimer Disease
                """);

        assertThat(sink.names).isEmpty();
        assertThat(sink.same).isEmpty();
        assertThat(sink.messages).isEmpty();
        assertThat(sink.skipped)
                .isEqualTo(Map.of("place of a term in the tree of MeSH, which is no identifier of it", 5));
    }

    @ParameterizedTest
    @CsvSource({
        "mesh-tree-terms.tsv.gz, 0, 0",
        "hetionet-v1.0-nodes.tsv.gz, 30000, 0",
        "hgnc-500.jsonl, 500, 500",
        "grounding_map.csv, 1500, 0",
        "misgrounding_map.csv, 100, 0",
        "mesh_mappings.tsv.gz, 0, 15000",
        "biomappings.tsv, 0, 500",
        "mesh_cas_mappings.tsv.gz, 0, 40000",
        "cas_to_chebi.tsv.gz, 0, 28000",
        "chebi_to_pubchem.tsv.gz, 0, 80000",
        "famplex/equivalences.csv, 0, 500",
    })
    void realTable_losesNoRow(String file, int names, int same, @TempDir Path scratch) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), "no sample data in ../shared/data");
        long[] lines = {0};
        Path path = REAL.resolve(file);
        BytesSource source = new BytesSource(file, Files.readAllBytes(path));
        if (file.endsWith(".gz")) {
            Packed.read(source, PackedLimits.standard(), scratch, any -> true, new Packed.Members() {
                @Override
                public void take(PackedMember member) throws IOException {
                    lines[0] = lines(new String(member.open().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                    read(member);
                    member.close();
                }

                @Override
                public void report(Message message) {
                    throw new AssertionError(message);
                }
            });
        } else {
            lines[0] = lines(Files.readString(path));
            read(source);
        }

        assertThat(sink.used
                        + sink.skipped.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isEqualTo((int) lines[0]);
        assertThat(sink.names).hasSizeGreaterThanOrEqualTo(names);
        assertThat(sink.same).as("skipped: %s", sink.skipped).hasSizeGreaterThanOrEqualTo(same);
    }

    private static long lines(String text) {
        try (Stream<String> lines = text.lines()) {
            return lines.filter(line -> !line.isBlank()).count();
        }
    }

    private void read(String name, String text) {
        read(BytesSource.of(name, text));
    }

    private void read(SourceFile file) {
        Reader reader;
        try (var in = file.open()) {
            in.readNBytes(1);
            reader = readers.choose(file).best().orElseThrow().reader();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        reader.read(file, sink);
    }

    private static final class Collected implements Sink {
        private final List<RecordName> names = new ArrayList<>();
        private final List<SameRecord> same = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final Map<String, Integer> skipped = new TreeMap<>();
        private int used;

        @Override
        public void accept(Statement statement) {
            if (statement instanceof RecordName name) {
                names.add(name);
            } else if (statement instanceof SameRecord one) {
                same.add(one);
            }
        }

        @Override
        public void report(Message message) {
            messages.add(message);
        }

        @Override
        public void used() {
            used++;
        }

        @Override
        public void skipped(String reason) {
            skipped.merge(reason, 1, Integer::sum);
        }
    }
}
