package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    /** What {@link WriteFailure#expectRoom} cannot foresee: somebody else takes the space meanwhile. */
    @Test
    @Tag("slow")
    void diskThatFillsUpUnderAMappedFile_isAWriteFailure() throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=768k", "tmpfs", folder.toString()), "mounting needs root");
        try {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 20_000; i++) {
                lines.append("<urn:example:s" + i + "> <urn:example:p> \"text " + i + "\" .\n");
            }
            QuadTable table = TestTables.of(lines.toString());

            Throwable failure = catchThrowable(() -> Store.write(folder.resolve("db"), table));

            assertThat(failure).isNotNull();
            assertThat(WriteFailure.of(failure)).as(String.valueOf(failure)).isPresent();
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
