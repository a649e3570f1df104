package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.entities.EntityTableReader;

class TableRecordsTest {
    private static final String HEAD = "id\tname\tkind\n";

    @TempDir
    private Path folder;

    @Test
    void thingThatASourceNames_getsItsRecordAndWhatThatIsOneWith() {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        workspace.write("a.tiny", "Exemplib > Kinase A\n");
        workspace.write(
                "nodes.tsv", HEAD + "Compound::DB99991\tExemplib\tCompound\nCompound::DB99992\tUnnamedib\tCompound\n");
        workspace.write(
                "x_mappings.tsv",
                "DRUGBANK\tDB99991\tExemplib\tCHEBI\t99991\tx\nDRUGBANK\tDB99992\ty\tCHEBI\t99992\ty\n");
        build();

        assertThat(decided()).contains("exemplib drugbank:DB99991 accepted", "exemplib chebi:99991 accepted");
        assertThat(decided()).noneMatch(line -> line.contains("9992"));
    }

    @Test
    void homonym_staysAmbiguous() {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        workspace.write("a.tiny", "Exemplib > Kinase A\n");
        workspace.write(
                "nodes.tsv", HEAD + "Compound::DB99991\tExemplib\tCompound\nCompound::DB99992\tEXEMPLIB\tCompound\n");
        build();

        assertThat(decided()).contains("exemplib drugbank:DB99991 proposed", "exemplib drugbank:DB99992 proposed");
    }

    @Test
    void recordThatANameIsWronglyTakenFor_isNotProposed() {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        workspace.write("a.tiny", "Exemplib > Kinase A\n");
        workspace.write("my_grounding_map.csv", "exemplib,CHEBI,99991,,\n");
        workspace.write("misgrounding_map.csv", "exemplib,CHEBI,99991\n");
        build();

        assertThat(decided()).noneMatch(line -> line.contains("99991"));
    }

    @Test
    void namesOfAnotherKind_areNotMeant() {
        TinyWorkspace workspace = new TinyWorkspace(folder);
        workspace.write("a.tiny", "Exemplib > Kinase A\n");
        workspace.write("nodes.tsv", HEAD + "Gene::99991\tExemplib\tGene\n");
        build();

        assertThat(decided()).noneMatch(line -> line.contains("99991"));
    }

    private void build() {
        new ReleaseBuilder(
                        Workspace.of(folder),
                        Readers.of(new TinyReader("1"), new EntityTableReader()),
                        BuildOptions.standard(),
                        BuildProgress.none())
                .build();
    }

    /** Entity, record and status of every decision about a record. */
    private List<String> decided() {
        try (Release release = Releases.of(Workspace.of(folder)).current(warning -> {})) {
            return Txn.calculateRead(release.data(), () -> {
                TreeSet<String> lines = new TreeSet<>();
                Iterator<Triple> all =
                        release.data().getDefaultGraph().find(Node.ANY, Terms.node(Property.DECIDED_AS), Node.ANY);
                all.forEachRemaining(triple -> {
                    boolean accepted = release.data()
                            .getDefaultGraph()
                            .find(triple.getSubject(), Node.ANY, Terms.node(Value.ACCEPTED))
                            .hasNext();
                    Node entity = release.data()
                            .getDefaultGraph()
                            .find(triple.getSubject(), Terms.node(Property.DECIDES), Node.ANY)
                            .next()
                            .getObject();
                    lines.add(last(entity) + " " + last(triple.getObject()) + (accepted ? " accepted" : " proposed"));
                });
                return List.copyOf(lines);
            });
        }
    }

    private static String last(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }
}
