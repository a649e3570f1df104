package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that does not fit into memory derives and finds the same on disk. */
final class ScratchTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void rulesAndChecks_giveTheSameInMemoryAndOnDisk() throws IOException {
        try (Scratch memory = Scratch.of(List.of(), folder.resolve("memory"), 0);
                Scratch disk = Scratch.of(List.of(), folder.resolve("disk"), -1)) {
            assertThat(memory.data()).isNotInstanceOf(DatasetGraphTDB.class);
            assertThat(disk.data()).isInstanceOf(DatasetGraphTDB.class);
            Set<String> inMemory = assembled(memory);
            assertThat(inMemory).hasSizeGreaterThan(7_000);
            assertThat(assembled(disk)).isEqualTo(inMemory);
        }
    }

    /** All quads after rules and checks, and what the shapes say. */
    private static Set<String> assembled(Scratch scratch) {
        DatasetGraph data = scratch.data();
        try (ReferenceRelease reference = ReferenceRelease.lerociclib()) {
            Stripped.strip(reference.data());
            List<Quad> quads = Txn.calculateRead(
                    reference.data(), () -> reference.data().stream().toList());
            Txn.executeWrite(data, () -> quads.forEach(data::add));
        }
        Assembly.bundled().run(data, rule -> {});
        Checks.bundled("1").run(data, check -> {});
        Set<String> lines = new TreeSet<>();
        Txn.executeRead(data, () -> {
            data.find()
                    .forEachRemaining(
                            quad -> lines.add(new String(QuadLines.of(quad), java.nio.charset.StandardCharsets.UTF_8)));
            Shapes.bundled().validate(data).forEach(message -> lines.add(message.toString()));
        });
        return lines;
    }
}
