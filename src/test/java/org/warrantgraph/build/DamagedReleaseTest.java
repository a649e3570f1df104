package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;

/** Releases whose bytes changed on disk, or that a later build removed while they were served. */
class DamagedReleaseTest {
    @TempDir
    Path folder;

    private final List<Message> warnings = new ArrayList<>();
    private TinyWorkspace workspace;
    private String first;
    private String second;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @BeforeEach
    void buildTwice() {
        workspace = TinyWorkspace.in(folder);
        first = workspace.build().release().orElseThrow();
        workspace.write("notes/beta.tiny", "Samplib > Kinase C\n");
        second = workspace.build().release().orElseThrow();
    }

    @Test
    void oneChangedByteInTheStore_isFoundBeforeServing_andTheWholeReleaseIsServed() throws IOException {
        Path damaged = flipAByte(workspace.current());
        Releases releases = Releases.of(workspace.workspace());
        try (Release served = releases.verified(warnings::add)) {
            assertThat(served.id()).isEqualTo(first);
        }
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.id()).isEqualTo("W-RELEASE-003");
            assertThat(warning.what()).contains(damaged.getFileName().toString(), first);
        });
    }

    @Test
    void whereNoReleaseIsWhole_theDamageIsNamedAndNothingIsServed() throws IOException {
        Path releases = Objects.requireNonNull(workspace.current().getParent());
        flipAByte(releases.resolve(first));
        Path damaged = flipAByte(releases.resolve(second));
        assertThatThrownBy(() -> Releases.of(workspace.workspace()).verified(warnings::add))
                .isInstanceOf(WarrantException.Usage.class)
                .hasMessageContaining("W-RELEASE-007")
                .hasMessageContaining(damaged.getFileName().toString());
    }

    @Test
    void pointerToNowhere_leadsToTheNewestWholeRelease() throws IOException {
        Path current = folder.resolve(".warrant/current");
        Files.delete(current);
        Files.createSymbolicLink(current, Path.of("releases/ffffffffffffffff"));
        try (Release served = Releases.of(workspace.workspace()).verified(warnings::add)) {
            assertThat(served.id()).isEqualTo(second);
        }
        assertThat(warnings).extracting(Message::id).containsExactly("W-RELEASE-003");
    }

    @Test
    void releaseThatBuildsRemoveWhileItIsServed_isAnsweredFromToTheEnd() {
        try (Release served = Releases.of(workspace.workspace()).verified(warnings::add)) {
            long quads = count(served);
            for (int i = 0; i < 4; i++) {
                workspace.write("notes/beta.tiny", "Samplib > Kinase number " + i + "\n");
                assertThat(workspace.build().release()).isPresent();
            }
            assertThat(folder.resolve(".warrant/releases").resolve(second)).doesNotExist();
            assertThat(count(served)).isEqualTo(quads).isPositive();
        }
    }

    private static long count(Release release) {
        return Txn.calculateRead(release.data(), () -> Iter.count(release.data().find()));
    }

    /** Changes one byte in the middle of the largest file of the store. */
    private static Path flipAByte(Path release) throws IOException {
        try (Stream<Path> files = Files.walk(release.resolve(ReleaseFolder.STORE))) {
            Path largest = files.filter(Files::isRegularFile)
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
            largest.toFile().setWritable(true);
            try (RandomAccessFile bytes = new RandomAccessFile(largest.toFile(), "rw")) {
                bytes.seek(bytes.length() / 2);
                int before = bytes.read();
                bytes.seek(bytes.length() / 2);
                bytes.write(before ^ 1);
            }
            return largest;
        }
    }
}
